package org.candorcrm.records.schema;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candorcrm.records.kinds.Labels;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that the workspace keeps records of.
 *
 * @param id stable, unique in the workspace
 * @param name singular: {@code deal}, {@code x_project}
 * @param plural the noun of the API: {@code deals}; for custom types {@code x_projects}
 * @param table physical table in the workspace's schema
 * @param labels singular, for people, by language
 * @param pluralLabels plural, for people, by language
 * @param origin who made it
 * @param titleField name of the field that names a record to people
 * @param behaviour whether each record is a trace of what a colleague did (interaction, task, note)
 * @param fields in display order, system fields and retired ones included
 * @param retiredAt when it was taken out of use
 * @param version of the schema that last changed the type or its fields
 * @param icon name of the picture beside it, or null
 */
public record RecordType(
    int id,
    String name,
    String plural,
    String table,
    Labels labels,
    Labels pluralLabels,
    Origin origin,
    String titleField,
    boolean behaviour,
    List<Field> fields,
    @Nullable Instant retiredAt,
    long version,
    @Nullable String icon) {

  /** FIXED types belong to access or to settings tables: read like records, written elsewhere. */
  public enum Origin {
    STANDARD,
    CUSTOM,
    FIXED
  }

  private static final Set<String> NEVER_MERGED =
      Set.of("pipeline", "stage", "setting", "exchange_rate", "view", "file");

  public RecordType {
    fields = List.copyOf(fields);
  }

  /** In English. */
  public String label() {
    return labels.english();
  }

  /** In English. */
  public String pluralLabel() {
    return pluralLabels.english();
  }

  /** The field with this API name that is in use. */
  public Optional<Field> field(String fieldName) {
    for (var field : fields) {
      if (field.name().equals(fieldName) && !field.retired()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The field with this id, retired or not. */
  public Optional<Field> field(int fieldId) {
    return fields.stream().filter(f -> f.id() == fieldId).findFirst();
  }

  public boolean retired() {
    return retiredAt != null;
  }

  /** The link table of a many-to-many field of this type, in the workspace's schema. */
  public String linkTable(Field field) {
    return "link_" + name + "_" + field.column();
  }

  /** Whether two records of it can be merged: not lists that people keep, views and files. */
  public boolean mergeable() {
    return origin != Origin.FIXED && !NEVER_MERGED.contains(name);
  }

  RecordType with(List<Field> otherFields) {
    return new RecordType(
        id,
        name,
        plural,
        table,
        labels,
        pluralLabels,
        origin,
        titleField,
        behaviour,
        otherFields,
        retiredAt,
        version,
        icon);
  }

  public List<Field> activeFields() {
    return fields.stream().filter(f -> !f.retired()).toList();
  }

  /** Active fields by name, in display order. */
  public Map<String, Field> byName() {
    var map = new LinkedHashMap<String, Field>();
    fields.stream().filter(f -> !f.retired()).forEach(f -> map.put(f.name(), f));
    return map;
  }
}
