package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Written;
import org.candorcrm.records.Written.Kept;
import org.candorcrm.records.Written.Outcome;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** One draft on its way through the stages; each stage adds what it found out. */
final class Row {

  final Draft draft;
  final List<Problem> problems = new ArrayList<>();

  /** What is to be done, once an upsert has been decided. */
  Draft.Operation operation;

  @Nullable UUID id;
  @Nullable Image before;

  /** Fields that get another value, with that value. */
  final Map<String, @Nullable Object> changed = new LinkedHashMap<>();

  /** Fields that keep the value of another source. */
  final List<Kept> kept = new ArrayList<>();

  int version;
  Outcome outcome = Outcome.UNCHANGED;

  Row(Draft draft) {
    this.draft = draft;
    this.operation = draft.operation();
    this.id = draft.id();
  }

  RecordType type() {
    return draft.type();
  }

  UUID record() {
    var known = id;
    if (known == null) {
      known = Ids.next();
      id = known;
    }
    return known;
  }

  /** The record as it stood when it was locked. */
  Image locked() {
    return java.util.Objects.requireNonNull(before, "not locked");
  }

  /** Whether anything was written. */
  boolean wrote() {
    return outcome != Outcome.UNCHANGED;
  }

  boolean stands() {
    return problems.isEmpty();
  }

  void refuse(Problem problem) {
    problems.add(problem);
  }

  /** What the field holds after this write. */
  @Nullable Object after(String field) {
    if (changed.containsKey(field)) {
      return changed.get(field);
    }
    return before(field);
  }

  @Nullable Object before(String field) {
    var image = before;
    return image == null ? null : image.values().get(field);
  }

  /** Without the id where only an external id was given: it is not for everybody to learn. */
  Problem notFound() {
    return named(Problem.notFound("record_not_found").with("type", type().name()));
  }

  Problem named(Problem problem) {
    var given = draft.id();
    return given == null ? problem : problem.with("id", given);
  }

  boolean creates() {
    return operation == Draft.Operation.CREATE;
  }

  boolean updates() {
    return operation == Draft.Operation.UPDATE;
  }

  boolean restores() {
    return operation == Draft.Operation.RESTORE;
  }

  boolean writesValues() {
    return creates() || updates();
  }

  /** What saving would come to. */
  void foresee() {
    var present = before;
    version = present == null ? 0 : present.version();
    outcome =
        switch (operation) {
          case CREATE, UPSERT -> Outcome.CREATED;
          case UPDATE -> changed.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
          case DELETE -> Outcome.DELETED;
          case RESTORE -> Outcome.RESTORED;
        };
  }

  Written answer(boolean skipped) {
    if (!stands()) {
      return new Written(draft.id(), 0, Outcome.REFUSED, problems);
    }
    if (skipped) {
      return new Written(draft.id(), 0, Outcome.SKIPPED, List.of());
    }
    var present = before;
    int now = outcome == Outcome.UNCHANGED && present != null ? present.version() : version;
    return new Written(id, now, outcome, List.of(), kept);
  }
}
