package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
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
import tools.jackson.databind.node.ObjectNode;

/** The batch call: up to 1,000 operations on one record type, each answered in order. */
@Component
public final class Batches {

  private static final int MOST = 1_000;
  private static final Set<String> MEMBERS = Set.of("atomic", "preview", "operations");
  private static final Set<String> OPERATION_MEMBERS =
      Set.of("op", "id", "external_id", "version", "values");

  private final Schemas schemas;
  private final Tables tables;
  private final Writes writes;

  Batches(Schemas schemas, Tables tables, Writes writes) {
    this.schemas = schemas;
    this.tables = tables;
    this.writes = writes;
  }

  /**
   * @param batch by which all of it can be undone
   * @param results one for each operation, in order
   */
  public record Answer(UUID batch, List<Map<String, Object>> results) {
    public Answer {
      results = List.copyOf(results);
    }
  }

  /** An operation that was read, or why it could not be. */
  private record Read(@Nullable Draft draft, List<Problem> problems) {}

  /**
   * @param body {@code {"atomic": true, "preview": false, "operations": [{"op", "id",
   *     "external_id", "version", "values"}]}}
   * @throws Problem {@code batch_refused} where an atomic batch has a refused operation
   */
  public Answer write(Viewer viewer, String noun, JsonNode body) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    var operations = operations(body);
    boolean atomic = yes(body, "atomic", true);
    boolean preview = yes(body, "preview", false);
    var parsing = new Parsing(tables, viewer);
    var read = new ArrayList<Read>(operations.size());
    operations.forEach(operation -> read.add(read(parsing, type, operation)));
    var batch = Ids.next();
    boolean hopeless = atomic && read.stream().anyMatch(one -> one.draft == null);
    var written =
        hopeless ? List.<Written>of() : writeThose(viewer, read, terms(batch, atomic, preview));
    return answer(batch, atomic, read, written);
  }

  private List<Written> writeThose(Viewer viewer, List<Read> read, WriteTerms terms) {
    var drafts = new ArrayList<Draft>();
    for (var one : read) {
      if (one.draft != null) {
        drafts.add(one.draft);
      }
    }
    return drafts.isEmpty() ? List.of() : writes.write(viewer, drafts, terms);
  }

  private static WriteTerms terms(UUID batch, boolean atomic, boolean preview) {
    var terms = atomic ? WriteTerms.allOrNothing(batch) : WriteTerms.eachByItself(batch);
    return preview ? terms.previewed() : terms;
  }

  private static List<JsonNode> operations(JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      throw Problem.invalid("body_not_an_object");
    }
    refuseUnknown(object, MEMBERS);
    var operations = object.get("operations");
    if (operations == null || !operations.isArray() || operations.isEmpty()) {
      throw Problem.invalid("operations_missing").field("operations");
    }
    if (operations.size() > MOST) {
      throw Problem.of(Status.TOO_LARGE, "batch_too_large")
          .field("operations")
          .with("most", MOST)
          .with("given", operations.size());
    }
    return operations.valueStream().toList();
  }

  static void refuseUnknown(ObjectNode object, Set<String> members) {
    for (var name : object.propertyNames()) {
      if (!members.contains(name)) {
        throw Problem.invalid("member_unknown")
            .field(name.length() > 60 ? name.substring(0, 60) : name)
            .with("known", members.stream().sorted().toList());
      }
    }
  }

  /** Nothing that only looks like a yes or a no is taken for one. */
  static boolean yes(JsonNode body, String member, boolean otherwise) {
    var said = body.get(member);
    if (said == null) {
      return otherwise;
    }
    if (!said.isBoolean()) {
      throw Problem.invalid("member_invalid").field(member).with("expected", "true or false");
    }
    return said.booleanValue();
  }

  private static Read read(Parsing parsing, RecordType type, JsonNode json) {
    try {
      if (!(json instanceof ObjectNode object)) {
        throw Problem.invalid("operation_not_an_object");
      }
      refuseUnknown(object, OPERATION_MEMBERS);
      var head = OperationHead.of(type, object);
      var operation = head.operation();
      if (operation == Operation.DELETE || operation == Operation.RESTORE) {
        return new Read(head.draft(type, Map.of()), List.of());
      }
      var parsed = parsing.parse(type, object.get("values"), operation != Operation.CREATE);
      return parsed.problems().isEmpty()
          ? new Read(head.draft(type, parsed.values()), List.of())
          : new Read(null, parsed.problems());
    } catch (Problem problem) {
      return new Read(null, List.of(problem));
    }
  }

  private static Answer answer(UUID batch, boolean atomic, List<Read> read, List<Written> written) {
    var results = new ArrayList<Map<String, Object>>();
    var answers = written.iterator();
    for (var one : read) {
      if (one.draft == null) {
        results.add(refused(one.problems));
        continue;
      }
      results.add(answers.hasNext() ? result(answers.next()) : Map.of("outcome", "skipped"));
    }
    if (atomic && results.stream().anyMatch(result -> "refused".equals(result.get("outcome")))) {
      throw Problem.of(Status.UNPROCESSABLE, "batch_refused").with("results", results);
    }
    return new Answer(batch, results);
  }

  private static Map<String, Object> result(Written written) {
    if (!written.problems().isEmpty()) {
      return refused(written.problems());
    }
    var result = new LinkedHashMap<String, Object>();
    result.put("outcome", written.outcome().name().toLowerCase(Locale.ROOT));
    if (written.stands()) {
      result.put("id", java.util.Objects.requireNonNull(written.id()));
      result.put("version", written.version());
      if (!written.kept().isEmpty()) {
        result.put("kept", KeptValues.json(written.kept()));
      }
    }
    return result;
  }

  private static Map<String, Object> refused(List<Problem> problems) {
    return Map.of(
        "outcome", "refused", "problems", problems.stream().map(Refusals::brief).toList());
  }
}
