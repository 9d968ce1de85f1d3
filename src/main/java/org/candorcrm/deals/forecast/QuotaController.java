package org.candorcrm.deals.forecast;

import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.access.gate.WithOwnRights;
import org.candorcrm.deals.forecast.Quotas.QuotasView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Costly
@WithOwnRights
@RequestMapping("/api/forecast/quotas")
final class QuotaController {

  private final Quotas quotas;

  QuotaController(Quotas quotas) {
    this.quotas = quotas;
  }

  @GetMapping
  QuotasView list(Viewer viewer) {
    return quotas.list(viewer);
  }

  @PutMapping
  QuotasView set(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "colleague", "grain", "starts", "amount");
    quotas.set(
        viewer,
        body.id("colleague"),
        ForecastController.grain(body.text("grain")),
        ForecastController.starts(body),
        ForecastController.amount(body));
    return quotas.list(viewer);
  }
}
