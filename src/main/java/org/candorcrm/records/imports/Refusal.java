package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;

/** Why a row was refused, as it is kept with the row: the first reason, and the others with it. */
final class Refusal {

  private static final String MORE = "more";

  private Refusal() {}

  /** All reasons as one: whoever corrects a row wants to correct it once. */
  static Problem together(List<Problem> problems) {
    var first = problems.getFirst();
    var others = problems.subList(1, problems.size());
    return others.isEmpty() ? first : first.with(MORE, List.copyOf(others));
  }

  private static List<Problem> more(Problem problem) {
    return problem.details().get(MORE) instanceof List<?> others
        ? others.stream().map(Problem.class::cast).toList()
        : List.of();
  }

  static Map<String, Object> of(Problem problem) {
    var map = new LinkedHashMap<String, Object>();
    map.put("code", problem.code());
    problem
        .details()
        .forEach((name, value) -> {
          if (!name.equals(MORE)) {
            map.put(name, value.toString());
          }
        });
    var more = more(problem);
    if (!more.isEmpty()) {
      map.put(MORE, more.stream().map(Refusal::of).toList());
    }
    return map;
  }

  /** The same with a sentence in the language of whoever asks. */
  static Map<String, Object> told(Problem problem) {
    var map = of(problem);
    map.put("text", words(problem, LocaleContextHolder.getLocale()));
    var more = more(problem);
    if (!more.isEmpty()) {
      map.put(MORE, more.stream().map(Refusal::told).toList());
    }
    return map;
  }

  /** Each with its field's name first. */
  static String sentence(Problem problem, Locale reader) {
    return Stream.concat(Stream.of(problem), more(problem).stream())
        .map(one -> {
          var field = one.details().get("field");
          return (field == null ? "" : field + ": ") + words(one, reader);
        })
        .collect(Collectors.joining(" | "));
  }

  /** What is wrong, without what to do. */
  static String title(Problem problem, Locale reader) {
    return Messages.text("problem." + problem.code() + ".title", reader, problem.details());
  }

  private static String words(Problem problem, Locale reader) {
    var key = "problem." + problem.code();
    var title = title(problem, reader);
    var advice = Messages.find(key + ".advice", reader, problem.details());
    return title + (advice == null ? "" : ". " + advice);
  }

  static Problem problem(JsonNode kept) {
    var problem = Problem.invalid(kept.path("code").asString());
    var more = new ArrayList<Problem>();
    for (var detail : kept.properties()) {
      if (detail.getKey().equals(MORE)) {
        detail.getValue().forEach(one -> more.add(problem(one)));
      } else if (!detail.getKey().equals("code")) {
        problem = problem.with(detail.getKey(), detail.getValue().asString());
      }
    }
    return more.isEmpty() ? problem : problem.with(MORE, List.copyOf(more));
  }
}
