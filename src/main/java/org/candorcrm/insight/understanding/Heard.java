package org.candorcrm.insight.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a question that belong together.
 *
 * @param meanings what they can mean; empty where nobody knows
 */
record Heard(int from, int to, String text, List<Meaning> meanings) {

  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;
  private static final Pattern DAYS = Pattern.compile("\\d{1,4}");

  Heard {
    meanings = List.copyOf(meanings);
  }

  /** The longest phrases that mean something, from left to right. */
  static List<Heard> of(String question, Lexicon lexicon, LocalDate today, String currency) {
    var tokens = Token.of(question);
    var dates = new Dates(question, tokens, today);
    var all = new ArrayList<Heard>();
    for (int i = 0; i < tokens.size(); ) {
      int taken = Math.max(lately(tokens, i, all), dated(dates, tokens, i, all));
      if (taken == 0) {
        taken = phrase(tokens, i, lexicon, all);
      }
      i += taken;
    }
    return priced(question, all, currency);
  }

  /** "The last 30 days", "letzte 2 Jahre", "the next 2 weeks". */
  private static int lately(List<Token> tokens, int at, List<Heard> all) {
    boolean last = Lexicon.named("last", tokens, at);
    if (at + 2 >= tokens.size()
        || !last && !Lexicon.named("next", tokens, at)
        || !DAYS.matcher(tokens.get(at + 1).text()).matches()) {
      return 0;
    }
    var span = span(Integer.parseInt(tokens.get(at + 1).text()), tokens.get(at + 2));
    if (span == null || !last && !span.endsWith("days")) {
      return 0;
    }
    var meant = last ? new Meaning.OfPeriod("last_" + span) : new Meaning.Ahead("next_" + span);
    all.add(heard(tokens.subList(at, at + 3), List.of(meant)));
    return 3;
  }

  /** In days or months, as periods are written. */
  private static @Nullable String span(int count, Token unit) {
    return Lexicon.is("days", unit)
        ? count + "_days"
        : Lexicon.is("weeks", unit)
            ? DAYS_OF_WEEK * count + "_days"
            : Lexicon.is("months", unit)
                ? count + "_months"
                : Lexicon.is("quarters", unit)
                    ? MONTHS_OF_QUARTER * count + "_months"
                    : Lexicon.is("years", unit) ? MONTHS_OF_YEAR * count + "_months" : null;
  }

  /** "From 1 March to 15 April", "as of 1 March". */
  private static int dated(Dates dates, List<Token> tokens, int at, List<Heard> all) {
    var said = dates.at(at);
    if (said == null) {
      return 0;
    }
    all.add(heard(tokens.subList(at, at + said.taken()), List.of(said.meaning())));
    return said.taken();
  }

  private static int phrase(List<Token> tokens, int at, Lexicon lexicon, List<Heard> all) {
    var first = tokens.get(at);
    if (first.quoted()) {
      all.add(heard(List.of(first), List.of(new Meaning.OfText(first.text()))));
      return 1;
    }
    for (int size = Math.min(lexicon.longest(), tokens.size() - at); size > 0; size--) {
      var words = tokens.subList(at, at + size);
      var alias = Lexicon.alias(words);
      if (alias != null) {
        all.addAll(instead(words, alias, lexicon));
        return size;
      }
      var meanings = lexicon.meanings(words);
      if (!meanings.isEmpty()) {
        all.add(heard(words, meanings));
        return size;
      }
    }
    var amount = Amount.at(tokens, at);
    if (amount == null) {
      all.add(heard(List.of(first), List.of()));
      return 1;
    }
    var words = tokens.subList(at, at + amount.taken());
    all.add(heard(words, List.of(new Meaning.OfNumber(amount.number()))));
    return amount.taken();
  }

  /** The first one stands for what was written, the others for nothing of it. */
  private static List<Heard> instead(List<Token> words, String alias, Lexicon lexicon) {
    var all = new ArrayList<Heard>();
    var tokens = Token.of(alias);
    for (int i = 0; i < tokens.size(); ) {
      i += phrase(tokens, i, lexicon, all);
    }
    var written = heard(words, List.of());
    for (int i = 0; i < all.size(); i++) {
      var meanings = all.get(i).meanings();
      all.set(
          i,
          i == 0
              ? new Heard(written.from(), written.to(), written.text(), meanings)
              : new Heard(written.to(), written.to(), "", meanings));
    }
    return all;
  }

  /** A number and the currency beside it are one amount, if it is the one that is counted in. */
  private static List<Heard> priced(String question, List<Heard> all, String currency) {
    var priced = new ArrayList<Heard>();
    for (var one : all) {
      var before = priced.isEmpty() ? null : priced.getLast();
      if (before != null && (one.prices(before, currency) || before.prices(one, currency))) {
        var number = one.as(Meaning.OfNumber.class).isPresent() ? one : before;
        var text = question.substring(before.from(), one.to());
        priced.removeLast();
        priced.add(new Heard(before.from(), one.to(), text, number.meanings()));
        continue;
      }
      priced.add(one);
    }
    return priced;
  }

  private boolean prices(Heard number, String currency) {
    return number.as(Meaning.OfNumber.class).isPresent()
        && as(Meaning.OfCurrency.class).filter(one -> one.code().equals(currency)).isPresent();
  }

  private static Heard heard(List<Token> words, List<Meaning> meanings) {
    var text = String.join(" ", words.stream().map(Token::text).toList());
    return new Heard(words.getFirst().from(), words.getLast().to(), text, meanings);
  }

  <M extends Meaning> java.util.Optional<M> as(Class<M> kind) {
    return meanings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  <M extends Meaning> List<M> all(Class<M> kind) {
    return meanings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  boolean unknown() {
    return meanings.isEmpty();
  }
}
