package org.candorcrm.insight.understanding;

import java.time.LocalDate;
import java.util.List;
import org.candorcrm.insight.understanding.Meaning.OfMoment;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Periods that are told by their days: "from 1 March to 15 April", "zwischen März und Mai", "since
 * March", "in March 2025"; and the past day that one looks back to: "as of 1 March".
 */
final class Dates {

  private final String question;
  private final List<Token> tokens;
  private final LocalDate today;

  Dates(String question, List<Token> tokens, LocalDate today) {
    this.question = question;
    this.tokens = List.copyOf(tokens);
    this.today = today;
  }

  /** Some words and what they mean. */
  record Said(int taken, Meaning meaning) {}

  /** What the words from here on say of time, or null. */
  @Nullable Said at(int at) {
    int asOf = Lexicon.taken("as_of", tokens, at);
    if (asOf > 0) {
      return lookedBack(at, asOf);
    }
    int since = Lexicon.taken("since", tokens, at);
    if (since > 0) {
      return since(at, since, true);
    }
    int between = Lexicon.taken("between", tokens, at);
    if (between > 0) {
      return range(at, between, "and");
    }
    int from = Lexicon.taken("from", tokens, at);
    if (from > 0) {
      var range = range(at, from, "to");
      return range == null ? since(at, from, false) : range;
    }
    var range = range(at, 0, "to");
    return range == null ? within(at) : range;
  }

  private @Nullable Said lookedBack(int at, int skipped) {
    var named = NamedDays.at(tokens, at + skipped, today, false);
    if (named == null) {
      return null;
    }
    var day = named.latest(today).to();
    return new Said(skipped + named.taken(), new OfMoment(day.isAfter(today) ? today : day));
  }

  /** Until today. "From 2000" alone is an amount. */
  private @Nullable Said since(int at, int skipped, boolean years) {
    var named = NamedDays.at(tokens, at + skipped, today, false);
    if (named == null || named.month() == 0 && !years) {
      return null;
    }
    var from = named.latest(today).from();
    return from.isAfter(today)
        ? null
        : new Said(skipped + named.taken(), new OfPeriod(from + ".."));
  }

  private @Nullable Said range(int at, int skipped, String joint) {
    var first = NamedDays.at(tokens, at + skipped, today, false);
    int joined = first == null ? 0 : at + skipped + first.taken();
    int by = first == null ? 0 : Lexicon.taken(joint, tokens, joined);
    if (first == null || by == 0 && !dashed(joined)) {
      return null;
    }
    var last = NamedDays.at(tokens, joined + by, today, true);
    if (last == null) {
      return null;
    }
    boolean lastSaysTheYear = first.year() == null && last.year() != null;
    var from =
        lastSaysTheYear ? first.latest(last.latest(today).to()).from() : first.latest(today).from();
    var to = last.after(from).to();
    return to.isBefore(from)
        ? null
        : new Said(joined + by + last.taken() - at, new OfPeriod(from + ".." + to));
  }

  /** "In March", "on 1 March"; alone, only what can mean nothing else. */
  private @Nullable Said within(int at) {
    int skipped = Lexicon.taken("in", tokens, at);
    var named = NamedDays.at(tokens, at + skipped, today, false);
    boolean alone = skipped == 0;
    if (named == null || alone && (!named.sure() || Lexicon.named("today", tokens, at))) {
      return null;
    }
    var span = named.latest(today);
    int years = span.to().isBefore(today) ? 1 : 0;
    var coming =
        named.year() == null && named.month() > 0
            ? span.from().plusYears(years) + ".." + span.to().plusYears(years)
            : null;
    return new Said(skipped + named.taken(), new OfPeriod(span.from() + ".." + span.to(), coming));
  }

  /** "1.3. – 15.4.": a dash between two words is no word. */
  private boolean dashed(int at) {
    return at > 0
        && at < tokens.size()
        && question
            .substring(tokens.get(at - 1).to(), tokens.get(at).from())
            .strip()
            .matches("[-–—]");
  }
}
