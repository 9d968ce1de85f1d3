package org.candorcrm.records.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Merges.Request;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;

/** What a merge must not do. */
final class MergeChecks {

  private final Database database;
  private final Schemas schemas;
  private final Targets targets;

  MergeChecks(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
    this.targets = new Targets(database);
  }

  /**
   * What is closed must not come into the open by way of a merge or a reversal. Whoever gets here
   * sees the records, so they are told nothing new.
   */
  void refuseClosed(Viewer viewer, RecordType type, UUID... records) {
    boolean closed =
        database
            .sql(
                """
                select exists (select 1 from {ws}.closures
                 where record_type = ? and record = any(?) and agreed_at is not null
                   and ended_at is null and ends_at > ?)
                """)
            .params(type.id(), records, Moments.bound(viewer.now()))
            .query(Boolean.class)
            .single();
    if (closed) {
      throw Problem.of(Status.CONFLICT, "merge_closed");
    }
  }

  /** Nobody leads a record to one that they may not see. */
  void refuseHidden(Viewer viewer, Request request) {
    var present = targets.present(viewer, schemas.current(), references(request.values()));
    request
        .values()
        .forEach((field, value) -> {
          for (var target : Targets.references(value)) {
            if (!present.contains(target)) {
              throw Problem.invalid("target_not_found")
                  .field(field)
                  .with("type", target.type())
                  .with("id", target.id());
            }
          }
        });
  }

  /** Nobody gives the winner away out of what they may write. */
  void keepInOwnRows(
      Viewer viewer, Request request, Image winner, Map<String, @Nullable Object> values) {
    var type = request.type();
    var owner = values.get("owner") instanceof Reference user ? user.id() : null;
    if (values.containsKey("owner")
        && !OwnRows.allow(viewer.on(type.id()).write(), owner, winner.createdBy())) {
      throw Problem.forbidden("record_outside_your_rows").field("owner").with("type", type.name());
    }
  }

  /** Leaves out relations to records that are deleted: the winner keeps what it had. */
  Map<String, @Nullable Object> withoutGone(
      Viewer everything, Image winner, Map<String, @Nullable Object> values) {
    var there = targets.present(everything, schemas.current(), references(values));
    there.addAll(references(winner.values()));
    var kept = new LinkedHashMap<String, @Nullable Object>();
    values.forEach((field, value) -> {
      if (value instanceof Reference target && !there.contains(target)) {
        return;
      }
      kept.put(field, value instanceof List<?> list ? without(list, there) : value);
    });
    kept.entrySet()
        .removeIf(entry -> Same.value(winner.values().get(entry.getKey()), entry.getValue()));
    return kept;
  }

  private static List<Reference> references(Map<String, @Nullable Object> values) {
    return values.values().stream().flatMap(v -> Targets.references(v).stream()).toList();
  }

  private static @Nullable List<?> without(List<?> list, Set<Reference> there) {
    var kept =
        list.stream().filter(item -> !(item instanceof Reference) || there.contains(item)).toList();
    return kept.isEmpty() ? null : kept;
  }
}
