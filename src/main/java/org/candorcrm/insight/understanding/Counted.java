package org.candorcrm.insight.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.Not;
import org.candorcrm.insight.understanding.Meaning.OfChoice;
import org.candorcrm.insight.understanding.Meaning.OfMeasure;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.candorcrm.insight.understanding.Meaning.OfType;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** What the words of a question say is counted. */
record Counted(Schema schema, List<Measure> measures, List<Heard> heard) {

  static final String LOST = "deals_lost";

  private static final String INTERACTION = "interaction";
  private static final OfType DEALS = new OfType("deal");
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
    return heard.stream()
        .map(one -> one.as(OfMeasure.class))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(
            meant -> measures.stream().filter(one -> one.key().equals(meant.key())).findFirst())
        .or(this::ended)
        .orElse(null);
  }

  /** "Have we lost deals in Spain in March": what became of deals, told apart from the word. */
  private Optional<Measure> ended() {
    boolean deals = heard.stream().anyMatch(one -> one.all(OfType.class).contains(DEALS));
    boolean dated = heard.stream().anyMatch(one -> one.as(OfPeriod.class).isPresent());
    return measures.stream().filter(one -> deals && dated && ends(one)).findFirst();
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
