package org.candorcrm.insight.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of a question that belong together.
 *
 * @param meanings what they can mean; empty where nobody knows
 */
record Heard(int from, int to, String text, List<Meaning> meanings) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}([.,]\\d{1,6})?");
  private static final Pattern DAYS = Pattern.compile("\\d{1,4}");

  Heard {
    meanings = List.copyOf(meanings);
  }

  /** The longest phrases that mean something, from left to right. */
  static List<Heard> of(String question, Lexicon lexicon, LocalDate today) {
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
    return all;
  }

  /** "The last 30 days", "letzte 6 Monate". */
  private static int lately(List<Token> tokens, int at, List<Heard> all) {
    if (at + 2 >= tokens.size()
        || !Lexicon.is("last", tokens.get(at))
        || !DAYS.matcher(tokens.get(at + 1).text()).matches()) {
      return 0;
    }
    var unit = tokens.get(at + 2);
    var word = Lexicon.is("days", unit) ? "days" : Lexicon.is("months", unit) ? "months" : null;
    if (word == null) {
      return 0;
    }
    var period = new Meaning.OfPeriod("last_" + tokens.get(at + 1).text() + "_" + word);
    all.add(heard(tokens.subList(at, at + 3), List.of(period)));
    return 3;
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
      var meanings = lexicon.meanings(words);
      if (!meanings.isEmpty()) {
        all.add(heard(words, meanings));
        return size;
      }
    }
    List<Meaning> number =
        NUMBER.matcher(first.text()).matches()
            ? List.of(new Meaning.OfNumber(new BigDecimal(first.text().replace(',', '.'))))
            : List.of();
    all.add(heard(List.of(first), number));
    return 1;
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
