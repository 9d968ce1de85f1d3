package org.candorcrm.records.imports;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.kinds.United;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of a chunk, in rounds: each round touches a record once. A second row about the same
 * record, and each step of a record's past, waits for the next round.
 */
final class Rounds {

  /** A draft together with the row it comes from. */
  record Planned(ParsedRow row, Draft draft) {}

  private final RecordType type;
  private final ImportMode mode;
  private final List<Planned> now = new ArrayList<>();
  private final Map<ParsedRow, List<ParsedRow.Past>> later = new LinkedHashMap<>();
  private final List<ParsedRow> repeated = new ArrayList<>();

  /** Several keys may lead to one record: two addresses of a person, two ids after a merge. */
  private final Set<UUID> touched = new HashSet<>();

  Rounds(RecordType type, ImportMode mode) {
    this.type = type;
    this.mode = mode;
  }

  List<Planned> first() {
    return List.copyOf(now);
  }

  /** The writing found that another row of this round is about the same record. */
  void postpone(ParsedRow row) {
    repeated.add(row);
  }

  /** Rows about a record that an earlier row of the chunk is about already. */
  List<ParsedRow> repeated() {
    return List.copyOf(repeated);
  }

  /** What remains to be written of rows whose first draft is in. */
  Map<ParsedRow, List<ParsedRow.Past>> later() {
    return later;
  }

  private Draft.Operation operation() {
    return switch (mode) {
      case CREATE -> Draft.Operation.CREATE;
      case UPDATE -> Draft.Operation.UPDATE;
      case UPSERT -> Draft.Operation.UPSERT;
    };
  }

  /** Rows that are told apart by their external id; a second one of the same waits. */
  void addByExternalId(List<ParsedRow> rows) {
    var seen = new HashMap<String, ParsedRow>();
    for (var row : rows) {
      if (mode != ImportMode.CREATE && row.externalId == null) {
        row.refuse(Problem.invalid("import_key_missing").field("external_id"));
        continue;
      }
      if (row.externalId != null && seen.putIfAbsent(row.externalId, row) != null) {
        repeat(row);
        continue;
      }
      if (!addRecognised(row)) {
        now.add(new Planned(row, draft(row, operation())));
      }
    }
  }

  /** A row that is a record which was there changes it, and the lists of both are united. */
  private boolean addRecognised(ParsedRow row) {
    var record = row.recognised.record();
    if (record == null || !row.recognised.settled()) {
      return false;
    }
    if (!touched.add(record)) {
      repeated.add(row);
      return true;
    }
    row.id = record;
    row.recognised.lists().forEach((field, list) -> unite(row, field, list));
    now.add(new Planned(row, draft(row, Draft.Operation.UPDATE)));
    return true;
  }

  /** What the record has stays in front. */
  private void unite(ParsedRow row, String field, List<?> known) {
    var kind = type.field(field).orElseThrow().kind();
    if (row.values.get(field) != null) {
      row.own.put(field, row.values.get(field));
    }
    row.values.merge(
        field, known, (mine, theirs) -> Objects.requireNonNull(United.of(kind, theirs, mine)));
  }

  private void repeat(ParsedRow row) {
    if (mode == ImportMode.CREATE) {
      row.refuse(Problem.invalid("import_key_twice").field("external_id").with("key", key(row)));
      return;
    }
    repeated.add(row);
  }

  private static String key(ParsedRow row) {
    return String.valueOf(row.externalId);
  }

  /** Rows that are told apart by a field or their id. */
  void addByKey(
      List<ParsedRow> rows,
      Map<ParsedRow, String> keys,
      Map<String, Set<UUID>> known,
      String field) {
    var seen = new HashMap<String, ParsedRow>();
    for (var row : rows) {
      var key = keys.get(row);
      if (key == null && mode == ImportMode.UPDATE) {
        row.refuse(Problem.invalid("import_key_missing").field(field));
        continue;
      }
      if (key != null && seen.putIfAbsent(key, row) != null) {
        repeated.add(row);
        continue;
      }
      addKnown(row, key, key == null ? Set.of() : known.getOrDefault(key, Set.of()), field);
    }
  }

  private void addKnown(ParsedRow row, @Nullable String key, Set<UUID> records, String field) {
    if (records.size() > 1) {
      row.refuse(Problem.invalid("import_key_ambiguous").field(field).with("key", key));
      return;
    }
    if (records.size() == 1) {
      var record = records.iterator().next();
      if (!touched.add(record)) {
        repeated.add(row);
        return;
      }
      row.id = record;
      now.add(new Planned(row, draft(row, Draft.Operation.UPDATE)));
      return;
    }
    if (mode == ImportMode.UPDATE) {
      row.refuse(Problem.invalid("import_key_unknown").field(field).with("key", key));
      return;
    }
    if (!addRecognised(row)) {
      now.add(new Planned(row, draft(row, Draft.Operation.CREATE)));
    }
  }

  private Draft draft(ParsedRow row, Draft.Operation operation) {
    if (operation != Draft.Operation.CREATE || row.past.isEmpty()) {
      return new Draft(operation, type, row.id, row.externalId, null, said(row), row.since)
          .silentOn(row.silent())
          .saying(row.own);
    }
    var past = new ArrayList<>(row.past);
    past.sort(comparing(ParsedRow.Past::at));
    var first = past.removeFirst();
    later.put(row, past);
    var values = new LinkedHashMap<String, @Nullable Object>(row.values);
    values.putAll(first.values());
    var at = row.since == null ? first.at() : row.since;
    return new Draft(operation, type, row.id, row.externalId, null, values, at);
  }

  /** What a record that was there holds is more than what can be guessed. */
  private static Map<String, @Nullable Object> said(ParsedRow row) {
    if (row.derived.isEmpty() || row.id == null) {
      return row.values;
    }
    var values = new LinkedHashMap<String, @Nullable Object>(row.values);
    values.keySet().removeAll(row.derived);
    return values;
  }

  /** The next step of each row's past, and at last what the row itself says. */
  List<Planned> next() {
    var planned = new ArrayList<Planned>();
    var done = new ArrayList<ParsedRow>();
    later.forEach((row, past) -> {
      if (past.isEmpty()) {
        planned.add(new Planned(row, update(row, row.values, null)));
        done.add(row);
        return;
      }
      var step = past.removeFirst();
      planned.add(new Planned(row, update(row, step.values(), step.at())));
    });
    done.forEach(later::remove);
    return planned;
  }

  private Draft update(ParsedRow row, Map<String, @Nullable Object> values, @Nullable Instant at) {
    var id = Objects.requireNonNull(row.id);
    return new Draft(Draft.Operation.UPDATE, type, id, null, null, values, at);
  }
}
