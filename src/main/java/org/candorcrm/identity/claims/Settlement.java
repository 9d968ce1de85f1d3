package org.candorcrm.identity.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemDocument;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
    /** In the words of who asked, as a refused write is told. */
    Map<String, @Nullable Object> json() {
      var told = ProblemDocument.of(named(), LocaleContextHolder.getLocale());
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("type", target.type().plural());
      json.put("record", target.record());
      json.put("field", target.field().name());
      json.put("code", problem.code());
      json.put("title", told.get("title"));
      json.put("detail", told.get("detail"));
      return json;
    }

    /** A value that could not be read does not know whose it was to be. */
    private Problem named() {
      return problem.details().containsKey("field")
          ? problem
          : problem.field(target.field().label());
    }
  }

  /** What a number of them came to. */
  record Sum(int settled, List<Refused> refused) {
    Sum {
      refused = List.copyOf(refused);
    }
  }
}
