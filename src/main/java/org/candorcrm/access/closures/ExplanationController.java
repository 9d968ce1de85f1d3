package org.candorcrm.access.closures;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "Why can (or can't) X see Y?" */
@RestController
@RequestMapping("/api/explanations")
final class ExplanationController {

  private final Explaining explaining;

  ExplanationController(Explaining explaining) {
    this.explaining = explaining;
  }

  @GetMapping
  Map<String, Object> explain(
      Viewer viewer,
      Locale locale,
      @RequestParam(required = false) @Nullable UUID user,
      @RequestParam String type,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(required = false) @Nullable String field) {
    var asked = new Explaining.Asked(user == null ? viewer.user() : user, type, record, field);
    var steps = explaining.steps(viewer, asked);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("sees", steps.stream().allMatch(Explaining.Step::allows));
    answer.put("steps", steps.stream().map(step -> shown(step, locale)).toList());
    return answer;
  }

  private static Map<String, Object> shown(Explaining.Step step, Locale locale) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("about", step.about());
    shown.put("allows", step.allows());
    shown.put("text", Messages.text("explanation." + step.text(), locale, step.details()));
    shown.putAll(step.details());
    return shown;
  }
}
