package org.candorcrm.records.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * One request's look at a past moment: the records that had been recorded by then, with the values
 * that they had. A statement is written over names that stand for tables of that moment; {@link
 * #complete} puts in front of it what these names stand for. Only the columns that the statement
 * speaks of are brought back, since that is what decides how many changes must be read.
 *
 * <p>A record's state then is its row of today with the oldest old value of each field that was
 * changed since. Rows that did not change keep their indexes. Whatever the viewer may not see today
 * is not there either.
 */
public final class Past {

  /** Stands in every statement over a past moment. */
  public static final String MARK = "/* then */";

  private static final Pattern NAME = Pattern.compile("\\bthen_[a-z0-9_]+");
  private static final Pattern COLUMN = Pattern.compile("\\.\"?([a-z][a-z0-9_]*)");

  private final Schema schema;
  private final String workspace;
  private final Instant at;
  private final Visible visible;
  private final Map<String, Wanted> wanted = new LinkedHashMap<>();

  /**
   * What a name stands for.
   *
   * @param link the link table, where it is one
   * @param ids only these records; null: all of them
   */
  record Wanted(RecordType type, @Nullable String link, UUID @Nullable [] ids) {}

  /**
   * @param workspace its schema
   * @param at as the database recorded it
   */
  public Past(Schema schema, String workspace, Instant at, Visible visible) {
    this.schema = schema;
    this.workspace = workspace;
    this.at = at;
    this.visible = visible;
  }

  public Instant at() {
    return at;
  }

  Visible visible() {
    return visible;
  }

  /** The name of all records of a type as they stood then; users and teams stand as today. */
  public String table(RecordType type) {
    if (type.origin() == RecordType.Origin.FIXED) {
      return today(type.table());
    }
    var name = "then_" + type.id();
    wanted.putIfAbsent(name, new Wanted(type, null, null));
    return name;
  }

  /** The same for records that are known by their ids: only their own changes are read. */
  public String table(RecordType type, Collection<UUID> ids) {
    if (type.origin() == RecordType.Origin.FIXED) {
      return today(type.table());
    }
    var name = "then_" + type.id() + "_" + wanted.size();
    wanted.put(name, new Wanted(type, null, ids.toArray(UUID[]::new)));
    return name;
  }

  /** The pairs of a many-to-many relation then; any other table as it is today. */
  public String links(String table) {
    for (var type : schema.types()) {
      if (type.origin() != RecordType.Origin.FIXED && table.startsWith("link_" + type.name())) {
        for (var field : type.fields()) {
          if (type.linkTable(field).equals(table)) {
            var name = "then_link_" + field.id();
            wanted.putIfAbsent(name, new Wanted(type, table, null));
            return name;
          }
        }
      }
    }
    return today(table);
  }

  String today(String table) {
    return workspace + ".\"" + table + '"';
  }

  /** The statement with all that its names stand for in front of it. */
  public Sql complete(Sql statement, Lookup lookup) {
    var names = new HashSet<String>();
    var matcher = NAME.matcher(statement.text());
    while (matcher.find()) {
      if (wanted.containsKey(matcher.group())) {
        names.add(matcher.group());
      }
    }
    if (names.isEmpty()) {
      return statement;
    }
    var columns = columns(statement.text());
    var parts = new ArrayList<Sql>();
    wanted.forEach((name, one) -> {
      if (names.contains(name)) {
        parts.addAll(parts(name, one, columns, lookup));
      }
    });
    return Sql.of("with " + MARK + " ").then(Sql.join(",\n", parts)).then("\n").then(statement);
  }

  private List<Sql> parts(String name, Wanted one, Set<String> columns, Lookup lookup) {
    var link = one.link();
    return link == null
        ? new PastRows(this, name, one.type(), one.ids(), columns, lookup).parts()
        : new PastLinks(this, name, one.type(), link).parts();
  }

  private static Set<String> columns(String text) {
    var columns = new HashSet<String>();
    var matcher = COLUMN.matcher(text);
    while (matcher.find()) {
      columns.add(matcher.group(1));
    }
    return columns;
  }
}
