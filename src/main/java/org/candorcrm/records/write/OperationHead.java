package org.candorcrm.records.write;

import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Draft.Operation;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operation of a batch does to which record. */
record OperationHead(
    Operation operation,
    @Nullable UUID id,
    @Nullable String externalId,
    @Nullable Integer version) {

  static OperationHead of(RecordType type, ObjectNode json) {
    var word = json.get("op");
    if (word == null || !word.isString()) {
      throw Problem.invalid("operation_unknown").field("op").with("op", "?");
    }
    var operation = RecordWriting.operation(word.stringValue());
    var externalId = text(json, "external_id");
    var id = id(type, json, operation, externalId);
    return new OperationHead(operation, id, externalId, version(json, operation));
  }

  Draft draft(RecordType type, Map<String, @Nullable Object> values) {
    return new Draft(operation, type, id, externalId, version, values, null);
  }

  private static @Nullable UUID id(
      RecordType type, ObjectNode json, Operation operation, @Nullable String externalId) {
    boolean makes = operation == Operation.CREATE || operation == Operation.UPSERT;
    var text = text(json, "id");
    if (text == null) {
      if (operation == Operation.UPSERT ? externalId == null : !makes && externalId == null) {
        throw Problem.invalid("operation_without_record").field("id");
      }
      return null;
    }
    if (makes) {
      throw Problem.invalid("member_invalid").field("id").with("expected", "no id");
    }
    return RecordWriting.id(type, text);
  }

  /** Every change of what is there must say which version it means: never a lost update. */
  private static @Nullable Integer version(ObjectNode json, Operation operation) {
    var version = json.get("version");
    if (version == null || version.isNull()) {
      if (operation == Operation.UPDATE || operation == Operation.DELETE) {
        throw Problem.of(Status.PRECONDITION_REQUIRED, "version_missing").field("version");
      }
      return null;
    }
    if (!version.isIntegralNumber() || !version.canConvertToInt()) {
      throw Problem.invalid("member_invalid").field("version").with("expected", "a whole number");
    }
    return version.intValue();
  }

  private static @Nullable String text(ObjectNode json, String member) {
    JsonNode value = json.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString() || value.stringValue().indexOf('\0') >= 0) {
      throw Problem.invalid("member_invalid").field(member).with("expected", "a text");
    }
    return value.stringValue();
  }
}
