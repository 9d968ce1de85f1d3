package org.candorcrm.insight.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.candorcrm.insight.understanding.Meaning.Against;
import org.candorcrm.insight.understanding.Meaning.Ahead;
import org.candorcrm.insight.understanding.Meaning.Before;
import org.candorcrm.insight.understanding.Meaning.Between;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.Holding;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.Mine;
import org.candorcrm.insight.understanding.Meaning.Not;
import org.candorcrm.insight.understanding.Meaning.OfChoice;
import org.candorcrm.insight.understanding.Meaning.OfCountry;
import org.candorcrm.insight.understanding.Meaning.OfCurrency;
import org.candorcrm.insight.understanding.Meaning.OfField;
import org.candorcrm.insight.understanding.Meaning.OfFunction;
import org.candorcrm.insight.understanding.Meaning.OfMeasure;
import org.candorcrm.insight.understanding.Meaning.OfMoment;
import org.candorcrm.insight.understanding.Meaning.OfNamed;
import org.candorcrm.insight.understanding.Meaning.OfNumber;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.candorcrm.insight.understanding.Meaning.OfStep;
import org.candorcrm.insight.understanding.Meaning.OfText;
import org.candorcrm.insight.understanding.Meaning.OfType;
import org.candorcrm.insight.understanding.Meaning.Superlative;
import org.candorcrm.insight.understanding.Meaning.Which;
import org.candorcrm.insight.understanding.Meaning.Who;
import org.candorcrm.insight.understanding.Meaning.Why;
import org.candorcrm.insight.understanding.Understood.Piece;

/**
 * Words that would narrow a figure if anybody knew them: a name that nobody has, what follows "in"
 * or "by". Without them the answer would be to another question, so it is asked what they mean.
 */
final class Unclear {

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private Unclear() {}

  /** The words, in their order; each word of a question has its piece. */
  static List<String> in(List<Heard> heard, List<Piece> pieces) {
    var unclear = new ArrayList<String>();
    boolean before = false;
    for (int i = 0; i < heard.size(); i++) {
      boolean narrows =
          pieces.get(i).as().equals("unknown")
              && heard.get(i).as(By.class).isEmpty()
              && (before
                  || named(heard.get(i), i)
                  || decides(heard.get(i))
                  || beside(heard, pieces, i)
                  || introduced(heard, i));
      if (narrows) {
        unclear.add(written(heard, i));
      }
      before = narrows;
    }
    return unclear;
  }

  /** Of an alias, its first word stands for all of it. */
  private static String written(List<Heard> heard, int at) {
    int first = at;
    while (first > 0 && heard.get(first).text().isEmpty()) {
      first--;
    }
    return heard.get(first).text();
  }

  /** All words that nobody knows: one of them is what the figure would be of. */
  static List<String> unknown(List<Piece> pieces) {
    return pieces.stream().filter(piece -> piece.as().equals("unknown")).map(Piece::text).toList();
  }

  private static boolean named(Heard one, int at) {
    return one.as(OfText.class).isPresent()
        || at > 0 && one.unknown() && Character.isUpperCase(one.text().codePointAt(0));
  }

  /** What is known to narrow, and fits nothing that is counted. */
  private static boolean decides(Heard one) {
    return one.unknown()
        ? DIGIT.matcher(one.text()).find()
        : one.meanings().stream().anyMatch(Unclear::narrows);
  }

  private static boolean narrows(Meaning meant) {
    return switch (meant) {
      case OfNumber _,
          OfText _,
          OfChoice _,
          OfNamed _,
          OfCountry _,
          OfCurrency _,
          Mine _,
          Not _,
          Ahead _,
          Holding _,
          Between _ ->
          true;
      case OfMeasure _,
          OfType _,
          OfField _,
          OfFunction _,
          By _,
          Compare _,
          Against _,
          Before _,
          Which _,
          Superlative _,
          Why _,
          Who _,
          OfPeriod _,
          OfMoment _,
          OfStep _,
          Ignored _ ->
          false;
    };
  }

  /** "Stale deals", "companies that ordered", "30 widgets": it says which of them. */
  private static boolean beside(List<Heard> heard, List<Piece> pieces, int at) {
    int before = at - 1;
    while (before >= 0 && pieces.get(before).as().equals("ignored")) {
      before--;
    }
    var one = heard.get(at);
    boolean field = one.as(OfField.class).isPresent() && one.as(OfType.class).isEmpty();
    return (one.unknown() || field)
        && (counted(heard, pieces, before)
            || counted(heard, pieces, at + 1)
            || at > 0 && heard.get(at - 1).as(OfNumber.class).isPresent());
  }

  private static boolean counted(List<Heard> heard, List<Piece> pieces, int at) {
    return at >= 0
        && at < heard.size()
        && List.of("type", "measure").contains(pieces.get(at).as())
        && heard.get(at).as(OfPeriod.class).isEmpty();
  }

  private static boolean introduced(List<Heard> heard, int at) {
    int before = at - 1;
    while (before >= 0 && is("articles", heard.get(before))) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    var one = heard.get(before);
    return one.as(By.class).isPresent()
        || one.as(Compare.class).isPresent()
        || one.as(Not.class).isPresent()
        || one.as(Against.class).isPresent()
        || one.as(OfNamed.class).isPresent()
        || is("narrowing", one);
  }

  private static boolean is(String list, Heard one) {
    return Lexicon.is(list, Token.of(one.text()).getFirst());
  }
}
