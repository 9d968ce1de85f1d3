package org.candorcrm.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of an answer: what the user has set, else what the browser asks for, else English.
 */
@Component("localeResolver")
final class ReadersLanguage extends AcceptHeaderLocaleResolver {

  ReadersLanguage() {
    setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN));
    setDefaultLocale(Locale.ENGLISH);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getAttribute(Gate.CALLER) instanceof Caller caller
        && caller.viewer().language() != null) {
      return Locale.forLanguageTag(caller.viewer().language());
    }
    return super.resolveLocale(request);
  }
}
