package org.candorcrm.records.exports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** The tables of the current workspace as the database knows them: all of them, whatever room. */
@Component
final class Catalog {

  /** What belongs to the running installation and not to the company's data. */
  private static final Set<String> LEFT_OUT =
      Set.of("schema_history", "idempotency_keys", "long_writes", "feed_watermark", "drafts");

  /** Sign-ins and their secrets stay with the installation. */
  private static final Map<String, Set<String>> COLUMNS_LEFT_OUT =
      Map.of("users", Set.of("login_id"));

  private final Database database;

  Catalog(Database database) {
    this.database = database;
  }

  /** Columns by table, those that the database computes left out; tables that others need first. */
  Map<String, List<String>> tables() {
    var columns = columns();
    var ordered = new LinkedHashSet<String>();
    var needs = needs();
    columns.keySet().forEach(table -> place(table, needs, new HashSet<>(), ordered));
    ordered.retainAll(columns.keySet());
    var tables = new LinkedHashMap<String, List<String>>();
    ordered.forEach(table -> tables.put(table, columns.getOrDefault(table, List.of())));
    return tables;
  }

  private static void place(
      String table, Map<String, Set<String>> needs, Set<String> above, LinkedHashSet<String> done) {
    if (done.contains(table) || !above.add(table)) {
      return;
    }
    needs.getOrDefault(table, Set.of()).forEach(need -> place(need, needs, above, done));
    done.add(table);
  }

  private Map<String, List<String>> columns() {
    var found = new LinkedHashMap<String, List<String>>();
    database
        .sql(
            """
            select c.relname, a.attname from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
               and not a.attisdropped and a.attgenerated = ''
             where c.relnamespace = '{ws}'::regnamespace and c.relkind = 'r'
             order by c.relname, a.attnum
            """)
        .query(row -> {
          var table = row.getString(1);
          var column = row.getString(2);
          if (!LEFT_OUT.contains(table)
              && !COLUMNS_LEFT_OUT.getOrDefault(table, Set.of()).contains(column)) {
            found.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
          }
        });
    return found;
  }

  /** The tables that a table's foreign keys point to. */
  private Map<String, Set<String>> needs() {
    var needs = new LinkedHashMap<String, Set<String>>();
    database
        .sql(
            """
            select child.relname, parent.relname from pg_constraint k
              join pg_class child on child.oid = k.conrelid
              join pg_class parent on parent.oid = k.confrelid
             where k.contype = 'f' and k.connamespace = '{ws}'::regnamespace
            """)
        .query(row -> {
          needs.computeIfAbsent(row.getString(1), name -> new HashSet<>()).add(row.getString(2));
        });
    return needs;
  }

  /** The columns that tell the rows of a table apart. */
  List<String> key(String table) {
    return database
        .sql(
            """
            select a.attname from pg_index i
              join pg_class c on c.oid = i.indrelid
             cross join unnest(i.indkey::int[]) with ordinality k(number, place)
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
             where c.relnamespace = '{ws}'::regnamespace and c.relname = ? and i.indisprimary
             order by k.place
            """)
        .param(table)
        .query(String.class)
        .list();
  }

  Map<String, Long> sequences() {
    var found = new LinkedHashMap<String, Long>();
    database
        .sql(
            """
            select sequencename, last_value from pg_sequences
             where schemaname = '{ws}' and last_value is not null order by sequencename
            """)
        .query(row -> {
          found.put(row.getString(1), row.getLong(2));
        });
    return found;
  }

  /** The newest migration. */
  String schema() {
    return database
        .sql(
            """
            select version from {ws}.schema_history where version is not null and success
             order by installed_rank desc limit 1
            """)
        .query(String.class)
        .single();
  }
}
