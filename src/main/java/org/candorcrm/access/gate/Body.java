package org.candorcrm.access.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that somebody sent, read field by field, so that every mistake is named. Codes:
 * {@code body_not_an_object}, {@code body_field_unknown}, {@code body_field_missing}, {@code
 * body_field_invalid}.
 */
public final class Body {

  private static final int LONGEST_TEXT = 2_000;
  private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
  private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

  private final JsonNode json;

  private Body(JsonNode json) {
    this.json = json;
  }

  /** The object, which may have these fields and no others. */
  public static Body of(@Nullable JsonNode json, String... fields) {
    if (json == null || !json.isObject()) {
      throw Problem.invalid("body_not_an_object");
    }
    var known = Set.of(fields);
    for (var name : json.propertyNames()) {
      if (!known.contains(name)) {
        throw Problem.invalid("body_field_unknown").field(name);
      }
    }
    return new Body(json);
  }

  public boolean has(String field) {
    return json.has(field);
  }

  /** The value as it was sent, or null. */
  public @Nullable JsonNode node(String field) {
    var node = json.get(field);
    return node == null || node.isNull() ? null : node;
  }

  /** A text that must be there and not blank. */
  public String text(String field) {
    var text = optionalText(field);
    if (text == null) {
      throw Problem.invalid("body_field_missing").field(field);
    }
    return text;
  }

  /**
   * A text without surrounding space and unseen signs, or null for none, null and blank.
   *
   * @throws Problem {@code body_field_invalid}, {@code body_field_control}
   */
  public @Nullable String optionalText(String field) {
    var text = secret(field);
    if (text != null && text.codePoints().anyMatch(Body::isUnseen)) {
      throw Problem.invalid("body_field_control").field(field);
    }
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What nobody sees and what turns the order of what others see; half a sign is one, too. */
  private static boolean isUnseen(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL -> sign != '\n' && sign != '\r' && sign != '\t';
      case Character.SURROGATE -> true;
      default -> sign == LEFT_TO_RIGHT_OVERRIDE || sign == RIGHT_TO_LEFT_OVERRIDE;
    };
  }

  /** A text exactly as it was sent, or null. */
  public @Nullable String secret(String field) {
    return longText(field, LONGEST_TEXT);
  }

  /** As {@link #secret}, of a length of its own. */
  public @Nullable String longText(String field, int longest) {
    var node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isString()
        || node.stringValue().length() > longest
        || node.stringValue().indexOf('\0') >= 0) {
      throw wrong(field, "text");
    }
    return node.stringValue();
  }

  public @Nullable UUID optionalId(String field) {
    var text = optionalText(field);
    var id = Ids.parse(text);
    if (text != null && id == null) {
      throw wrong(field, "id");
    }
    return id;
  }

  public UUID id(String field) {
    var id = optionalId(field);
    if (id == null) {
      throw Problem.invalid("body_field_missing").field(field);
    }
    return id;
  }

  /** A list of ids; empty where there is none. */
  public Set<UUID> ids(String field) {
    var ids = new LinkedHashSet<UUID>();
    for (var text : texts(field)) {
      var id = Ids.parse(text);
      if (id == null) {
        throw wrong(field, "list of ids");
      }
      ids.add(id);
    }
    return ids;
  }

  /** A list of texts; empty where there is none. */
  public Set<String> texts(String field) {
    var node = node(field);
    var texts = new LinkedHashSet<String>();
    if (node == null) {
      return texts;
    }
    if (!node.isArray()) {
      throw wrong(field, "list of texts");
    }
    for (var item : node) {
      if (!item.isString()) {
        throw wrong(field, "list of texts");
      }
      texts.add(item.stringValue());
    }
    return texts;
  }

  public boolean flag(String field, boolean standard) {
    var node = node(field);
    if (node == null) {
      return standard;
    }
    if (!node.isBoolean()) {
      throw wrong(field, "true or false");
    }
    return node.booleanValue();
  }

  public @Nullable Instant optionalMoment(String field) {
    var text = optionalText(field);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notOne) {
      throw wrong(field, "moment like 2026-03-31T12:00:00Z");
    }
  }

  public Instant moment(String field) {
    var moment = optionalMoment(field);
    if (moment == null) {
      throw Problem.invalid("body_field_missing").field(field);
    }
    return moment;
  }

  private static Problem wrong(String field, String expected) {
    return Problem.invalid("body_field_invalid").field(field).with("expected", expected);
  }
}
