package org.candorcrm.identity.claims;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Settling disagreements: which, how, and what came of it. */
final class Settlement {

  private Settlement() {}

  /** One that is to be settled. */
  record Target(RecordType type, UUID record, Field field) {
    Spot spot() {
      return new Spot(record, field.id());
    }
  }

  /** What to believe from now on. */
  sealed interface Choice {
    /** What this source says. */
    record Source(int id) implements Choice {}

    /** Something that none of them said. */
    record Value(JsonNode json) implements Choice {}
  }

  /**
   * @param by the rule that does it; null where a person does
   */
  record Terms(UUID batch, Choice choice, @Nullable UUID by) {}

  /** One that stayed as it is. */
  record Refused(Target target, Problem problem) {
    Map<String, Object> json() {
      return Map.of(
          "type", target.type().plural(),
          "record", target.record(),
          "field", target.field().name(),
          "code", problem.code());
    }
  }

  /** What a number of them came to. */
  record Sum(int settled, List<Refused> refused) {
    Sum {
      refused = List.copyOf(refused);
    }
  }
}
