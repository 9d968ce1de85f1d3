package org.candorcrm.identity.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The settings of all types; a type that nobody touched has the usual ones. */
@Component
final class MatchSettingsTable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final Schemas schemas;
  private final Clock clock;

  MatchSettingsTable(Database database, Schemas schemas, Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.clock = clock;
  }

  /** By type, of all types whose records can be merged. */
  Map<Integer, MatchSettings> all() {
    var all = new LinkedHashMap<Integer, MatchSettings>();
    schemas.current().types().stream()
        .filter(type -> !type.retired() && type.mergeable())
        .forEach(type -> all.put(type.id(), MatchSettings.usual(type)));
    database
        .sql(
            """
            select record_type, enabled, fields, link_surely, match_imports, version
              from {ws}.match_settings
            """)
        .query(row -> {
          var usual = all.get(row.getInt("record_type"));
          if (usual != null) {
            all.put(usual.type().id(), read(usual, row));
          }
        });
    return all;
  }

  /**
   * @param name singular or plural
   * @throws Problem {@code type_unknown}, {@code type_not_mergeable}
   */
  MatchSettings of(String name) {
    var type =
        schemas
            .current()
            .type(name)
            .orElseThrow(() -> Problem.notFound("type_unknown").with("type", name));
    return of(type);
  }

  MatchSettings of(RecordType type) {
    var found = all().get(type.id());
    if (found == null) {
      throw Problem.invalid("type_not_mergeable").with("type", type.name());
    }
    return found;
  }

  private static MatchSettings read(MatchSettings usual, ResultSet row) throws SQLException {
    var fields = row.getString("fields");
    return new MatchSettings(
        usual.type(),
        row.getBoolean("enabled"),
        fields == null ? usual.signs() : MatchSettings.signs(usual.type(), roles(fields)),
        fields == null,
        MatchSettings.LinkSurely.valueOf(row.getString("link_surely").toUpperCase(Locale.ROOT)),
        row.getBoolean("match_imports"),
        row.getInt("version"));
  }

  private static Map<String, Role> roles(String fields) {
    var roles = new LinkedHashMap<String, Role>();
    JSON.readTree(fields)
        .properties()
        .forEach(one -> roles.put(one.getKey(), role(one.getKey(), one.getValue().asString())));
    return roles;
  }

  /**
   * @throws Problem {@code match_role_unknown}
   */
  static Role role(String path, String name) {
    try {
      return Role.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid("match_role_unknown").field(path).with("role", name);
    }
  }

  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws Problem {@code match_settings_stale} where they are not of that version any more
   */
  void save(MatchSettings changed, UUID user) {
    var fields = new LinkedHashMap<String, String>();
    changed.signs().forEach(sign -> fields.put(sign.path(), word(sign.role())));
    int saved =
        database
            .sql(
                """
                insert into {ws}.match_settings as s
                       (record_type, enabled, fields, link_surely, match_imports, version,
                        changed_at, changed_by)
                values (?, ?, ?::jsonb, ?, ?, 1, ?, ?)
                on conflict (record_type) do update
                   set enabled = excluded.enabled, fields = excluded.fields,
                       link_surely = excluded.link_surely, match_imports = excluded.match_imports,
                       version = s.version + 1, changed_at = excluded.changed_at,
                       changed_by = excluded.changed_by
                 where s.version = ?
                """)
            .params(
                java.util.Arrays.asList(
                    changed.type().id(),
                    changed.enabled(),
                    changed.usual() ? null : JSON.writeValueAsString(fields),
                    word(changed.linkSurely()),
                    changed.imports(),
                    Moments.bound(Moments.now(clock)),
                    user,
                    changed.version()))
            .update();
    if (saved == 0) {
      throw Problem.of(Problem.Status.STALE, "match_settings_stale");
    }
  }

  static List<String> roleNames() {
    return java.util.Arrays.stream(Role.values()).map(MatchSettingsTable::word).toList();
  }
}
