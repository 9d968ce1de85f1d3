package org.candorcrm.records.write;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gives chosen records the values of a bulk edit. */
@Component
final class BulkEditPortions implements Portions {

  private static final int PORTION = 1_000;

  private final Schemas schemas;
  private final Tables tables;
  private final Writes writes;
  private final LongWriteTable table;

  BulkEditPortions(Schemas schemas, Tables tables, Writes writes, LongWriteTable table) {
    this.schemas = schemas;
    this.tables = tables;
    this.writes = writes;
    this.table = table;
  }

  static LongWrite wish(
      UUID id, Viewer viewer, RecordType type, JsonNode values, boolean preview, int total) {
    var wish = ValueJson.JSON.createObjectNode().put("type", type.id());
    wish.set("values", values);
    wish.put("preview", preview).put("total", total);
    return new LongWrite(
        id,
        LongWrite.Kind.BULK_EDIT,
        viewer.user(),
        viewer.source(),
        wish,
        LongWrite.Status.RUNNING,
        0,
        ValueJson.JSON.createObjectNode(),
        null);
  }

  @Override
  public LongWrite.Kind kind() {
    return LongWrite.Kind.BULK_EDIT;
  }

  @Override
  public LongWrite next(Viewer viewer, LongWrite now) {
    return edit(viewer, now, table.chosen(now.id(), now.place(), PORTION));
  }

  LongWrite edit(Viewer viewer, LongWrite now, List<Chosen> chosen) {
    var type = type(now);
    var values = values(viewer, type, now.wish().get("values"));
    var terms = WriteTerms.eachByItself(now.id());
    var drafts = chosen.stream().map(c -> Draft.update(type, c.id(), c.version(), values)).toList();
    boolean preview = now.wish().path("preview").asBoolean();
    var sum = new BulkEditSum(now.outcome());
    sum.add(drafts, writes.write(viewer, drafts, preview ? terms.previewed() : terms));
    long place = now.place() + chosen.size();
    return place < now.wish().path("total").asLong()
        ? now.at(place, sum.json())
        : now.done(sum.json());
  }

  private RecordType type(LongWrite now) {
    int id = now.wish().path("type").asInt();
    return schemas
        .current()
        .type(id)
        .filter(type -> type.retiredAt() == null)
        .orElseThrow(() -> Problem.notFound("type_retired"));
  }

  /**
   * @throws Problem as the fields refuse a value, or the viewer may not write it
   */
  Map<String, @Nullable Object> values(Viewer viewer, RecordType type, @Nullable JsonNode values) {
    var parsed = new Parsing(tables, viewer).parse(type, values, true);
    if (!parsed.problems().isEmpty()) {
      throw parsed.problems().getFirst();
    }
    return parsed.values();
  }
}
