package org.candorcrm.activities.calls;

import java.util.Optional;
import java.util.regex.Pattern;
import org.candorcrm.identity.WrongWays.Failure;

/** Whether a line says that a number or an address is wrong: English and German. */
final class FailureWords {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern WRONG_NUMBER =
      Pattern.compile(
          "\\b(?:wrong (?:phone )?number(?! (?:of|on|in)\\b)|(?:phone )?number (?:is |was )?(?:wrong|dead|disconnected"
              + "|not in service|out of service)|falsche (?:telefon|handy|ruf)?nummer(?! (?:auf|in|an|von|der|des)\\b)"
              + "|(?:telefon|handy|ruf)?nummer (?:ist |war )?(?:falsch|tot|nicht vergeben|stimmt nicht)"
              + "|kein anschluss)\\b",
          FLAGS);

  private static final Pattern BOUNCED =
      Pattern.compile(
          "\\b(?:(?:e-?mail|mail|letter|message)(?: has| was)? (?:bounced|came back|returned|undeliverable)"
              + "|wrong e-?mail(?: address)?|falsche (?:e-?mail|mail)(?:-?adresse)?"
              + "|(?:e-?mail|mail) (?:kam|kommt|ist) (?:zurück|zurueck|unzustellbar)|unzustellbar)\\b",
          FLAGS);

  /** Somebody who says that it was none says the opposite. */
  private static final Pattern DENIED =
      Pattern.compile("\\b(?:not (?:a |the )?|no |never (?:a )?|keine |nicht )$", FLAGS);

  private FailureWords() {}

  static Optional<Failure> in(String text) {
    if (says(WRONG_NUMBER, text)) {
      return Optional.of(Failure.WRONG_NUMBER);
    }
    return says(BOUNCED, text) ? Optional.of(Failure.BOUNCED) : Optional.empty();
  }

  private static boolean says(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .anyMatch(one -> !DENIED.matcher(text.substring(0, one.start())).find());
  }
}
