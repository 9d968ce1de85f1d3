package org.candorcrm.deals.forecast;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.deals.forecast.Agreement.Terms;
import org.candorcrm.deals.forecast.Agreements.AgreementView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Costly
@RequestMapping("/api/forecast/agreements")
final class AgreementController {

  private final Agreements agreements;

  AgreementController(Agreements agreements) {
    this.agreements = agreements;
  }

  @GetMapping
  Map<String, List<AgreementView>> list(
      Viewer viewer,
      @RequestParam @Nullable String scope,
      @RequestParam @Nullable String reference) {
    return Map.of("items", agreements.list(viewer, Asked.of(scope, reference)));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, List<AgreementView>> agree(Viewer viewer, @RequestBody JsonNode json) {
    var body =
        Body.of(json, "scope", "reference", "grain", "measure", "below", "response", "owner");
    var asked = Asked.of(body.optionalText("scope"), body.optionalText("reference"));
    var terms =
        Terms.of(
            ForecastController.grain(body.text("grain")),
            measure(body.text("measure")),
            below(body),
            body.text("response"),
            body.id("owner"));
    agreements.agree(viewer, asked, terms);
    return Map.of("items", agreements.list(viewer, asked));
  }

  @PatchMapping("/{id}")
  Map<String, List<AgreementView>> change(
      Viewer viewer, @PathVariable UUID id, @RequestBody JsonNode json) {
    var body = Body.of(json, "grain", "measure", "below", "response", "owner", "reason");
    var asked = agreements.change(viewer, id, was -> terms(body, was), body.text("reason"));
    return Map.of("items", agreements.list(viewer, asked));
  }

  /** What is not said stays as it was. */
  private static Terms terms(Body body, Terms was) {
    var grain = body.optionalText("grain");
    var measure = body.optionalText("measure");
    var response = body.optionalText("response");
    return Terms.of(
        grain == null ? was.grain() : ForecastController.grain(grain),
        measure == null ? was.measure() : measure(measure),
        body.node("below") == null ? 100 * was.below() : below(body),
        response == null ? was.response() : response,
        body.node("owner") == null ? was.owner() : body.id("owner"));
  }

  @DeleteMapping("/{id}")
  Map<String, List<AgreementView>> end(Viewer viewer, @PathVariable UUID id) {
    return Map.of("items", agreements.list(viewer, agreements.end(viewer, id)));
  }

  private static Agreement.Measure measure(String word) {
    return switch (word) {
      case "middle" -> Agreement.Measure.MIDDLE;
      case "chance" -> Agreement.Measure.CHANCE;
      default -> throw Agreements.wrong("measure");
    };
  }

  private static double below(Body body) {
    var node = body.node("below");
    if (node == null || !node.isNumber()) {
      throw Agreements.wrong("below");
    }
    return node.asDouble();
  }
}
