package org.candorcrm.insight.understanding;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.OfNamed;
import org.candorcrm.insight.understanding.Meaning.OfText;
import org.candorcrm.insight.understanding.Understood.Piece;

/**
 * Words that would narrow a figure if anybody knew them: a name that nobody has, what follows "in"
 * or "by". Without them the answer would be to another question, so it is asked what they mean.
 */
final class Unclear {

  private Unclear() {}

  /** The words, in their order; each word of a question has its piece. */
  static List<String> in(List<Heard> heard, List<Piece> pieces) {
    var unclear = new ArrayList<String>();
    boolean before = false;
    for (int i = 0; i < heard.size(); i++) {
      boolean narrows =
          pieces.get(i).as().equals("unknown")
              && heard.get(i).as(By.class).isEmpty()
              && (before || named(heard.get(i), i) || introduced(heard, i));
      if (narrows) {
        unclear.add(heard.get(i).text());
      }
      before = narrows;
    }
    return unclear;
  }

  private static boolean named(Heard one, int at) {
    return one.as(OfText.class).isPresent()
        || at > 0 && one.unknown() && Character.isUpperCase(one.text().codePointAt(0));
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
        || one.as(OfNamed.class).isPresent()
        || is("narrowing", one);
  }

  private static boolean is(String list, Heard one) {
    return Lexicon.is(list, Token.of(one.text()).getFirst());
  }
}
