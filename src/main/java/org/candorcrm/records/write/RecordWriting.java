package org.candorcrm.records.write;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Draft.Operation;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Single records, as the API writes them: a batch of one that answers by exception. */
@Component
public final class RecordWriting {

  private final Schemas schemas;
  private final Tables tables;
  private final Writes writes;

  RecordWriting(Schemas schemas, Tables tables, Writes writes) {
    this.schemas = schemas;
    this.tables = tables;
    this.writes = writes;
  }

  /**
   * @param noun the type's plural
   * @param body values by field name
   */
  public Written create(Viewer viewer, String noun, JsonNode body) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    var parsed = new Parsing(tables, viewer).parse(type, body, false);
    refuse(parsed.problems());
    return one(viewer, Draft.create(type, parsed.values()));
  }

  /**
   * @param patch a JSON merge patch (RFC 7396)
   */
  public Written update(Viewer viewer, String noun, String id, int version, JsonNode patch) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    var record = id(type, id);
    var parsed = new Parsing(tables, viewer).parse(type, patch, true);
    refuse(parsed.problems());
    return one(viewer, Draft.update(type, record, version, parsed.values()));
  }

  public Written delete(Viewer viewer, String noun, String id, int version) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    return one(viewer, Draft.delete(type, id(type, id), version));
  }

  /** Takes a deletion back. */
  public Written restore(Viewer viewer, String noun, String id) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    return one(viewer, Draft.restore(type, id(type, id), null));
  }

  static UUID id(RecordType type, @Nullable String text) {
    var id = org.candorcrm.platform.Ids.parse(text);
    if (id == null) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    return id;
  }

  private Written one(Viewer viewer, Draft draft) {
    var written = writes.write(viewer, List.of(draft), WriteTerms.ONE).getFirst();
    refuse(written.problems());
    return written;
  }

  static void refuse(List<Problem> problems) {
    if (problems.size() == 1) {
      throw problems.getFirst();
    }
    if (!problems.isEmpty()) {
      throw Problem.invalid("several_problems")
          .with("problems", problems.stream().map(Refusals::brief).toList());
    }
  }

  static Operation operation(String word) {
    return switch (word) {
      case "create" -> Operation.CREATE;
      case "update" -> Operation.UPDATE;
      case "upsert" -> Operation.UPSERT;
      case "delete" -> Operation.DELETE;
      case "restore" -> Operation.RESTORE;
      default ->
          throw Problem.invalid("operation_unknown")
              .field("op")
              .with("op", word.length() > 30 ? word.substring(0, 30) : word);
    };
  }
}
