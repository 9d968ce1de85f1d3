package org.candorcrm.records.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.FieldUses;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Saved views that show, sort or filter by a field. Those that the viewer may not see count, too,
 * without a name: whoever retires a field breaks them all the same.
 */
@Component
final class UsesInViews implements FieldUses {

  private static final int MOST = 500;

  private final Database database;
  private final Schemas schemas;

  UsesInViews(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  private record Saved(
      UUID id, @Nullable String name, String type, @Nullable String filter, String others) {}

  @Override
  public List<Use> of(Viewer viewer, String type, String field) {
    var view = schemas.current().type("view").orElse(null);
    if (view == null) {
      return List.of();
    }
    var schema = schemas.current();
    var scope = ViewerScope.of(viewer);
    var word = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(field) + "(?![A-Za-z0-9_])");
    var uses = new ArrayList<Use>();
    for (var saved : naming(scope, view, field)) {
      var on = schema.type(saved.type()).orElse(null);
      if (on == null) {
        continue;
      }
      boolean shown = on.name().equals(type) && word.matcher(saved.others()).find();
      var filter = saved.filter();
      boolean asked = filter != null && UsesInModel.named(filter, schema, scope, on, type, field);
      if (shown || asked) {
        uses.add(
            new Use(Kind.VIEW, saved.name(), on.name(), saved.name() == null ? null : saved.id()));
      }
    }
    return uses;
  }

  private List<Saved> naming(ViewerScope scope, RecordType view, String field) {
    var sql =
        Sql.of("select t.id, case when ")
            .then(scope.allowed(view, "t"))
            .then(
                Sql.of(
                    """
                     then t.name end as name, t.record_type, t.filter,
                           concat_ws(' ', t.sort, t.columns::text, t.group_by, t.settings::text) as others
                      from %s t
                     where t.deleted_at is null
                       and position(? in concat_ws(' ', t.filter, t.sort, t.columns::text, t.group_by,
                             t.settings::text)) > 0
                     order by t.id limit ?
                    """
                        .formatted(scope.table(view)),
                    field,
                    MOST));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) ->
            new Saved(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("record_type"),
                row.getString("filter"),
                row.getString("others")))
        .list();
  }
}
