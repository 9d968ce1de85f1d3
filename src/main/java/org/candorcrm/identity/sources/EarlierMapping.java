package org.candorcrm.identity.sources;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a source came with before: where the columns of its last import of a type went, of which
 * type they were.
 */
@Component
final class EarlierMapping {

  /** What finds records again, the surest first. */
  private static final List<String> KEYS = List.of("external_id", "emails", "domains", "name");

  private final Database database;
  private final Schemas schemas;
  private final JsonMapper json;

  EarlierMapping(Database database, Schemas schemas, JsonMapper json) {
    this.database = database;
    this.schemas = schemas;
    this.json = json;
  }

  /**
   * How an import was done.
   *
   * @param key by what its records are found again
   * @param mapping as {@link org.candorcrm.records.Imports.Request} takes it
   */
  record Before(String type, @Nullable String key, Map<?, ?> mapping) {}

  /**
   * The last import of the source, or its last one of this type; null where there was none. An
   * import is its starter's own; who reads the audit log sees all.
   */
  @Nullable Before of(Viewer viewer, int source, @Nullable String type) {
    var plural =
        type == null ? null : schemas.current().type(type).map(RecordType::plural).orElse(type);
    return database
        .sql(
            """
            select plan::text from {ws}.imports
             where source = :source and status = 'done'
               and (:type::text is null or plan ->> 'type' = :type)
               and (:all or started_by = :me)
             order by id desc limit 1\
            """)
        .param("source", source)
        .param("type", plural)
        .param("all", viewer.may(Capability.READ_AUDIT))
        .param("me", viewer.user())
        .query(String.class)
        .optional()
        .map(this::before)
        .orElse(null);
  }

  /** Mode and key are the delivery's own. */
  private Before before(String plan) {
    var kept = new LinkedHashMap<Object, Object>(json.readValue(plan, Map.class));
    kept.remove("mode");
    var key = (String) kept.remove("key");
    var fields = new LinkedHashSet<Object>();
    if (kept.get("columns") instanceof Map<?, ?> columns) {
      columns.values().forEach(target -> into(fields, target));
    }
    var found = KEYS.stream().filter(fields::contains).findFirst().orElse(null);
    return new Before(String.valueOf(kept.get("type")), key == null ? found : key, kept);
  }

  private static void into(Set<Object> fields, @Nullable Object target) {
    switch (target) {
      case null -> {}
      case List<?> several -> several.forEach(one -> into(fields, one));
      case Map<?, ?> one -> into(fields, one.get("field"));
      default -> fields.add(target);
    }
  }
}
