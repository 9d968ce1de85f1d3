package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.identity.coverage.Question.Act;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is known of one person or company, and what came of asking. Never of several at once. */
@RestController
@RequestMapping("/api/coverage/{covered}/{id}")
final class CoverageController {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final String PAST = "a moment of the past such as 2026-03-01T09:00:00Z";

  private final Looking looking;
  private final Coverages coverages;
  private final Asking asking;
  private final Observing observing;

  CoverageController(Looking looking, Coverages coverages, Asking asking, Observing observing) {
    this.looking = looking;
    this.coverages = coverages;
    this.asking = asking;
    this.observing = observing;
  }

  @GetMapping
  Map<String, @Nullable Object> coverage(
      Viewer viewer,
      Locale locale,
      @PathVariable("covered") String plural,
      @PathVariable UUID id,
      @RequestParam @Nullable String since) {
    return shown(looking.at(viewer, plural, id), moment(viewer, since), locale);
  }

  @PostMapping("/answers")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> answer(
      Viewer viewer,
      Locale locale,
      @PathVariable("covered") String plural,
      @PathVariable UUID id,
      @RequestBody JsonNode json) {
    var body = Body.of(json, "thing", "answer");
    var thing = body.text("thing");
    return shown(asking.asked(viewer, plural, id, thing, body.node("answer")), null, locale);
  }

  @PutMapping("/questions/{thing}")
  Map<String, @Nullable Object> decide(
      Viewer viewer,
      Locale locale,
      @PathVariable("covered") String plural,
      @PathVariable UUID id,
      @PathVariable String thing,
      @RequestBody JsonNode json) {
    var act = act(Body.of(json, "act").text("act"));
    return shown(asking.decide(viewer, plural, id, thing, act), null, locale);
  }

  @DeleteMapping("/questions/{thing}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undecide(
      Viewer viewer,
      @PathVariable("covered") String plural,
      @PathVariable UUID id,
      @PathVariable String thing) {
    asking.undecide(viewer, plural, id, thing);
  }

  @PostMapping("/observations")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> observe(
      Viewer viewer,
      Locale locale,
      @PathVariable("covered") String plural,
      @PathVariable UUID id,
      @RequestBody JsonNode json) {
    var body = Body.of(json, "field", "kind", "value");
    var kind = Observing.Kind.of(body.text("kind"));
    var value = body.optionalText("value");
    var looked = observing.observe(viewer, plural, id, body.text("field"), kind, value);
    return shown(looked, null, locale);
  }

  private Map<String, @Nullable Object> shown(
      Looked looked, @Nullable Instant since, Locale locale) {
    return new CoverageAnswer(coverages.of(looked, since), locale).json();
  }

  private static @Nullable Instant moment(Viewer viewer, @Nullable String since) {
    if (since == null) {
      return null;
    }
    try {
      var moment = OffsetDateTime.parse(since).toInstant();
      if (moment.isBefore(viewer.now()) && moment.isAfter(EARLIEST)) {
        return moment;
      }
    } catch (DateTimeParseException notOne) {
      throw Problem.parameter("since", PAST);
    }
    throw Problem.parameter("since", PAST);
  }

  private static Act act(String key) {
    for (var act : Act.values()) {
      if (act.key().equals(key)) {
        return act;
      }
    }
    throw Problem.invalid("coverage_act_invalid").field("act");
  }
}
