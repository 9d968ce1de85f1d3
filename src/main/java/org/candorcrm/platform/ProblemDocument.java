package org.candorcrm.platform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A problem as RFC 9457 describes it, in the reader's language. */
public final class ProblemDocument {

  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemDocument() {}

  /** Its members: type, title, status, code, detail (what to do), then the problem's details. */
  public static Map<String, Object> of(Problem problem, Locale locale) {
    var key = "problem." + problem.code();
    var document = new LinkedHashMap<String, Object>();
    document.put("type", "urn:candor:problem:" + problem.code());
    document.put("title", Messages.text(key + ".title", locale, problem.details()));
    document.put("status", problem.status().code());
    document.put("code", problem.code());
    var advice = Messages.find(key + ".advice", locale, problem.details());
    if (advice != null) {
      document.put("detail", advice);
    }
    problem.details().forEach(document::putIfAbsent);
    return document;
  }
}
