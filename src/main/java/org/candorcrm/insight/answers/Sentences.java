package org.candorcrm.insight.answers;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.insight.answers.Answer.Figure;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;

/** An answer in words. */
final class Sentences {

  private static final Pattern LAST = Pattern.compile("last_(\\d+)_(days|months)");

  private final Answer answer;
  private final Measure measure;
  private final String label;
  private final Numbers numbers;
  private final Locale locale;

  Sentences(Answer answer, String label, String currency, Locale locale) {
    this.answer = answer;
    this.measure = answer.series().measure();
    this.label = label;
    this.numbers = new Numbers(measure.unit(), currency, locale);
    this.locale = locale;
  }

  String whole() {
    var value = value(answer.now());
    if (value == null) {
      var nothing = Map.of("label", label, "period", period());
      return ended(text("insight.sentence.nothing", nothing));
    }
    var sentence =
        text(
            "insight.sentence",
            Map.of("label", label, "value", numbers.shown(value), "period", period()));
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
    words.put(
        "before", spoken("insight.before.", answer.period().before(), answer.period().beforeTo()));
    words.put("difference", numbers.apart(value - then));
    boolean same = numbers.shown(value).equals(numbers.shown(then));
    var key = same ? "insight.same" : value > then ? "insight.more" : "insight.less";
    var compared = with(key, sentence, words);
    return !same
            && Boolean.FALSE.equals(Chance.exceeded(measure, answer.now().tally(), before.tally()))
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

  private String period() {
    var spoken = spoken("insight.period.", answer.period().from(), answer.period().to());
    var at = answer.at();
    return at == null
        ? spoken
        : text(
            "insight.period.at",
            Map.of("period", spoken, "day", day(LocalDate.ofInstant(at, ZoneOffset.UTC))));
  }

  private String spoken(String keys, LocalDate from, LocalDate to) {
    var word = answer.period().word();
    var last = LAST.matcher(word);
    if (last.matches()) {
      return text(keys + "last_" + last.group(2), Map.of("count", last.group(1)));
    }
    return word.contains("..")
        ? text(keys + "between", Map.of("from", day(from), "to", day(to)))
        : text(keys + word, Map.of());
  }

  private String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
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
