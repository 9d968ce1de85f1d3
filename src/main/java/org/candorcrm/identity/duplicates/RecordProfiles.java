package org.candorcrm.identity.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads what living records say, for the engine alone: nothing of it is answered to anybody. */
@Component
final class RecordProfiles {

  private final Database database;
  private final Schemas schemas;

  RecordProfiles(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /** A record with what it says, and the source that it came from; 0 where somebody made it. */
  record Known(UUID id, int version, int source, Values values) {

    Profile profile(MatchSettings settings, Numbers sources) {
      return settings.profile(sources.of(source), values.values(), values.titles());
    }
  }

  /** Values by field, and titles of the records that they lead to. */
  record Values(Map<String, @Nullable Object> values, Map<Reference, String> titles) {}

  /** Those of these records that live. */
  Map<UUID, Known> of(MatchSettings settings, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var found = new LinkedHashMap<UUID, Known>();
    read(settings, " and t.id = any(?)", List.of((Object) ids.toArray(UUID[]::new)))
        .forEach(known -> found.put(known.id(), known));
    return found;
  }

  /** The next living records in the order of their ids, at most so many. */
  List<Known> after(MatchSettings settings, @Nullable UUID id, int most) {
    return read(
        settings,
        " and (?::uuid is null or t.id > ?) order by t.id limit ?",
        java.util.Arrays.asList(id, id, most));
  }

  private List<Known> read(MatchSettings settings, String which, List<@Nullable Object> bound) {
    var fields = new LinkedHashSet<Field>();
    settings.signs().forEach(sign -> fields.add(sign.field()));
    var columns = new StringBuilder("select t.id, t.version, coalesce(s.source, 0)");
    var joins = new StringBuilder();
    var readers = new ArrayList<Reader>();
    int at = 4;
    for (var field : fields) {
      at = column(field, at, columns, readers);
      if (field.kind() instanceof RelationKind relation) {
        at = title(field, relation, at, columns, joins, readers);
      }
    }
    var sql =
        columns
            + " from {ws}.\""
            + settings.type().table()
            + "\" t left join lateral (select r.source from {ws}.source_records r"
            + " where r.record = t.id order by r.first_seen_at limit 1) s on true"
            + joins
            + " where t.deleted_at is null and t.merged_into is null"
            + which;
    return database.sql(sql).params(bound).query(mapper(readers)).list();
  }

  private static RowMapper<Known> mapper(List<Reader> readers) {
    return (row, number) -> {
      var values = new HashMap<String, @Nullable Object>();
      var titles = new HashMap<Reference, String>();
      for (var reader : readers) {
        reader.read(row, values, titles);
      }
      return new Known(
          row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), new Values(values, titles));
    };
  }

  private static int column(Field field, int at, StringBuilder columns, List<Reader> readers) {
    var stored = columns(field);
    stored.forEach(one -> columns.append(", t.\"").append(one).append('"'));
    readers.add((row, values, titles) -> values.put(field.name(), field.kind().read(row, at)));
    return at + stored.size();
  }

  private int title(
      Field field,
      RelationKind relation,
      int at,
      StringBuilder columns,
      StringBuilder joins,
      List<Reader> readers) {
    var type = schemas.current().type(relation.to().getFirst()).orElse(null);
    var title = type == null ? null : type.field(type.titleField()).orElse(null);
    if (type == null || title == null || columns(title).isEmpty()) {
      return at;
    }
    var alias = "r" + at;
    joins
        .append(" left join {ws}.\"" + type.table() + "\" " + alias)
        .append(" on " + alias + ".id = t.\"" + columns(field).getLast() + '"');
    columns(title).forEach(one -> columns.append(", " + alias + ".\"" + one + '"'));
    FieldKind kind = title.kind();
    readers.add((row, values, titles) -> {
      var named = kind.read(row, at);
      if (named != null && values.get(field.name()) instanceof Reference reference) {
        titles.put(reference, kind.text(named));
      }
    });
    return at + columns(title).size();
  }

  /** What people call these records, whoever may see them. */
  Map<Reference, String> titles(Collection<Reference> references) {
    var titles = new HashMap<Reference, String>();
    var byType = new LinkedHashMap<String, List<UUID>>();
    references.forEach(
        one -> byType.computeIfAbsent(one.type(), fresh -> new ArrayList<>()).add(one.id()));
    byType.forEach((name, ids) ->
        schemas.current().type(name).ifPresent(type -> titles.putAll(titles(type, ids))));
    return titles;
  }

  private Map<Reference, String> titles(RecordType type, List<UUID> ids) {
    var titles = new HashMap<Reference, String>();
    var field = type.field(type.titleField()).orElse(null);
    if (field == null || columns(field).isEmpty()) {
      return titles;
    }
    var sql = new StringBuilder("select t.id");
    columns(field).forEach(one -> sql.append(", t.\"").append(one).append('"'));
    database
        .sql(sql + " from {ws}.\"" + type.table() + "\" t where t.id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(row -> {
          var title = field.kind().read(row, 2);
          if (title != null) {
            titles.put(
                new Reference(type.name(), row.getObject(1, UUID.class)), field.kind().text(title));
          }
        });
    return titles;
  }

  private static List<String> columns(Field field) {
    return field.kind().columns().stream()
        .filter(column -> column.role() == Column.Role.VALUE)
        .map(column -> field.column(column.suffix()))
        .toList();
  }

  private interface Reader {
    void read(ResultSet row, Map<String, @Nullable Object> values, Map<Reference, String> titles)
        throws SQLException;
  }
}
