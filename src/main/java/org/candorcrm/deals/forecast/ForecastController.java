package org.candorcrm.deals.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.deals.forecast.ForecastView.ProofView;
import org.candorcrm.deals.forecast.ForecastView.SpanView;
import org.candorcrm.deals.forecast.ReadingTargets.AimsView;
import org.candorcrm.deals.futures.Span.Grain;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

@RestController
@Costly
@RequestMapping("/api/forecast")
final class ForecastController {

  private final ReadingForecast reading;
  private final ReadingDeal deals;
  private final Supposing supposing;
  private final Targets targets;
  private final AskingForecast asking;
  private final ReadingCourse courses;
  private final LookingBack back;
  private final ReadingTargets aims;

  ForecastController(
      ReadingForecast reading,
      ReadingDeal deals,
      Supposing supposing,
      Targets targets,
      AskingForecast asking,
      ReadingCourse courses,
      LookingBack back,
      ReadingTargets aims) {
    this.reading = reading;
    this.deals = deals;
    this.supposing = supposing;
    this.targets = targets;
    this.asking = asking;
    this.courses = courses;
    this.back = back;
    this.aims = aims;
  }

  @GetMapping
  ForecastView latest(
      Viewer viewer,
      @RequestParam @Nullable String scope,
      @RequestParam @Nullable String reference) {
    return reading.latest(viewer, Asked.of(scope, reference));
  }

  @GetMapping("/rehearsals")
  ProofView rehearsals(Viewer viewer) {
    return reading.proof(viewer);
  }

  @GetMapping("/deals/{id}")
  DealForecast deal(Viewer viewer, @PathVariable UUID id) {
    return deals.of(viewer, id);
  }

  @GetMapping("/courses/{grain}")
  ReadingCourse.Course course(
      Viewer viewer,
      @PathVariable String grain,
      @RequestParam @Nullable String scope,
      @RequestParam @Nullable String reference) {
    return courses.of(viewer, Asked.of(scope, reference), grain(grain));
  }

  @GetMapping("/runs")
  LookingBack.Days days(Viewer viewer) {
    return back.days(viewer);
  }

  @GetMapping("/runs/{day}")
  LookingBack.Then then(
      Viewer viewer,
      @PathVariable LocalDate day,
      @RequestParam @Nullable String scope,
      @RequestParam @Nullable String reference) {
    return back.on(viewer, Asked.of(scope, reference), day);
  }

  /** Answers at once; the forecast follows. */
  @PostMapping("/runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Boolean> make(Viewer viewer) {
    asking.anew(viewer);
    return Map.of("asked", true);
  }

  @PostMapping("/what-ifs")
  Map<String, List<SpanView>> suppose(Viewer viewer, @RequestBody JsonNode json) {
    var body =
        Body.of(json, "scope", "reference", "moves", "without_stages", "new_deals", "people");
    return Map.of("spans", supposing.suppose(viewer, asked(body), Supposition.of(body)));
  }

  @GetMapping("/targets")
  AimsView aims(Viewer viewer, @RequestParam @Nullable String grain) {
    return aims.of(viewer, grain == null ? Grain.QUARTER : grain(grain));
  }

  @PutMapping("/targets")
  ForecastView aim(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "scope", "reference", "grain", "starts", "amount");
    var asked = asked(body);
    targets.set(viewer, asked, grain(body.text("grain")), starts(body), amount(body));
    return reading.latest(viewer, asked);
  }

  /** Forgets what came before a day, or nothing of the past; the forecast follows. */
  @PostMapping("/refits")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Boolean> refit(Viewer viewer, @RequestBody JsonNode json) {
    var from = Body.of(json, "from").optionalText("from");
    asking.refitted(viewer, from == null ? null : day(from, "from", "forecast_refit_invalid"));
    return Map.of("asked", true);
  }

  private static Asked asked(Body body) {
    return Asked.of(body.optionalText("scope"), body.optionalText("reference"));
  }

  static Grain grain(String word) {
    return switch (word) {
      case "month" -> Grain.MONTH;
      case "quarter" -> Grain.QUARTER;
      default -> throw Problem.invalid("forecast_target_invalid").field("grain");
    };
  }

  static LocalDate starts(Body body) {
    return day(body.text("starts"), "starts", "forecast_target_invalid");
  }

  private static LocalDate day(String text, String field, String code) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw Problem.invalid(code).field(field);
    }
  }

  static @Nullable BigDecimal amount(Body body) {
    var node = body.node("amount");
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      throw Problem.invalid("forecast_target_invalid").field("amount");
    }
    return node.decimalValue();
  }
}
