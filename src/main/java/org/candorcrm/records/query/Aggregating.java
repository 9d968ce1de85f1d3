package org.candorcrm.records.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.query.Groups.Group;
import org.candorcrm.records.query.Groups.Member;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** Runs an aggregate: one statement for the figures, one for the titles of each type in groups. */
final class Aggregating {

  private final Rows rows;
  private final Vocabulary words;
  private final AggregatePlan plan;

  Aggregating(Rows rows, Vocabulary words, AggregatePlan plan) {
    this.rows = rows;
    this.words = words;
    this.plan = plan;
  }

  Groups run() {
    var groups = new ArrayList<>(plan.crowds().isEmpty() ? all() : ofCrowds());
    boolean more = groups.size() > plan.limit();
    if (more) {
      groups.removeLast();
    }
    name(groups);
    return new Groups(groups, more, plan.withheld() ? "person_measure" : null);
  }

  private List<Group> all() {
    return rows.list(plan.select(), this::group);
  }

  /** Where there are too many groups to find out what they give away, none is shown. */
  private List<Group> ofCrowds() {
    var all = rows.list(plan.select(), this::candidate);
    if (all.size() > plan.most()) {
      return List.of();
    }
    var shown = Crowds.shown(all);
    return shown.subList(0, Math.min(shown.size(), plan.limit() + 1));
  }

  private Crowds.Candidate candidate(ResultSet row) throws SQLException {
    var group = group(row);
    int column =
        plan.splits().size()
            + plan.figures().size()
            + (int) plan.splits().stream().filter(split -> split.shown().isPresent()).count();
    var persons = new ArrayList<Set<UUID>>();
    var crowded = new HashSet<Integer>();
    for (var crowd : plan.crowds()) {
      var ids = new HashSet<>(java.util.Arrays.asList((UUID[]) row.getArray(++column).getArray()));
      ids.remove(null);
      persons.add(ids);
      crowded.addAll(crowd.splits());
    }
    var rest = new ArrayList<Object>();
    for (int i = 0; i < plan.splits().size(); i++) {
      if (!crowded.contains(i)) {
        rest.add(String.valueOf(group.key().get(plan.splits().get(i).place().path())));
      }
    }
    return new Crowds.Candidate(group, persons, rest, row.getBoolean(column + 1));
  }

  /** The colleagues whom the groups are about. */
  static Set<UUID> persons(AggregatePlan plan, Groups groups) {
    var persons = new HashSet<UUID>();
    for (var path : plan.persons().values()) {
      for (var group : groups.items()) {
        if (group.key().get(path) instanceof Member member) {
          persons.add(member.id());
        }
      }
    }
    return persons;
  }

  private Group group(ResultSet row) throws SQLException {
    var key = new LinkedHashMap<String, @Nullable Object>();
    int shown = plan.splits().size() + plan.figures().size();
    for (int i = 0; i < plan.splits().size(); i++) {
      var split = plan.splits().get(i);
      int column = split.shown().isPresent() ? ++shown : i + 1;
      key.put(split.place().path(), keyValue(split, row, column));
    }
    var measures = new LinkedHashMap<String, @Nullable Object>();
    int next = plan.rates();
    for (int i = 0; i < plan.figures().size(); i++) {
      var figure = plan.figures().get(i);
      var value = Figures.read(row, plan.splits().size() + i + 1, figure.type());
      if (figure.rates() != null) {
        measures.put(figure.name(), amount(figure, (BigDecimal) value, row, next));
        next += Measures.Rates.COLUMNS;
        continue;
      }
      measures.put(
          figure.name(), value instanceof BigDecimal number ? worth(figure, number) : value);
    }
    return new Group(key, measures);
  }

  private Object worth(Measures.Figure figure, BigDecimal number) {
    return switch (figure.worth()) {
      case NUMBER, AMOUNT -> number;
      case BARE_AMOUNT -> Figures.amount(number, words.settings().currency());
    };
  }

  /** A sum of amounts of which none has a rate is nothing, and says so. */
  private @Nullable Object amount(
      Measures.Figure figure, @Nullable BigDecimal number, ResultSet row, int rates)
      throws SQLException {
    var currency = words.settings().currency();
    boolean converted = row.getBoolean(rates);
    long count = row.getLong(rates + 1);
    var first = row.getString(rates + 2);
    var without =
        count == 0
            ? null
            : new Groups.Without(count, first.equals(row.getString(rates + 3)) ? first : null);
    if (number == null && (without == null || !figure.sum())) {
      return null;
    }
    var worth = Money.inMinorUnits(number == null ? BigDecimal.ZERO : number, currency);
    return new Groups.Amount(worth, currency, converted, without);
  }

  private static @Nullable Object keyValue(Dimensions.Split split, ResultSet row, int column)
      throws SQLException {
    if (split.target() == null) {
      return Figures.read(row, column, split.type());
    }
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new Member(id, null);
  }

  private void name(List<Group> groups) {
    var titles = new Titles(rows, words.scope());
    for (var split : plan.splits()) {
      var target = split.target();
      if (target != null) {
        name(groups, split.place().path(), target, titles);
      }
    }
  }

  private static void name(List<Group> groups, String path, RecordType target, Titles titles) {
    var ids = new HashSet<UUID>();
    groups.forEach(group -> {
      if (group.key().get(path) instanceof Member member) {
        ids.add(member.id());
      }
    });
    Map<UUID, String> names = new HashMap<>(titles.of(target, ids));
    groups.forEach(group ->
        group
            .key()
            .computeIfPresent(
                path,
                (key, value) ->
                    value instanceof Member member
                        ? new Member(member.id(), names.get(member.id()))
                        : value));
  }
}
