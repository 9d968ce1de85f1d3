package org.candorcrm.records.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.candorcrm.platform.Problem;
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
