package org.candorcrm.insight.questions;

import org.candorcrm.access.gate.Body;
import org.candorcrm.insight.answers.Inquiry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is asked, as somebody sends it. */
final class AskedBody {

  private static final String USUAL_PERIOD = "last_90_days";

  private AskedBody() {}

  static Inquiry read(@Nullable JsonNode json) {
    var body =
        Body.of(
            json,
            "measure",
            "type",
            "function",
            "field",
            "hit",
            "day",
            "filter",
            "breakdown",
            "period",
            "step");
    var period = body.optionalText("period");
    return new Inquiry(
        body.optionalText("measure"),
        body.optionalText("type"),
        body.optionalText("function"),
        body.optionalText("field"),
        body.optionalText("hit"),
        body.optionalText("day"),
        body.optionalText("filter"),
        body.optionalText("breakdown"),
        period == null ? USUAL_PERIOD : period,
        body.optionalText("step"));
  }
}
