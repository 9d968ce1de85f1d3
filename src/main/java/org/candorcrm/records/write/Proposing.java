package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Arbiter;
import org.candorcrm.records.Arbiter.Arbitration;
import org.candorcrm.records.Arbiter.Proposal;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.kinds.Money;
import org.jspecify.annotations.Nullable;

/** Works out which fields would get which values, lets the arbiter decide, keeps what differs. */
final class Proposing {

  private final Tables tables;
  private final Conversions money;
  private final @Nullable Arbiter arbiter;

  Proposing(Tables tables, Conversions money, @Nullable Arbiter arbiter) {
    this.tables = tables;
    this.money = money;
    this.arbiter = arbiter;
  }

  /** Answers what remains to be kept of the decisions once the rows are saved. */
  Arbitration propose(Viewer viewer, List<Row> rows, WriteTerms terms) {
    for (var row : rows) {
      try {
        resolve(row);
      } catch (Problem problem) {
        row.refuse(problem);
      }
    }
    completeMoney(rows);
    var judge = arbiter;
    var arbitration =
        judge == null ? Arbitration.AS_PROPOSED : arbitrate(judge, viewer, rows, terms);
    rows.forEach(Proposing::keepWhatDiffers);
    return arbitration;
  }

  /** Parts become whole values beside what is there; an empty field of a new record its default. */
  private void resolve(Row row) {
    var table = tables.of(row.type());
    if (row.creates()) {
      table.defaults.forEach((name, value) -> {
        if (row.draft.values().get(name) == null) {
          row.changed.put(name, value);
        }
      });
    }
    row.draft
        .values()
        .forEach((name, value) -> {
          var field = Objects.requireNonNull(table.byName.get(name));
          if (value == null && row.creates()) {
            return;
          }
          row.changed.put(
              name, value instanceof Partial part ? part.onto(field, row.before(name)) : value);
        });
  }

  private void completeMoney(List<Row> rows) {
    var amounts = new ArrayList<Money>();
    rows.forEach(row -> row.changed.values().forEach(value -> addMoney(value, amounts)));
    if (amounts.isEmpty()) {
      return;
    }
    var rates = money.rates(amounts);
    rows.forEach(row ->
        row.changed.replaceAll(
            (name, value) -> value instanceof Money m ? rates.complete(m) : value));
  }

  private static void addMoney(@Nullable Object value, List<Money> amounts) {
    if (value instanceof Money money) {
      amounts.add(money);
    }
  }

  private static void keepWhatDiffers(Row row) {
    row.changed.entrySet().removeIf(e -> Same.value(row.before(e.getKey()), e.getValue()));
  }

  private Arbitration arbitrate(Arbiter judge, Viewer viewer, List<Row> rows, WriteTerms terms) {
    var argued =
        rows.stream()
            .filter(row -> row.stands() && row.updates() && row.type().mergeable())
            .filter(row -> !row.changed.isEmpty() || !row.draft.silent().isEmpty())
            .toList();
    if (argued.isEmpty()) {
      return Arbitration.AS_PROPOSED;
    }
    var arbitration =
        judge.arbitrate(viewer, argued.stream().map(Proposing::proposal).toList(), terms);
    for (var row : argued) {
      var decision = arbitration.of(row.record());
      row.changed.putAll(decision.instead());
      row.kept.addAll(decision.kept());
    }
    completeMoney(argued);
    return arbitration;
  }

  private static Proposal proposal(Row row) {
    return new Proposal(
        row.type(),
        row.record(),
        row.locked().values(),
        row.changed,
        row.draft.said(),
        row.draft.silent(),
        row.draft.version() != null,
        row.draft.since());
  }
}
