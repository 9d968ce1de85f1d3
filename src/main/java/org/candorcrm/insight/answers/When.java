package org.candorcrm.insight.answers;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.WrittenDay;
import org.jspecify.annotations.Nullable;

/** In words, of which days an answer is, and with which it is compared. */
final class When {

  private static final Pattern LAST = Pattern.compile("last_(\\d+)_(days|months)");

  private final Answer answer;
  private final Period period;
  private final Locale locale;

  When(Answer answer, Locale locale) {
    this.answer = answer;
    this.period = answer.period();
    this.locale = locale;
  }

  /** What happens does so in a period; what stands does so at its end. */
  String now() {
    var at = answer.at();
    var recorded = at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    if (!answer.series().measure().stands()) {
      return recorded(spoken("insight.period.", period.from(), period.to()), recorded);
    }
    if (period.to().isBefore(answer.today())) {
      return recorded(ended(period.to()), recorded);
    }
    return recorded == null ? text("insight.stands", Map.of()) : day("insight.stood.on", recorded);
  }

  private String recorded(String spoken, @Nullable LocalDate by) {
    return by == null
        ? spoken
        : text("insight.period.at", Map.of("period", spoken, "day", written(by)));
  }

  String before() {
    if (!answer.series().measure().stands()) {
      return spoken("insight.before.", period.before(), period.beforeTo());
    }
    var last = LAST.matcher(period.word());
    return last.matches()
        ? text("insight.stood.before_" + last.group(2), Map.of("count", last.group(1)))
        : ended(period.beforeTo());
  }

  private String ended(LocalDate day) {
    return day("insight.stood", day);
  }

  private String spoken(String keys, LocalDate from, LocalDate to) {
    var word = period.word();
    var last = LAST.matcher(word);
    if (last.matches()) {
      return text(keys + "last_" + last.group(2), Map.of("count", last.group(1)));
    }
    if (word.endsWith("..") && from.equals(period.from())) {
      return text(keys + "since", Map.of("from", written(from)));
    }
    return word.contains("..")
        ? text(keys + "between", Map.of("from", written(from), "to", written(to)))
        : text(keys + word, Map.of());
  }

  private String day(String key, LocalDate day) {
    return text(key, Map.of("day", written(day)));
  }

  private String written(LocalDate day) {
    return WrittenDay.of(day, locale);
  }

  private String text(String key, Map<String, ?> words) {
    return Messages.text(key, locale, words);
  }
}
