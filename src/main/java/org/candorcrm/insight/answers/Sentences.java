package org.candorcrm.insight.answers;

import static java.util.Comparator.comparingDouble;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.insight.answers.Answer.Figure;
import org.candorcrm.insight.answers.Answer.Segment;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;

/** An answer in words. */
final class Sentences {

  /** Parts move against each other: one may hold more than all of a difference. */
  private static final double MOST_OF_IT = 0.5;

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

  /**
   * @param parted whether what it is split by tells the records apart
   */
  String whole(boolean parted) {
    if (answer.keptBack()) {
      return ended(text("insight.sentence.kept", Map.of("label", label, "period", when.now())));
    }
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
    var ended = ended(compared(sentence, value));
    if (!parted || answer.people()) {
      return ended;
    }
    var moved = moved(ended);
    return moved == null ? largest(ended) : moved;
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
    if (same || !Boolean.FALSE.equals(answer.beyondChance())) {
      return compared;
    }
    boolean part =
        answer.segments().stream().anyMatch(one -> Boolean.TRUE.equals(one.beyondChance()));
    return with(
        part && !answer.people() ? "insight.chance.whole" : "insight.chance", compared, Map.of());
  }

  /**
   * The part that moved farthest, of those that moved by more than chance; where several did so the
   * same way, how many; where none did, the one that holds most of the difference.
   */
  private @Nullable String moved(String sentence) {
    var beyond =
        answer.segments().stream()
            .filter(part -> Boolean.TRUE.equals(part.beyondChance()))
            .toList();
    var farthest = beyond.stream().max(comparingDouble(part -> Math.abs(apart(part))));
    if (farthest.isPresent()) {
      var fell = beyond.stream().filter(part -> known(part) && apart(part) < 0).toList();
      var rose = beyond.stream().filter(part -> known(part) && apart(part) > 0).toList();
      if (fell.size() > 1 || rose.size() > 1) {
        return fell.size() >= rose.size()
            ? several("insight.parts.fell", sentence, fell, rose.size())
            : several("insight.parts.rose", sentence, rose, fell.size());
      }
      boolean up = apart(farthest.get()) > 0;
      return told(up ? "insight.part.rose" : "insight.part.fell", sentence, farthest.get());
    }
    var before = answer.before() == null ? null : value(answer.before());
    var now = value(answer.now());
    if (!measure.adds() || before == null || now == null || before.equals(now)) {
      return null;
    }
    double all = now - before;
    return answer.segments().stream()
        .filter(part -> !part.key().equals(Parting.OTHERS))
        .max(comparingDouble(part -> apart(part) / all))
        .filter(part -> apart(part) / all >= MOST_OF_IT)
        .map(part -> told("insight.part.most", sentence, part))
        .orElse(null);
  }

  /** How many moved one way, how many the other way, and which of them weighs most. */
  private String several(String key, String sentence, List<Segment> those, int others) {
    long all = answer.segments().stream().filter(Sentences::known).count();
    var words = Map.of("count", those.size(), "of", all, "others", others);
    var counted = with(others == 0 ? key : key + ".both", sentence, words);
    var most = those.stream().max(comparingDouble(this::weight)).orElseThrow();
    return told("insight.parts.most", counted, most);
  }

  /** What is empty, and what is put together, is no part that people would count. */
  private static boolean known(Segment part) {
    return !part.key().isEmpty() && !part.key().equals(Parting.OTHERS);
  }

  /** What adds up weighs by itself, a share or an average by how many records have it. */
  private double weight(Segment part) {
    double apart = Math.abs(apart(part));
    return measure.adds() ? apart : apart * part.now().tally().n();
  }

  private String told(String key, String sentence, Segment part) {
    var words = new HashMap<String, Object>();
    words.put("segment", String.valueOf(part.label()));
    words.put("value", shown(part.now()));
    words.put("before", shown(part.before()));
    return with(key, sentence, words);
  }

  private double apart(Segment part) {
    var now = value(part.now());
    var then = part.before() == null ? null : value(part.before());
    return now == null || then == null ? 0 : now - then;
  }

  private String shown(@Nullable Figure figure) {
    var value = figure == null ? null : value(figure);
    return value == null ? "" : numbers.shown(value);
  }

  private String largest(String sentence) {
    if (!measure.adds() || answer.segments().size() < 2) {
      return sentence;
    }
    var first = answer.segments().stream().filter(Sentences::known).findFirst().orElse(null);
    var value = first == null ? null : value(first.now());
    return first == null || value == null
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
