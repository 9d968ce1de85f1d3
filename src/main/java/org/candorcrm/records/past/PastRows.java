package org.candorcrm.records.past;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one type as they stood, with the columns that a statement speaks of. Rows that were
 * not written since are read as they are; the others get their old values.
 */
final class PastRows {

  /** No write takes longer, and no two clocks are further apart. */
  private static final Duration LONGEST_WRITE = Duration.ofDays(1);

  /** What is made of these follows from the row of today. */
  private static final List<String> STAMPS =
      List.of("id", "deleted_at", "merged_into", "created_at", "created_by", "updated_at");

  private final Past past;
  private final String name;
  private final RecordType type;
  private final UUID @Nullable [] ids;
  private final Lookup lookup;
  private final Set<String> system = new LinkedHashSet<>();

  /** What is asked for of each field. */
  private final Map<Field, List<Column>> stored = new LinkedHashMap<>();

  /** Fields whose old values decide the answer. */
  private final Set<Field> needed = new LinkedHashSet<>();

  PastRows(
      Past past,
      String name,
      RecordType type,
      UUID @Nullable [] ids,
      Set<String> columns,
      Lookup lookup) {
    this.past = past;
    this.name = name;
    this.type = type;
    this.ids = ids;
    this.lookup = lookup;
    PastStamps.ALL.stream().filter(columns::contains).forEach(system::add);
    for (var field : type.activeFields()) {
      if (!PastStamps.ALL.contains(field.column())) {
        var asked =
            field.kind().columns().stream()
                .filter(column -> columns.contains(field.column(column.suffix())))
                .toList();
        if (!asked.isEmpty()) {
          stored.put(field, asked);
          needed.add(field);
        }
      }
    }
    if (system.contains("search_text")) {
      type.activeFields().stream().filter(f -> f.traits().searchable()).forEach(needed::add);
    }
  }

  List<Sql> parts() {
    var parts = new ArrayList<Sql>();
    var words = words();
    words.forEach((field, made) ->
        parts.add(Sql.of(words(field) + " as materialized (").then(made.table()).then(")")));
    var rows =
        ids == null ? unchanged().then("\nunion all\n").then(changed(words)) : changed(words);
    parts.add(Sql.of(name + " as not materialized (\n").then(rows).then(")"));
    return parts;
  }

  private String rows() {
    return past.today(type.table());
  }

  private String words(Field field) {
    return name + "_words_" + field.id();
  }

  private Map<Field, OldWords> words() {
    var words = new LinkedHashMap<Field, OldWords>();
    for (var field : needed) {
      var asked = stored.getOrDefault(field, List.of());
      boolean compared =
          asked.stream().anyMatch(column -> column.role() != Column.Role.VALUE)
              || (system.contains("search_text") && field.traits().searchable());
      if (compared && !OldWords.columns(field).isEmpty()) {
        words.put(field, OldWords.read(field, since(), lookup));
      }
    }
    return words;
  }

  /**
   * The changes since then of records that were there. Most changes are of younger records, and are
   * not read.
   */
  private Sql since() {
    return Sql.of(
            "from " + rows() + " n join " + past.today("changes") + " c on c.record = n.id where ")
        .then(candidates())
        .then(Sql.of(" and n.created_at <= ? and", Moments.bound(past.at())))
        .then(later());
  }

  private Sql later() {
    return Sql.of(" c.record_type = ? and c.at > ?", type.id(), Moments.bound(past.at()));
  }

  /** Those that the statement speaks of; the version counts all. */
  private Sql mattering() {
    if (system.contains("version")) {
      return Sql.TRUE;
    }
    Object names = needed.stream().map(Field::name).toArray(String[]::new);
    var there = "c.kind in ('delete', 'restore', 'merge', 'unmerge')";
    return needed.isEmpty()
        ? Sql.of(there)
        : Sql.of("(" + there + " or jsonb_exists_any(c.changes, ?))", names);
  }

  /** What was last written before, a day ago to be sure, is as it was: the indexes serve. */
  private Sql unchanged() {
    var columns = new ArrayList<>(List.of("n.id", "n.deleted_at", "n.merged_into"));
    system.forEach(column -> columns.add("n." + column));
    stored.forEach(
        (field, asked) -> asked.forEach(column -> columns.add("n." + quoted(field, column))));
    return Sql.of("select " + String.join(", ", columns) + " from " + rows() + " n where ")
        .then(Sql.of("n.updated_at <= ? and n.deleted_at is null and ", surely()))
        .then(thenAndNow());
  }

  /**
   * A moment for which holds: what a change was logged of since {@link Past#at} was written later.
   * The log's clock is the database's, at the end of a write; the row's is ours, at its beginning.
   */
  private Object surely() {
    return Moments.bound(past.at().minus(LONGEST_WRITE));
  }

