package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same values for many records, in portions that share a batch and can be undone together. */
@Component
public final class BulkEditing {

  private static final int MOST = 100_000;
  private static final Set<String> MEMBERS = Set.of("filter", "search", "ids", "values", "preview");

  private final Schemas schemas;
  private final Reading reading;
  private final BulkEditPortions portions;
  private final LongWrites works;

  BulkEditing(Schemas schemas, Reading reading, BulkEditPortions portions, LongWrites works) {
    this.schemas = schemas;
    this.reading = reading;
    this.portions = portions;
    this.works = works;
  }

  /**
   * What a bulk edit did, or would do, as far as it is.
   *
   * @param id by which it is asked after; null for a preview that was answered at once
   * @param batch by which it can be undone; null for a preview
   * @param status running, done or failed
   * @param total how many records were chosen
   * @param changed how many records changed
   * @param unchanged how many held the values already
   * @param refused how many could not be changed
   * @param problems those, up to 100
   * @param problem why it failed
   */
  public record BulkEdit(
      @Nullable UUID id,
      @Nullable UUID batch,
      String status,
      int total,
      int changed,
      int unchanged,
      int refused,
      List<Map<String, Object>> problems,
      @Nullable String problem) {
    public BulkEdit {
      problems = List.copyOf(problems);
    }
  }

  /** What somebody asked for, with the records that were chosen for it. */
  public static final class Asked {
    private final RecordType type;
    private final JsonNode values;
    private final boolean preview;
    private final List<Chosen> chosen;

    private Asked(RecordType type, JsonNode values, boolean preview, List<Chosen> chosen) {
      this.type = type;
      this.values = values;
      this.preview = preview;
      this.chosen = List.copyOf(chosen);
    }
  }

  /**
   * Reads the wish and chooses the records, outside of any transaction that writes.
   *
   * @param body {@code {"filter": expression, "search": words}, one of the two or both, or {"ids":
   *     [...]}; with "values" and "preview"}
   * @throws Problem {@code bulk_edit_without_records}, {@code bulk_edit_too_large}, and what a
   *     filter or a value may be refused for
   */
  public Asked choose(Viewer viewer, String noun, JsonNode body) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    if (!(body instanceof ObjectNode wish)) {
      throw Problem.invalid("body_not_an_object");
    }
    Batches.refuseUnknown(wish, MEMBERS);
    boolean preview = Batches.yes(wish, "preview", false);
    portions.values(viewer, type, wish.get("values"));
    return new Asked(type, wish.path("values"), preview, chosen(viewer, type, wish));
  }

  /**
   * Up to 1,000 records are edited at once, more in the background.
   *
   * @throws Problem {@code work_needs_own_rights}
   */
  public BulkEdit edit(Viewer viewer, Asked asked) {
    var wish =
        BulkEditPortions.wish(
            Ids.next(), viewer, asked.type, asked.values, asked.preview, asked.chosen.size());
    if (asked.chosen.size() > LongWrites.AT_ONCE) {
      return answer(works.later(viewer, wish, asked.chosen));
    }
    if (!asked.preview) {
      return answer(works.now(viewer, wish, asked.chosen));
    }
    var seen = answer(portions.edit(viewer, wish, asked.chosen));
    return new BulkEdit(
        null,
        null,
        seen.status,
        seen.total,
        seen.changed,
        seen.unchanged,
        seen.refused,
        seen.problems,
        null);
  }

  /**
   * @throws Problem {@code long_write_not_found}
   */
  public BulkEdit find(Viewer viewer, UUID id) {
    return answer(works.find(viewer, LongWrite.Kind.BULK_EDIT, id));
  }

  private static BulkEdit answer(LongWrite one) {
    var sum = new BulkEditSum(one.outcome());
    return new BulkEdit(
        one.id(),
        one.wish().path("preview").asBoolean() ? null : one.id(),
        one.status().word(),
        one.wish().path("total").asInt(),
        sum.changed(),
        sum.unchanged(),
        sum.refused(),
        sum.problems(),
        one.problem());
  }

  private List<Chosen> chosen(Viewer viewer, RecordType type, ObjectNode wish) {
    var ids = wish.get("ids");
    if ((wish.has("filter") || wish.has("search")) == (ids != null)) {
      throw Problem.invalid("bulk_edit_without_records");
    }
    var chosen = new ArrayList<Chosen>();
    if (ids != null) {
      if (!ids.isArray()) {
        throw Problem.invalid("member_invalid").field("ids").with("expected", "ids of records");
      }
      ids.forEach(id -> chosen.add(named(id)));
      refuseTooMany(chosen);
      return chosen;
    }
    var request =
        ListRequest.ALL
            .where(text(wish, "filter", "an expression"))
            .searching(text(wish, "search", "words"))
            .answering(type.titleField());
    reading.streamCountable(
        viewer,
        type.plural(),
        request,
        row -> {
          chosen.add(new Chosen(row.id(), row.version()));
          refuseTooMany(chosen);
        });
    return chosen;
  }

  private static @Nullable String text(ObjectNode wish, String name, String expected) {
    var value = wish.get(name);
    if (value != null && !value.isString()) {
      throw Problem.invalid("member_invalid").field(name).with("expected", expected);
    }
    return value == null ? null : value.stringValue();
  }

  private static void refuseTooMany(List<Chosen> chosen) {
    if (chosen.size() > MOST) {
      throw Problem.of(Status.TOO_LARGE, "bulk_edit_too_large").with("most", MOST);
    }
  }

  private static Chosen named(JsonNode id) {
    var known = id.isString() ? Ids.parse(id.stringValue()) : null;
    if (known == null) {
      throw Problem.invalid("member_invalid").field("ids").with("expected", "ids of records");
    }
    return new Chosen(known, null);
  }
}
