package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** The queries behind {@link NaturalKeys}, all within what the importing viewer may see. */
final class KeyQueries {

  /** Comparing letters and digits alone reads the whole table: for lists that people keep. */
  private static final int MOST_LOOSE_KEYS = 2_000;

  private static final long LARGEST_FOR_LOOSE = 100_000;

  private final Database database;
  private final Viewer viewer;
  private final ViewerScope scope;

  KeyQueries(Database database, Viewer viewer) {
    this.database = database;
    this.viewer = viewer;
    this.scope = ViewerScope.of(viewer);
  }

  Map<String, Set<UUID>> byExternalId(RecordType type, Collection<String> keys) {
    return collected(
        """
        select e.external_id, t.id from {ws}.external_ids e join %s t on t.id = e.record
         where e.source = ? and e.record_type = ? and e.external_id = any(?::text[]) and %s
        """,
        type, List.of(viewer.source(), type.id(), array(keys)));
  }

  Map<String, Set<UUID>> by(RecordType type, String column, Collection<String> keys) {
    return collected(
        "select t." + column + ", t.id from %s t where t." + column + " = any(?::text[]) and %s",
        type,
        Collections.singletonList(array(keys)));
  }

  Map<String, Set<UUID>> byAny(RecordType type, String column, Collection<String> keys) {
    return collected(
        "select k.key, t.id from %s t cross join lateral unnest(t."
            + column
            + ") as k(key) where t."
            + column
            + " && ?::text[] and %s",
        type,
        Collections.singletonList(array(keys)));
  }

  Map<String, Set<UUID>> loosely(RecordType type, String column, Collection<String> keys) {
    if (keys.isEmpty() || keys.size() > MOST_LOOSE_KEYS || isLarge(type)) {
      return Map.of();
    }
    var bare = "regexp_replace(t." + column + ", '[^[:alnum:]]', '', 'g')";
    return collected(
        "select " + bare + ", t.id from %s t where " + bare + " = any(?::text[]) and %s",
        type,
        Collections.singletonList(array(keys)));
  }

  /** By the planner's estimate, which is -1 for a table that is new. */
  private boolean isLarge(RecordType type) {
    return database
            .sql("select reltuples::bigint from pg_class where oid = to_regclass(?)")
            .param(scope.table(type))
            .query(Long.class)
            .optional()
            .orElse(0L)
        > LARGEST_FOR_LOOSE;
  }

  /** Folded columns of the fields that tell records apart, unique ones first, then the title. */
  List<String> columns(RecordType type) {
    var columns = new ArrayList<String>();
    for (var field : type.activeFields()) {
      boolean title = field.name().equals(type.titleField());
      boolean tells = field.traits().unique() || title || field.name().equals("email");
      var folded = tells && scope.readable(type, field) ? folded(field) : null;
      if (folded != null) {
        columns.add(folded);
      }
    }
    return columns;
  }

  boolean readable(RecordType type, Field field) {
    return scope.readable(type, field);
  }

  /** The records of this type with these ids, or those that they were merged into. */
  Map<String, Set<UUID>> byId(RecordType type, Collection<UUID> ids) {
    return collected(
        """
        select l.id::text, t.id from %1$s l join %1$s t on t.id = coalesce(l.merged_into, l.id)
         where l.id = any(?::uuid[]) and %2$s
        """,
        type, Collections.singletonList(ids.toArray(UUID[]::new)));
  }

  /** Folded columns of e-mail addresses. */
  List<String> listColumns(RecordType type) {
    return type.activeFields().stream()
        .filter(field -> field.kind() instanceof EmailsKind && scope.readable(type, field))
        .map(field -> field.column("_folded"))
        .toList();
  }

  List<String> looseColumns(RecordType type) {
    return type.field(type.titleField())
        .filter(field -> scope.readable(type, field))
        .map(KeyQueries::folded)
        .map(List::of)
        .orElse(List.of());
  }

  private static @Nullable String folded(Field field) {
    boolean text = field.kind() instanceof TextKind || field.kind() instanceof PersonNameKind;
    return text
        ? field.kind().columns().stream()
            .filter(column -> column.suffix().equals("_folded"))
            .map(column -> field.column(column.suffix()))
            .findFirst()
            .orElse(null)
        : null;
  }

  private Map<String, Set<UUID>> collected(String text, RecordType type, List<?> keys) {
    var found = new HashMap<String, Set<UUID>>();
    if (keys.getLast() instanceof String[] wanted && wanted.length == 0) {
      return found;
    }
    var rows = scope.rows(type, "t");
    var values = new ArrayList<@Nullable Object>(keys);
    values.addAll(rows.values());
    database
        .sql(text.formatted(scope.table(type), rows.text()))
        .params(values)
        .query(row -> {
          found
              .computeIfAbsent(row.getString(1), key -> new HashSet<>())
              .add(row.getObject(2, UUID.class));
        });
    return found;
  }

  private static String[] array(Collection<String> keys) {
    return keys.toArray(String[]::new);
  }
}
