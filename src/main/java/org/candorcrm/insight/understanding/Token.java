package org.candorcrm.insight.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.candorcrm.platform.Folding;

/**
 * A word of a question.
 *
 * @param from where it begins, counted from 0
 * @param to where it ends, exclusive
 * @param text as it was written, quotes taken off
 * @param stem without case, accents and ending
 * @param quoted whether it stood in quotes
 */
record Token(int from, int to, String text, String stem, boolean quoted) {

  private static final Pattern WORD =
      Pattern.compile(
          "\"([^\"]{1,200})\"|„([^“”\"]{1,200})[“”\"]|[€$£]|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?(?!\\d)"
              + "|\\d{1,3}(?:[.,'’]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+[.,]\\d+|[<>]=?|=|[\\p{L}\\p{N}._-]+");
  private static final List<String> ENDINGS = List.of("en", "er", "es", "em", "e", "n", "s", "a");
  private static final int SHORTEST = 4;

  static List<Token> of(String question) {
    var tokens = new ArrayList<Token>();
    WORD.matcher(question)
        .results()
        .forEach(found -> {
          var quote = found.group(1) == null ? found.group(2) : found.group(1);
          var text = quote == null ? found.group().replaceAll("[.-]+$", "") : quote;
          if (!text.isEmpty()) {
            tokens.add(new Token(found.start(), found.end(), text, stem(text), quote != null));
          }
        });
    return tokens;
  }

  /** All endings of plurals and cases off, in either language, so that forms of a word meet. */
  static String stem(String word) {
    var folded = Folding.fold(word);
    if (folded.endsWith("ies") && folded.length() > SHORTEST) {
      folded = folded.substring(0, folded.length() - 3) + "y";
    }
    for (boolean shorter = true; shorter; ) {
      shorter = false;
      for (var ending : ENDINGS) {
        if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST) {
          folded = folded.substring(0, folded.length() - ending.length());
          shorter = true;
          break;
        }
      }
    }
    return folded;
  }

  static String stems(String phrase) {
    return String.join(" ", of(phrase).stream().map(Token::stem).toList());
  }
}
