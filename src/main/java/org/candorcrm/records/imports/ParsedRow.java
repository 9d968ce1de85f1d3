package org.candorcrm.records.imports;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ConsentRows;
import org.candorcrm.records.Intake;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/** One row of a file on its way to a record. */
final class ParsedRow {

  /** A relation that is still the text of the file: titles, e-mails, external ids. */
  record Wanted(Field field, List<String> keys, ColumnMapping mapping) {}

  /** What a record was at a moment of its past. */
  record Past(Instant at, Map<String, @Nullable Object> values) {}

  private static final int MOST_PROBLEMS = 10;

  final Row row;
  final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  final List<Wanted> wanted = new ArrayList<>();
  final List<Past> past = new ArrayList<>();

  /** What it says of being contacted. */
  final List<ConsentRows.Said> said = new ArrayList<>();

  /** Fields whose cells are blank. */
  final Set<String> silent = new HashSet<>();

  /**
   * Fields that no column says, but what others say leads to; a record that was there keeps its
   * own.
   */
  final Set<String> derived = new HashSet<>();

  /** Its own items of lists that were united with what the record has. */
  final Map<String, @Nullable Object> own = new LinkedHashMap<>();

  @Nullable UUID id;
  @Nullable String externalId;
  @Nullable Instant since;

  /** Everything that speaks against it, in the order of the columns. */
  private final List<Problem> problems = new ArrayList<>();

  /** Who it is among the records that were there. */
  Intake.Recognised recognised = Intake.Recognised.NEW;

  /** Values of it that gave way to another source's. */
  int kept;

  ParsedRow(Row row) {
    this.row = row;
  }

  /** Blank in every column that leads to them. */
  Set<String> silent() {
    return silent.stream()
        .filter(name -> !values.containsKey(name))
        .filter(name -> wanted.stream().noneMatch(one -> one.field().name().equals(name)))
        .collect(toSet());
  }

  /** Whether nothing in the row is meant for this field, not even something that was refused. */
  boolean lacks(Field field) {
    return !values.containsKey(field.name())
        && wanted.stream().noneMatch(one -> one.field().equals(field))
        && problems.stream().noneMatch(one -> field.name().equals(one.details().get("field")));
  }

  boolean stands() {
    return problems.isEmpty();
  }

  void refuse(Problem reason) {
    boolean said =
        problems.stream()
            .anyMatch(
                one -> one.code().equals(reason.code()) && one.details().equals(reason.details()));
    if (!said && problems.size() < MOST_PROBLEMS) {
      problems.add(reason);
    }
  }

  /** Why it is refused; null where it stands. */
  @Nullable Problem problem() {
    return problems.isEmpty() ? null : Refusal.together(problems);
  }
}