  private Sql changed(Map<Field, OldWords> words) {
    var stamps = new PastStamps(past);
    var columns = new ArrayList<>(List.of(Sql.of("n.id"), stamps.deleted(), stamps.merged()));
    for (var column : system) {
      columns.add(column.equals("search_text") ? searchText(words) : stamps.column(column));
    }
    stored.forEach(
        (field, asked) -> asked.forEach(column -> columns.add(old(field, column, stamps))));
    var joins = new StringBuilder();
    words
        .keySet()
        .forEach(field ->
            joins.append(
                " left join %1$s on %1$s.was = (n.was -> '%2$s' -> 0)::text"
                    .formatted(words(field), field.name())));
    return Sql.of("select ")
        .then(Sql.join(", ", columns))
        .then(" from (")
        .then(folded(words))
        .then(") n" + joins);
  }

  /** Each record as it is, and its changes since then as one, in a single pass. */
  private Sql folded(Map<Field, OldWords> words) {
    var columns = new LinkedHashSet<>(STAMPS);
    system.stream().filter(column -> !column.equals("search_text")).forEach(columns::add);
    stored.forEach((field, asked) -> asked.forEach(column -> columns.add(quoted(field, column))));
    if (system.contains("search_text")) {
      words
          .keySet()
          .forEach(field ->
              OldWords.columns(field).forEach(column -> columns.add(quoted(field, column))));
    }
    return Sql.of(
            """
            select n.%s, %s(c.changes order by c.seq desc) as was,
              (array_agg(c.kind order by c.seq) filter (where c.kind in ('delete', 'restore')))[1]
                as gone,
              min(c.version) - 1 as old_version
              from %s n left join %s c on c.record = n.id and\
            """
                .formatted(
                    String.join(", n.", columns),
                    past.today("oldest"),
                    rows(),
                    past.today("changes")))
        .then(later())
        .then(" and ")
        .then(mattering())
        .then(" where ")
        .then(candidates())
        .then(" and ")
        .then(notErased())
        .then(" and ")
        .then(thenAndNow())
        .then(" group by n.id");
  }

  /** Records that may have changed since. */
  private Sql candidates() {
    return ids == null
        ? Sql.of("n.updated_at > ?", surely())
        : Sql.of("n.id = any(?)", (Object) ids);
  }

  private Sql old(Field field, Column column, PastStamps stamps) {
    var today = "n." + quoted(field, column);
    Sql then;
    if (column.role() != Column.Role.VALUE) {
      then = Sql.of(words(field) + "." + quoted(field, column));
    } else if (field.kind() instanceof MoneyKind && column.suffix().equals("_base")) {
      then = stamps.base(field);
    } else {
      then = Sql.of(OldValue.column(field, column, "n.was"));
    }
    return Sql.of("case when n.was -> '" + field.name() + "' is null then " + today + " else ")
        .then(then)
        .then(" end as " + quoted(field, column));
  }

  /** Every searchable field as it was; a blank before each marks where words begin. */
  private Sql searchText(Map<Field, OldWords> words) {
    var texts = new ArrayList<String>();
    for (var field : words.keySet()) {
      for (var column : OldWords.columns(field)) {
        var spaced =
            column.sqlType().contains("[]")
                ? "' ' || array_to_string(%s." + quoted(field, column) + ", ' ')"
                : "' ' || %s." + quoted(field, column);
        texts.add(
            "case when n.was -> '%s' is null then %s else %s end"
                .formatted(field.name(), spaced.formatted("n"), spaced.formatted(words(field))));
      }
    }
    return Sql.of(
        texts.isEmpty()
            ? "null::text as search_text"
            : "concat(" + String.join(", ", texts) + ") as search_text");
  }

  private Sql notErased() {
    return Sql.of(
        "not exists (select 1 from %s e where e.record_type = ? and e.record = n.id)"
            .formatted(past.today("erasures")),
        type.id());
  }

  /** Recorded by then, and open to the viewer today: a merged one as the record it lives on in. */
  private Sql thenAndNow() {
    var there = Sql.of("n.created_at <= ?", Moments.bound(past.at()));
    var allowed = past.visible().allowed(type, "n");
    if (allowed.equals(Sql.TRUE)) {
      return there;
    }
    return there
        .then(" and case when n.merged_into is null then ")
        .then(allowed.inParentheses())
        .then(
            " else exists (select 1 from "
                + rows()
                + " living where living.id = n.merged_into and ")
        .then(past.visible().allowed(type, "living"))
        .then(") end");
  }

  private static String quoted(Field field, Column column) {
    return '"' + field.column(column.suffix()) + '"';
  }
}
