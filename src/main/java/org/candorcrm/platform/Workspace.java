package org.candorcrm.platform;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One company's whole CRM: one PostgreSQL schema.
 *
 * @param id stable identity
 * @param name what people and scripts call it, for example {@code main}
 * @param schema the PostgreSQL schema that holds everything of it
 */
public record Workspace(UUID id, String name, String schema) {

  private static final Pattern SCHEMA = Pattern.compile("w_[a-z0-9_]{1,50}");

  public Workspace {
    if (!SCHEMA.matcher(schema).matches()) {
      throw new IllegalArgumentException("not a workspace schema: " + schema);
    }
  }
}
