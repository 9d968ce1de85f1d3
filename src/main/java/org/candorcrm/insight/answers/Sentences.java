package org.candorcrm.insight.answers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.insight.answers.Answer.Figure;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;

/** An answer in words. */
final class Sentences {

  private final Answer answer;
  private final Measure measure;
  private final String label;
  private final Numbers numbers;
  private final When when;
  private final Locale locale;

  Sentences(Answer answer, String label, String currency, Locale locale) {
    this.answer = answer;
    this.measure = answer.series().measure();
    this.label = label;
    this.numbers = new Numbers(measure.unit(), currency, locale);
    this.when = new When(answer, locale);
    this.locale = locale;
  }

  String whole() {
    var value = value(answer.now());
    if (value == null) {
      var nothing = Map.of("label", label, "period", when.now());
      return ended(text("insight.sentence.nothing", nothing));
    }
    var sentence =
        text(
            "insight.sentence",
            Map.of("label", label, "value", numbers.shown(value), "period", when.now()));
    var interval = answer.now().interval();
    if (interval != null) {
      sentence =
          with(
              "insight.between",
              sentence,
              Map.of("low", numbers.shown(interval.low()), "high", numbers.shown(interval.high())));
    }
    return largest(ended(compared(sentence, value)));
  }

  private String compared(String sentence, double value) {
    var before = answer.before();
    var then = before == null ? null : value(before);
    if (before == null
        || then == null
        || before.tally().n() == 0 && answer.now().tally().n() == 0) {
      return sentence;
    }
    var words = new HashMap<String, Object>();
    words.put("before", when.before());
    words.put("difference", numbers.apart(value - then));
    boolean same = numbers.shown(value).equals(numbers.shown(then));
    var key = same ? "insight.same" : value > then ? "insight.more" : "insight.less";
    var compared = with(key, sentence, words);
    return !same && Boolean.FALSE.equals(answer.beyondChance())
        ? with("insight.chance", compared, Map.of())
        : compared;
  }

  private String largest(String sentence) {
    if (!measure.adds() || answer.segments().size() < 2) {
      return sentence;
    }
    var first = answer.segments().getFirst();
    var value = value(first.now());
    return value == null
        ? sentence
        : with(
            "insight.largest",
            sentence,
            Map.of("segment", String.valueOf(first.label()), "value", numbers.shown(value)));
  }

  private @Nullable Double value(Figure figure) {
    if (figure.tally().n() == 0
        && measure.function() != Function.COUNT
        && measure.function() != Function.SUM) {
      return null;
    }
    var value = figure.tally().value(measure.function());
    return value == null ? null : value.doubleValue();
  }

  private String ended(String sentence) {
    return with("insight.end", sentence, Map.of());
  }

  private String with(String key, String sentence, Map<String, ?> words) {
    var all = new HashMap<String, Object>(words);
    all.put("sentence", sentence);
    return text(key, all);
  }

  private String text(String key, Map<String, ?> words) {
    return Messages.text(key, locale, words);
  }
}
