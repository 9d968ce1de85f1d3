package org.candorcrm.records.formats;

import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from files: bounded in depth and size, every value one that a database can keep. */
final class Json {

  static final int DEEPEST = 50;

  private static final int LONGEST_NUMBER = 200;
  private static final int LARGEST_SCALE = 400;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(1_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * @throws Problem where the text is no JSON or has values that cannot be kept
   */
  static JsonNode parse(String text) {
    try {
      var node = MAPPER.readTree(text);
      check(node);
      return node;
    } catch (JacksonException e) {
      throw Refusals.json(e.getOriginalMessage());
    }
  }

  /** Refuses texts with NUL or half characters, and numbers that would fill pages. */
  static void check(JsonNode node) {
    if (node.isContainer()) {
      for (var name : node.propertyNames()) {
        checkText(name);
      }
      for (var value : node.values()) {
        check(value);
      }
      return;
    }
    if (node.isString()) {
      checkText(node.stringValue());
      return;
    }
    if (node.isNumber() && Math.abs((long) node.decimalValue().scale()) > LARGEST_SCALE) {
      throw Refusals.json("a number is too large or too small");
    }
  }

  private static void checkText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw Refusals.nul();
      }
      if (c == DelimitedScanner.BAD || !whole(text, i)) {
        throw Refusals.encoding();
      }
    }
  }

  /** Whether the character is not half of a pair. */
  private static boolean whole(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return !Character.isLowSurrogate(c)
        || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** The value as the text of a cell: lists and objects as JSON; null where it is empty. */
  static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isContainer()) {
      return node.isEmpty() ? null : MAPPER.writeValueAsString(node);
    }
    var text = node.asString();
    return text.isEmpty() ? null : text;
  }
}
