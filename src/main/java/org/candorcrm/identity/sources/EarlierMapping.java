package org.candorcrm.identity.sources;

import java.util.LinkedHashMap;
import java.util.Map;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a source came with before: where the columns of its last import of a type went. */
@Component
final class EarlierMapping {

  private final Database database;
  private final Schemas schemas;
  private final JsonMapper json;

  EarlierMapping(Database database, Schemas schemas, JsonMapper json) {
    this.database = database;
    this.schemas = schemas;
    this.json = json;
  }

  /**
   * As {@link org.candorcrm.records.Imports.Request} takes it, or null where there was none. An
   * import is its starter's own; who reads the audit log sees all.
   */
  @Nullable Map<?, ?> of(Viewer viewer, int source, String type) {
    var plural = schemas.current().type(type).map(RecordType::plural).orElse(type);
    return database
        .sql(
            """
            select plan::text from {ws}.imports
             where source = :source and status = 'done' and plan ->> 'type' = :type
               and (:all or started_by = :me)
             order by id desc limit 1\
            """)
        .param("source", source)
        .param("type", plural)
        .param("all", viewer.may(Capability.READ_AUDIT))
        .param("me", viewer.user())
        .query(String.class)
        .optional()
        .map(this::columns)
        .orElse(null);
  }

  /** Mode and key are the delivery's own. */
  private Map<?, ?> columns(String plan) {
    var kept = new LinkedHashMap<Object, Object>(json.readValue(plan, Map.class));
    kept.remove("mode");
    kept.remove("key");
    return kept;
  }
}
