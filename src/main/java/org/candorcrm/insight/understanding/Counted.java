package org.candorcrm.insight.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.understanding.Meaning.Ahead;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.Holding;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.Not;
import org.candorcrm.insight.understanding.Meaning.OfChoice;
import org.candorcrm.insight.understanding.Meaning.OfField;
import org.candorcrm.insight.understanding.Meaning.OfMeasure;
import org.candorcrm.insight.understanding.Meaning.OfNumber;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.candorcrm.insight.understanding.Meaning.OfType;
import org.candorcrm.insight.understanding.Meaning.Superlative;
import org.candorcrm.insight.understanding.Meaning.Which;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** What the words of a question say is counted. */
record Counted(Schema schema, List<Measure> measures, List<Heard> heard) {

  static final String LOST = "deals_lost";

  private static final String INTERACTION = "interaction";
  private static final OfType DEALS = new OfType("deal");
  private static final OfField CLOSING = new OfField("deal", "close_date");
  private static final Map<String, OfChoice> OUTCOMES =
      Map.of(
          LOST,
          new OfChoice("deal", "stage", "lost"),
          "deals_won",
          new OfChoice("deal", "stage", "won"));

  Counted {
    measures = List.copyOf(measures);
    heard = List.copyOf(heard);
  }

  /** The standard measure that is named, or null. */
  @Nullable Measure measure() {
    var ranked = ranked();
    boolean records = heard.stream().anyMatch(one -> one.as(OfType.class).isPresent());
    return IntStream.range(0, heard.size())
        .filter(i -> (ranked == null || i >= ranked.by()) && !(records && denied(i)))
        .mapToObj(i -> heard.get(i).as(OfMeasure.class))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(meant -> measure(meant.key()))
        .or(this::ended)
        .or(this::alone)
        .or(this::due)
        .orElse(null);
  }

  private Optional<Measure> measure(String key) {
    return measures.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /**
   * Records that are put in an order, and the measure by which.
   *
   * @param what where they are named
   * @param by where the measure is named
   */
  record Ranked(int what, int by) {}

  /** "Top 10 customers by revenue", "which customers bring the most revenue". */
  @Nullable Ranked ranked() {
    for (int i = 0; i + 1 < heard.size(); i++) {
      if (orders(heard.get(i))) {
        int what = i + 1;
        while (what < heard.size() && passed(heard.get(what))) {
          what++;
        }
        for (int by = what + 1; by < heard.size(); by++) {
          if (leads(heard.get(what), heard.get(by))) {
            return new Ranked(what, by);
          }
        }
      }
    }
    return null;
  }

  private static boolean orders(Heard one) {
    return one.as(Superlative.class).isPresent() || one.as(Which.class).isPresent();
  }

  private static boolean passed(Heard one) {
    return one.as(Superlative.class).isPresent() || one.as(OfNumber.class).isPresent();
  }

  /** Whether what a measure counts leads to records of that name. */
  private boolean leads(Heard what, Heard by) {
    var measure = by.as(OfMeasure.class).flatMap(meant -> measure(meant.key()));
    var counted = measure.flatMap(one -> schema.type(one.type()));
    return counted.isPresent()
        && what.as(OfType.class).isPresent()
        && new Reach(schema, counted.get(), false).path(what) != null
        && !new Reach(schema, counted.get(), false).counts(what);
  }

  /** "Deals closing this month", "overdue deals": those that are open. */
  private Optional<Measure> due() {
    boolean deals = heard.stream().anyMatch(one -> one.all(OfType.class).contains(DEALS));
    boolean staged =
        heard.stream()
            .flatMap(one -> one.all(OfChoice.class).stream())
            .anyMatch(one -> one.type().equals("deal") && one.field().equals("stage"));
    return deals && !staged && heard.stream().anyMatch(this::ahead)
        ? measure("open_deals")
        : Optional.empty();
  }

  private boolean ahead(Heard one) {
    boolean overdue = one.all(Holding.class).stream().anyMatch(held -> held.type().equals("deal"));
    return overdue || one.all(OfField.class).contains(CLOSING) && ahead(heard.indexOf(one));
  }

  private boolean ahead(int closing) {
    return heard.subList(closing, heard.size()).stream()
        .anyMatch(one ->
            one.as(Ahead.class).isPresent()
                || one.as(OfPeriod.class)
                    .filter(when ->
                        when.word().startsWith("this_")
                            || when.word().equals("today")
                            || when.coming() != null)
                    .isPresent());
  }

  /** "Have we lost deals in Spain in March": what became of deals, told apart from the word. */
  private Optional<Measure> ended() {
    boolean deals = heard.stream().anyMatch(one -> one.all(OfType.class).contains(DEALS));
    boolean dated = heard.stream().anyMatch(one -> one.as(OfPeriod.class).isPresent());
    return measures.stream().filter(one -> deals && dated && ends(one)).findFirst();
  }

  /** "Lost by stage": what became of deals, where nothing else is named that could be counted. */
  private Optional<Measure> alone() {
    boolean others =
        IntStream.range(0, heard.size())
            .anyMatch(i -> heard.get(i).as(OfType.class).isPresent() && !split(i) || contact(i));
    return measures.stream().filter(one -> !others && ends(one)).findFirst();
  }

  /** Whether it only says what is split by: "won by company". */
  private boolean split(int at) {
    return at > 0 && heard.get(at - 1).as(By.class).isPresent();
  }

  private boolean ends(Measure by) {
    return IntStream.range(0, heard.size()).anyMatch(i -> ends(heard.get(i), by) && !denied(i));
  }

  private boolean denied(int at) {
    int before = at - 1;
    while (before >= 0 && heard.get(before).as(Ignored.class).isPresent()) {
      before--;
    }
    return before >= 0 && heard.get(before).as(Not.class).isPresent();
  }

  /** Whether a word says how a deal ended that a measure counts. */
  static boolean ends(Heard word, Measure by) {
    var stage = OUTCOMES.get(by.key());
    return stage != null && word.all(OfChoice.class).contains(stage);
  }

  /** That of the measure; else the first that is named and not what it is split by. */
  @Nullable RecordType type() {
    var measure = measure();
    if (measure != null) {
      return schema.type(measure.type()).orElse(null);
    }
    boolean split = false;
    for (int i = 0; i < heard.size(); i++) {
      var one = heard.get(i);
      if (!split && contact(i)) {
        return schema.type(INTERACTION).orElse(null);
      }
      var named = one.as(OfType.class);
      if (named.isPresent() && !split) {
        return schema.type(named.get().type()).orElse(null);
      }
      split = one.as(By.class).isPresent();
    }
    return null;
  }

  /** "Calls last month": a kind of interaction that stands for itself, not "call tasks". */
  private boolean contact(int at) {
    boolean kind =
        heard.get(at).all(OfChoice.class).stream()
            .anyMatch(one -> one.type().equals(INTERACTION) && one.field().equals("kind"));
    boolean ofOthers =
        at + 1 < heard.size() && heard.get(at + 1).as(OfType.class).isPresent()
            || heard.get(at).as(OfType.class).isPresent();
    return kind && !ofOthers;
  }
}
