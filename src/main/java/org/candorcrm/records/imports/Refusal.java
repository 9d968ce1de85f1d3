package org.candorcrm.records.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;

/** Why a row was refused, as it is kept with the row. */
final class Refusal {

  private Refusal() {}

  static Map<String, Object> of(Problem problem) {
    var map = new LinkedHashMap<String, Object>();
    map.put("code", problem.code());
    problem.details().forEach((name, value) -> map.put(name, value.toString()));
    return map;
  }

  /** The same with a sentence in the language of whoever asks. */
  static Map<String, Object> told(Problem problem) {
    var map = of(problem);
    map.put("text", words(problem, LocaleContextHolder.getLocale()));
    return map;
  }

  /** With the field's name first. */
  static String sentence(Problem problem, Locale reader) {
    var field = problem.details().get("field");
    return (field == null ? "" : field + ": ") + words(problem, reader);
  }

  private static String words(Problem problem, Locale reader) {
    var key = "problem." + problem.code();
    var title = Messages.text(key + ".title", reader, problem.details());
    var advice = Messages.find(key + ".advice", reader, problem.details());
    return title + (advice == null ? "" : ". " + advice);
  }

  static Problem problem(JsonNode kept) {
    var problem = Problem.invalid(kept.path("code").asString());
    for (var detail : kept.properties()) {
      if (!detail.getKey().equals("code")) {
        problem = problem.with(detail.getKey(), detail.getValue().asString());
      }
    }
    return problem;
  }
}
