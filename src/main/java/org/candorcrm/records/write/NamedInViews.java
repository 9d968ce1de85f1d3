package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;

/**
 * Saved views name records by their ids, in filters and settings: the loser's become the winner's.
 */
final class NamedInViews {

  private final Database database;
  private final Schemas schemas;
  private final Locking looking;
  private final Writes writes;

  NamedInViews(Database database, Schemas schemas, Tables tables, Writes writes) {
    this.database = database;
    this.schemas = schemas;
    this.looking = new Locking(database, tables);
    this.writes = writes;
  }

  void rename(MergeRun run, Viewer everything, WriteTerms terms) {
    var type = schemas.current().type("view").orElse(null);
    if (type == null) {
      return;
    }
    var fields = type.activeFields().stream().filter(NamedInViews::mayName).toList();
    var ids = naming(type, fields, run.from());
    var drafts = new ArrayList<Draft>();
    looking
        .images(everything, type, ids, true)
        .values()
        .forEach(image ->
            drafts.add(
                Draft.update(type, image.id(), image.version(), renamed(image, fields, run))));
    if (!drafts.isEmpty()) {
      writes.write(everything, drafts, terms);
    }
  }

  private static boolean mayName(Field field) {
    return field.kind() instanceof LongTextKind || field.kind() instanceof JsonKind;
  }

  /** Of those that live: nobody restores a view to find what it found. */
  private List<UUID> naming(RecordType type, List<Field> fields, UUID record) {
    var named = new ArrayList<String>();
    fields.forEach(field -> named.add("t.\"" + field.column("") + "\"::text ilike ?"));
    var pattern = "%" + record + "%";
    return database
        .sql(
            "select t.id from "
                + Database.qualified("{ws}.\"" + type.table() + '"')
                + " t where t.deleted_at is null and ("
                + String.join(" or ", named)
                + ")")
        .params(fields.stream().map(field -> pattern).toList())
        .query(UUID.class)
        .list();
  }

  private static Map<String, @Nullable Object> renamed(
      Image image, List<Field> fields, MergeRun run) {
    var old = Pattern.compile(Pattern.quote(run.from().toString()), Pattern.CASE_INSENSITIVE);
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var field : fields) {
      var value = image.values().get(field.name());
      if (value != null) {
        var text = old.matcher(field.kind().text(value)).replaceAll(run.into().toString());
        values.put(field.name(), field.kind().parseText(text));
      }
    }
    return values;
  }
}
