package org.candorcrm.deals.forecast;

import java.util.Set;
import java.util.UUID;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whose deals somebody asks about.
 *
 * @param scope workspace, pipeline, team or mine
 * @param reference key of the pipeline, id of the team, else empty
 */
record Asked(String scope, String reference) {

  private static final String MINE = "mine";
  private static final Set<String> WITH_REFERENCE = Set.of("pipeline", "team");
  private static final int LONGEST = 100;
  static final Asked WORKSPACE = new Asked("workspace", "");

  Asked {
    boolean known =
        WITH_REFERENCE.contains(scope) || scope.equals("workspace") || scope.equals(MINE);
    if (!known
        || WITH_REFERENCE.contains(scope) == reference.isEmpty()
        || reference.length() > LONGEST) {
      throw unknown();
    }
  }

  static Asked of(@Nullable String scope, @Nullable String reference) {
    return new Asked(scope == null ? "workspace" : scope, reference == null ? "" : reference);
  }

  static Problem unknown() {
    return Problem.invalid("forecast_scope_unknown").field("scope");
  }

  boolean mine() {
    return scope.equals(MINE);
  }

  /** As futures are counted: one's own deals are all that are drawn. */
  Scope counted() {
    return switch (scope) {
      case "pipeline" -> Scope.pipeline(reference);
      case "team" -> Scope.team(reference);
      default -> Scope.WORKSPACE;
    };
  }

  boolean holds(KeptDeal deal, UUID viewer) {
    return switch (scope) {
      case "pipeline" -> deal.pipeline().equals(reference);
      case "team" -> deal.team().equals(reference);
      case MINE -> viewer.equals(deal.owner());
      default -> true;
    };
  }
}
