package org.candorcrm.records.write;

import java.util.Locale;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemDocument;
import org.springframework.context.i18n.LocaleContextHolder;

/** Problems inside an answer, in the reader's language. */
final class Refusals {

  private Refusals() {}

  static Map<String, Object> brief(Problem problem) {
    Locale locale = LocaleContextHolder.getLocale();
    return ProblemDocument.of(problem, locale);
  }
}
