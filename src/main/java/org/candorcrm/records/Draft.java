package org.candorcrm.records;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody wants written.
 *
 * @param operation what to do
 * @param type the record's type
 * @param id the record; on CREATE the id to give it, or null for a new one
 * @param externalId the record's id in the viewer's source; finds the record where {@code id} is
 *     null, and is remembered on CREATE and UPSERT
 * @param version what the writer believes the record's version to be; null writes whatever it is
 * @param values by field name, as the field's kind keeps them in memory; null empties the field, an
 *     absent name leaves it as it is
 * @param since when it really happened, if that is not now
 * @param silent fields that the source has and gave as empty, which shall not be emptied for it
 * @param said what the source itself says of fields of which more is written: of a list that was
 *     united with what was there, its own items
 */
public record Draft(
    Operation operation,
    RecordType type,
    @Nullable UUID id,
    @Nullable String externalId,
    @Nullable Integer version,
    Map<String, @Nullable Object> values,
    @Nullable Instant since,
    Set<String> silent,
    Map<String, @Nullable Object> said) {

  /** UPSERT creates unless {@code externalId} is known, then it updates. */
  public enum Operation {
    CREATE,
    UPDATE,
    UPSERT,
    DELETE,
    RESTORE
  }

  public Draft {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    silent = Set.copyOf(silent);
    said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
  }

  public Draft(
      Operation operation,
      RecordType type,
      @Nullable UUID id,
      @Nullable String externalId,
      @Nullable Integer version,
      Map<String, @Nullable Object> values,
      @Nullable Instant since) {
    this(operation, type, id, externalId, version, values, since, Set.of(), Map.of());
  }

  public static Draft create(RecordType type, Map<String, @Nullable Object> values) {
    return new Draft(Operation.CREATE, type, null, null, null, values, null);
  }

  public static Draft update(
      RecordType type, UUID id, @Nullable Integer version, Map<String, @Nullable Object> values) {
    return new Draft(Operation.UPDATE, type, id, null, version, values, null);
  }

  public static Draft delete(RecordType type, UUID id, @Nullable Integer version) {
    return new Draft(Operation.DELETE, type, id, null, version, Map.of(), null);
  }

  public static Draft restore(RecordType type, UUID id, @Nullable Integer version) {
    return new Draft(Operation.RESTORE, type, id, null, version, Map.of(), null);
  }

  /** The same draft under the id that the record has in the viewer's source. */
  public Draft known(String idThere) {
    return new Draft(operation, type, id, idThere, version, values, since, silent, said);
  }

  /** The same draft about something that really happened at that moment. */
  public Draft since(Instant moment) {
    return new Draft(operation, type, id, externalId, version, values, moment, silent, said);
  }

  /** The same draft of a source that has these fields, too, and gave them as empty. */
  public Draft silentOn(Set<String> fields) {
    return new Draft(operation, type, id, externalId, version, values, since, fields, said);
  }

  /** The same draft of a source that says less of these fields than is written. */
  public Draft saying(Map<String, @Nullable Object> own) {
    return new Draft(operation, type, id, externalId, version, values, since, silent, own);
  }
}
