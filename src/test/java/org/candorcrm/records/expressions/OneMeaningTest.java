package org.candorcrm.records.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SQL and memory give one meaning to whatever is well-typed. */
class OneMeaningTest {

  private static final long SEED = Long.getLong("candor.seed", 20261121);
  private static final int CONDITIONS = Integer.getInteger("candor.expressions", 800);

  private static final TradeRows ROWS = new TradeRows(new Random(SEED), 45);
  private static final TradeDatabase DATABASE = new TradeDatabase(ROWS);

  private final Random random = new Random(SEED);
  private final RandomExpressions expressions =
      new RandomExpressions(random, new ArrayList<>(new TreeSet<>(ROWS.all.keySet())));

  @BeforeAll
  static void tellTheSeed() {
    System.out.println("seed " + SEED + " (-Dcandor.seed=...)");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void sqlSelectsExactlyTheRowsForWhichMemorySaysYes() {
    int selective = 0;
    for (int i = 0; i < CONDITIONS; i++) {
      var type = ROWS.one(List.copyOf(Trade.SCHEMA.types()));
      var text = expressions.condition(type, 1 + random.nextInt(3));
      var selected = compared(type, text);
      selective += selected > 0 && selected < seen(type).size() ? 1 : 0;
    }
    assertThat(selective).as("expressions that select some rows").isGreaterThan(CONDITIONS / 3);
  }

  private int compared(RecordType type, String text) {
    var checked = check(text, type);
    var sql = SqlCompiler.predicate(checked, TradeDatabase.SCOPE, TradeDatabase.ASKING, "t");
    var judged = new HashSet<UUID>();
    seen(type).stream()
        .filter(record -> Evaluator.holds(checked, record, TradeDatabase.ASKING))
        .forEach(record -> judged.add(record.id()));
    try {
      var selected = DATABASE.selected(type, sql);
      assertThat(selected).as("%s: %s%n%s", type.name(), text, sql).isEqualTo(judged);
      var others = new HashSet<UUID>();
      seen(type).forEach(record -> others.add(record.id()));
      others.removeAll(judged);
      var negated = check("!(" + text + ")", type);
      var not = SqlCompiler.predicate(negated, TradeDatabase.SCOPE, TradeDatabase.ASKING, "t");
      assertThat(DATABASE.selected(type, not)).as("not %s%n%s", text, not).isEqualTo(others);
      return selected.size();
    } catch (RuntimeException failure) {
      throw new AssertionError(type.name() + ": " + text + "\n" + sql, failure);
    }
  }

  @Test
  void whereNobodyAsksNothingIsTheirs() {
    var nobody = new Asking(Trade.NOW, null);
    for (var text :
        List.of(
            "parent == me",
            "me == parent.parent",
            "parent in [me]",
            "daughters.exists(d, d.parent == me)",
            "me in daughters",
            "parent == null && parent == me")) {
      assertThat(asked(text, nobody)).as(text).isEmpty();
      assertThat(asked("!(" + text + ")", nobody)).as(text).hasSize(seen(Trade.COMPANY).size());
    }
    assertThat(asked("parent == null", nobody)).isNotEmpty();
    assertThat(asked("parent != me", nobody)).hasSize(seen(Trade.COMPANY).size());
  }

  /** In SQL, after memory has said the same. */
  private static Set<UUID> asked(String text, Asking asking) {
    var checked = check(text, Trade.COMPANY);
    var sql = SqlCompiler.predicate(checked, TradeDatabase.SCOPE, asking, "t");
    var selected = DATABASE.selected(Trade.COMPANY, sql);
    var judged = new HashSet<UUID>();
    seen(Trade.COMPANY).stream()
        .filter(record -> Evaluator.holds(checked, record, asking))
        .forEach(record -> judged.add(record.id()));
    assertThat(selected).as("%s%n%s", text, sql).isEqualTo(judged);
    return selected;
  }

  @Test
  void sqlComputesTheValuesThatMemoryComputes() {
    for (int i = 0; i < CONDITIONS / 2; i++) {
      var type = ROWS.one(List.copyOf(Trade.SCHEMA.types()));
      int depth = 1 + random.nextInt(3);
      switch (i % 4) {
        case 0 -> computed(type, expressions.number(type, depth), BigDecimal.class);
        case 1 -> computed(type, expressions.text(type, depth), String.class);
        case 2 -> computed(type, expressions.date(type, depth), LocalDate.class);
        default -> computed(type, expressions.moment(type, depth), OffsetDateTime.class);
      }
    }
  }

  private void computed(RecordType type, String text, Class<?> as) {
    var checked = check(text, type);
    var sql = SqlCompiler.value(checked, TradeDatabase.SCOPE, TradeDatabase.ASKING, "t");
    try {
      var values = DATABASE.values(type, sql, as);
      for (var record : ROWS.of(type)) {
        var judged = Evaluator.value(checked, record, TradeDatabase.ASKING);
        assertThat(plain(values.get(record.id())))
            .as("%s: %s%n%s%n%s", type.name(), text, sql, record)
            .isEqualTo(plain(judged));
      }
    } catch (RuntimeException failure) {
      throw new AssertionError(type.name() + ": " + text + "\n" + sql, failure);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.signum() == 0 ? "0" : number.stripTrailingZeros();
      case OffsetDateTime moment -> moment.toInstant();
      case Instant moment -> moment;
      default -> value;
    };
  }

  private static Checked check(String text, RecordType type) {
    try {
      return Expressions.check(text, Trade.SCHEMA, type, TradeDatabase.SCOPE);
    } catch (Problem problem) {
      throw new AssertionError(type.name() + ": " + text + "\n" + problem.details(), problem);
    }
  }

  private static List<TradeRecord> seen(RecordType type) {
    return ROWS.of(type).stream().filter(record -> !record.hidden()).toList();
  }
}
