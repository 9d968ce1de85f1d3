package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
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
  private static final int PORTION = 1_000;
  private static final int MOST_LISTED = 100;
  private static final Set<String> MEMBERS = Set.of("filter", "ids", "values", "preview");

  private final Schemas schemas;
  private final Tables tables;
  private final Reading reading;
  private final Writes writes;

  BulkEditing(Schemas schemas, Tables tables, Reading reading, Writes writes) {
    this.schemas = schemas;
    this.tables = tables;
    this.reading = reading;
    this.writes = writes;
  }

  /**
   * What a bulk edit did, or would do.
   *
   * @param batch by which it can be undone; null for a preview
   * @param changed how many records changed
   * @param unchanged how many held the values already
   * @param refused how many could not be changed
   * @param problems those, up to 100
   */
  public record BulkEdit(
      @Nullable UUID batch,
      int changed,
      int unchanged,
      int refused,
      List<Map<String, Object>> problems) {
    public BulkEdit {
      problems = List.copyOf(problems);
    }
  }

  /** A record as it was chosen: a change in between is told, not overwritten. */
  private record Chosen(UUID id, @Nullable Integer version) {}

  /**
   * @param body {@code {"filter": expression} or {"ids": [...]}, with "values" and "preview"}
   * @throws Problem {@code bulk_edit_without_records}, {@code bulk_edit_too_large}, and what a
   *     filter or a value may be refused for
   */
  public BulkEdit edit(Viewer viewer, String noun, JsonNode body) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    if (!(body instanceof ObjectNode wish)) {
      throw Problem.invalid("body_not_an_object");
    }
    Batches.refuseUnknown(wish, MEMBERS);
    var parsed = new Parsing(tables, viewer).parse(type, wish.get("values"), true);
    if (!parsed.problems().isEmpty()) {
      throw parsed.problems().getFirst();
    }
    var chosen = chosen(viewer, type, wish);
    boolean preview = Batches.yes(wish, "preview", false);
    return edit(viewer, type, chosen, parsed.values(), preview);
  }

  private List<Chosen> chosen(Viewer viewer, RecordType type, ObjectNode wish) {
    var filter = wish.get("filter");
    var ids = wish.get("ids");
    if ((filter == null) == (ids == null)) {
      throw Problem.invalid("bulk_edit_without_records");
    }
    var chosen = new ArrayList<Chosen>();
    if (filter == null) {
      Objects.requireNonNull(ids).forEach(id -> chosen.add(named(id)));
      refuseTooMany(chosen);
      return chosen;
    }
    if (!filter.isString()) {
      throw Problem.invalid("member_invalid").field("filter").with("expected", "an expression");
    }
    var request = ListRequest.ALL.where(filter.stringValue()).answering(type.titleField());
    reading.stream(
        viewer,
        type.plural(),
        request,
        row -> {
          chosen.add(new Chosen(row.id(), row.version()));
          refuseTooMany(chosen);
        });
    return chosen;
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

  private BulkEdit edit(
      Viewer viewer,
      RecordType type,
      List<Chosen> chosen,
      Map<String, @Nullable Object> values,
      boolean preview) {
    var batch = Ids.next();
    var terms = WriteTerms.eachByItself(batch);
    var tally = new Tally();
    for (int from = 0; from < chosen.size(); from += PORTION) {
      var portion = chosen.subList(from, Math.min(chosen.size(), from + PORTION));
      var drafts =
          portion.stream().map(c -> Draft.update(type, c.id(), c.version(), values)).toList();
      tally.add(drafts, writes.write(viewer, drafts, preview ? terms.previewed() : terms));
    }
    return tally.edit(preview ? null : batch);
  }

  private static final class Tally {
    private int changed;
    private int unchanged;
    private int refused;
    private final List<Map<String, Object>> problems = new ArrayList<>();

    void add(List<Draft> drafts, List<Written> written) {
      for (int i = 0; i < written.size(); i++) {
        switch (written.get(i).outcome()) {
          case CHANGED, CREATED, DELETED, RESTORED -> changed++;
          case UNCHANGED -> unchanged++;
          case REFUSED, SKIPPED -> refuse(drafts.get(i), written.get(i));
        }
      }
    }

    private void refuse(Draft draft, Written written) {
      refused++;
      if (problems.size() < MOST_LISTED) {
        var problem = new LinkedHashMap<>(Refusals.brief(written.problems().getFirst()));
        problem.put("id", Objects.requireNonNull(draft.id()));
        problems.add(problem);
      }
    }

    BulkEdit edit(@Nullable UUID batch) {
      return new BulkEdit(batch, changed, unchanged, refused, problems);
    }
  }
}
