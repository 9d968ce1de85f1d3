package org.candorcrm.deals.futures;

import org.candorcrm.deals.past.DealLife;

/**
 * Whose deals are added up.
 *
 * @param reference key of the pipeline, id of the team; empty for the whole workspace
 */
public record Scope(Kind kind, String reference) {

  public enum Kind {
    WORKSPACE,
    PIPELINE,
    TEAM;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static final Scope WORKSPACE = new Scope(Kind.WORKSPACE, "");

  public boolean holds(DealLife life) {
    return switch (kind) {
      case WORKSPACE -> true;
      case PIPELINE -> life.pipeline().equals(reference);
      case TEAM -> life.team().equals(reference);
    };
  }

  public static Scope pipeline(String key) {
    return new Scope(Kind.PIPELINE, key);
  }

  public static Scope team(String id) {
    return new Scope(Kind.TEAM, id);
  }
}
