package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Arbiter;
import org.candorcrm.records.Arbiter.Proposal;
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

  void propose(Viewer viewer, List<Row> rows) {
    for (var row : rows) {
      try {
        resolve(row);
      } catch (Problem problem) {
        row.refuse(problem);
      }
    }
    completeMoney(rows);
    rows.forEach(Proposing::keepWhatDiffers);
    var judge = arbiter;
    if (judge != null) {
      arbitrate(judge, viewer, rows.stream().filter(Row::stands).toList());
    }
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

  private static void arbitrate(Arbiter arbiter, Viewer viewer, List<Row> rows) {
    var proposals = rows.stream().map(Proposing::proposal).toList();
    var decided = arbiter.decide(viewer, proposals);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      row.changed.clear();
      row.changed.putAll(decided.get(i));
      keepWhatDiffers(row);
    }
  }

  private static Proposal proposal(Row row) {
    var image = row.before;
    Map<String, @Nullable Object> before = image == null ? Map.of() : image.values();
    return new Proposal(row.type(), row.record(), before, row.changed);
  }
}
