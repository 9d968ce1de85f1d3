package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Fills the relations of rows that were read: one query for each path and target, never one for
 * each row. What the viewer may not see on the other side is not there.
 */
final class Expansions {

  /** Most records of a relation to many that one row of a list answers. */
  static final int USUAL = 50;

  private static final int AT_ONCE = 200;

  private final Rows rows;
  private final ViewerScope scope;
  private final int most;
  private final Allowance read = Allowance.ofPage();

  private Expansions(Rows rows, ViewerScope scope, int most) {
    this.rows = rows;
    this.scope = scope;
    this.most = most;
  }

  /**
   * For one page of a list. A transaction around it keeps the driver from holding more than a few
   * hundred rows beside those that are read.
   *
   * @throws Problem {@code expansion_too_large}
   */
  static void ofPage(Rows rows, ViewerScope scope, Selection selection, List<Row> found) {
    new Expansions(rows, scope, USUAL).fill(selection, found);
    Allowance.ofPage().takeAll(found);
  }

  /**
   * For a file, in which nothing may be missing: rows with too much around them are filled in
   * smaller parts, one after the other.
   *
   * @param whole what is left for the file
   * @throws Problem {@code expansion_too_large} where it is too much around a single row, or around
   *     all of them
   */
  static void ofFile(
      Rows rows,
      ViewerScope scope,
      Selection selection,
      List<Row> found,
      Allowance whole,
      Consumer<Row> reader) {
    var copies = found.stream().map(Row::copy).toList();
    try {
      new Expansions(rows, scope, Allowance.RECORDS + 1).fill(selection, copies);
      Allowance.ofPage().takeAll(copies);
    } catch (Problem problem) {
      if (found.size() == 1 || !problem.code().equals(Allowance.TOO_LARGE)) {
        throw problem;
      }
      int half = found.size() / 2;
      ofFile(rows, scope, selection, found.subList(0, half), whole, reader);
      ofFile(rows, scope, selection, found.subList(half, found.size()), whole, reader);
      return;
    }
    whole.takeAll(copies);
    copies.forEach(reader);
  }

  /** All rows must be of this selection. */
  private void fill(Selection selection, List<Row> found) {
    if (found.isEmpty() || !selection.reachesOut()) {
      return;
    }
    for (int i = 0; i < selection.picks().size(); i++) {
      if (selection.picks().get(i) instanceof Pick.Related related) {
        fill(related, i, found);
      }
    }
  }

  private void fill(Pick.Related pick, int index, List<Row> found) {
    switch (pick.hop()) {
      case Hop.ToOne _, Hop.ToAny _ -> one(pick, index, found);
      case Hop.Inverse hop -> many(pick, hop, index, found);
      case Hop.Linked hop -> many(pick, hop, index, found);
    }
  }

  private void one(Pick.Related pick, int index, List<Row> found) {
    if (pick.expanded().isEmpty()) {
      return;
    }
    var byType = new HashMap<String, Set<UUID>>();
    for (var row : found) {
      if (row.values()[index] instanceof Reference to) {
        byType.computeIfAbsent(to.type(), type -> new LinkedHashSet<>()).add(to.id());
      }
    }
    var others = new HashMap<UUID, Row>();
    byType.forEach((type, ids) -> others.putAll(read(pick, pick.expanded().get(type), ids)));
    for (var row : found) {
      var to = row.values()[index];
      row.values()[index] = to instanceof Reference reference ? others.get(reference.id()) : null;
    }
  }

  private Map<UUID, Row> read(Pick.Related pick, @Nullable Selection selection, Set<UUID> ids) {
    if (selection == null) {
      return Map.of();
    }
    Object wanted = ids.toArray(UUID[]::new);
    var sql =
        Sql.of("select ")
            .then(selection.columns("t"))
            .then(" from " + scope.table(selection.type(), ids) + " t where ")
            .then(Sql.of("t.id = any(?) and ", wanted))
            .then(scope.rows(selection.type(), "t"));
    var others = new ArrayList<Row>();
    rows.stream(
        sql,
        AT_ONCE,
        row -> {
          var other = selection.read(row, 1);
          read.take(pick, other);
          return others.add(other);
        });
    fill(selection, others);
    var byId = new HashMap<UUID, Row>();
    others.forEach(row -> byId.put(row.id(), row));
    return byId;
  }

  private void many(Pick.Related pick, Hop hop, int index, List<Row> found) {
    var target = hop.targets().getFirst();
    boolean asIds = !pick.expanded().containsKey(target.name());
    var wanted =
        pick.expanded().getOrDefault(target.name(), new Selection(target, List.of(), false));
    var byOwner = new HashMap<UUID, List<Object>>();
    var all = new ArrayList<Row>();
    rows.stream(
        scope.past() == null ? lateral(hop, wanted, found) : thenLateral(hop, wanted, found),
        AT_ONCE,
        row -> {
          var other = wanted.read(row, 2);
          read.take(pick, other);
          all.add(other);
          byOwner
              .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(asIds ? other.id() : other);
          return other;
        });
    fill(wanted, all);
    found.forEach(row -> row.values()[index] = byOwner.getOrDefault(row.id(), List.of()));
  }

  private Sql lateral(Hop hop, Selection wanted, List<Row> found) {
    return lateral(hop, wanted.columns("t"), found);
  }

  private Sql lateral(Hop hop, Sql wanted, List<Row> found) {
    var target = hop.targets().getFirst();
    Object ids = found.stream().map(Row::id).distinct().toArray(UUID[]::new);
    return Sql.of("select origin.id, other.* from unnest(?) origin(id) cross join lateral (", ids)
        .then("select ")
        .then(wanted)
        .then(" from " + scope.table(target) + " t" + reach(hop) + " and ")
        .then(scope.rows(target, "t"))
        .then(" order by t.id desc limit " + most + ") other limit " + (read.recordsLeft() + 1));
  }

  /** Who is related is found first; only those are brought back with their values. */
  private Sql thenLateral(Hop hop, Selection wanted, List<Row> found) {
    var target = hop.targets().getFirst();
    var pairs = new ArrayList<UUID[]>();
    var places = lateral(hop, Sql.of("t.id"), found);
    rows.list(
        places,
        row -> pairs.add(new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)}));
    Object owners = pairs.stream().map(pair -> pair[0]).toArray(UUID[]::new);
    var others = pairs.stream().map(pair -> pair[1]).toList();
    Object ids = others.toArray(UUID[]::new);
    return Sql.of("select origin.id, ")
        .then(wanted.columns("t"))
        .then(
            Sql.of(
                " from unnest(?, ?) with ordinality origin(id, other, place) join "
                    + scope.table(target, others)
                    + " t on t.id = origin.other where ",
                owners,
                ids))
        .then(scope.rows(target, "t"))
        .then(" order by origin.place");
  }

  private String reach(Hop hop) {
    return switch (hop) {
      case Hop.Inverse inverse ->
          " where t.\"" + inverse.column() + "\" = origin.id" + inverse.condition();
      case Hop.Linked linked ->
          " join %s pair on pair.%s = t.id where pair.%s = origin.id"
              .formatted(scope.table(linked.table()), linked.there(), linked.here());
      case Hop.ToOne _, Hop.ToAny _ -> throw new IllegalArgumentException("leads to one record");
    };
  }
}
