package org.candorcrm.insight.surprises;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.DailyFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@RestController
@Costly
@RequestMapping("/api/surprises")
final class SurpriseController {

  private static final int MOST_DAYS = 366;

  private final Surprises surprises;
  private final DailyFigures figures;
  private final SchedulerClient scheduler;
  private final Clock clock;

  SurpriseController(
      Surprises surprises, DailyFigures figures, SchedulerClient scheduler, Clock clock) {
    this.surprises = surprises;
    this.figures = figures;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * @param lookedOn the last day that was looked at; null before the first look
   * @param checked how many series were looked at then
   * @param events those that are probably one event, the one that counts most first in each
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Listed(
      @Nullable LocalDate lookedOn,
      int checked,
      String currency,
      List<List<UUID>> events,
      List<SurpriseView> items) {}

  /** Whoever looks first in a new workspace has the first look begin. */
  @GetMapping
  Listed list(Viewer viewer, Locale locale, @RequestParam(defaultValue = "28") int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.invalid("limit_out_of_range").field("days").with("largest", MOST_DAYS);
    }
    var look = surprises.lastLook().orElse(null);
    if (look == null) {
      SurpriseJob.ask(scheduler, clock);
    }
    var items = surprises.list(viewer, days, locale);
    return new Listed(
        look == null ? null : look.day(),
        look == null ? 0 : look.checked(),
        figures.currency(),
        Events.of(items).stream()
            .filter(one -> !one.also().isEmpty())
            .map(Events.Event::ids)
            .toList(),
        items);
  }

  @PutMapping("/{id}/opinion")
  SurpriseView say(
      Viewer viewer, Locale locale, @PathVariable UUID id, @RequestBody JsonNode json) {
    return surprises.say(viewer, id, Body.of(json, "opinion").optionalText("opinion"), locale);
  }

  @PostMapping("/{id}/action")
  @ResponseStatus(HttpStatus.CREATED)
  SurpriseView act(
      Viewer viewer, Locale locale, @PathVariable UUID id, @RequestBody JsonNode json) {
    return surprises.act(viewer, id, Body.of(json, "title"), locale);
  }

  @PatchMapping("/{id}")
  ResponseEntity<SurpriseView> tellResult(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    int expected = Versions.expected(ifMatch);
    var told = surprises.tellResult(viewer, id, expected, Body.of(json, "result"), locale);
    return Versions.tagged(told.version(), told);
  }
}
