package org.candorcrm.identity.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.RunningCandor;

/** Looks for a word in every column of every table of the workspace that can hold one. */
final class Everywhere {

  private Everywhere() {}

  /** Tables and columns where it stands, without regard to case. */
  static Set<String> holding(RunningCandor candor, String word) {
    return candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      var found = new TreeSet<String>();
      database
          .sql(
              """
              select c.relname, a.attname, format_type(a.atttypid, null) as type from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               where c.relnamespace = '{ws}'::regnamespace and c.relkind = 'r'
                 and format_type(a.atttypid, null) in
                     ('text', 'text[]', 'jsonb', 'json', 'bytea', 'character varying')
               order by 1, 2
              """)
          .query(
              (row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
          .list()
          .forEach(column -> {
            if (holds(database, column, word)) {
              found.add(column[0] + "." + column[1]);
            }
          });
      return found;
    });
  }

  private static boolean holds(Database database, String[] column, String word) {
    var small = word.toLowerCase(Locale.ROOT);
    boolean bytes = column[2].equals("bytea");
    var value =
        bytes
            ? "position(?::bytea in \"%s\") > 0".formatted(column[1])
            : "lower(\"%s\"::text) like ?".formatted(column[1]);
    return database
        .sql("select exists (select 1 from {ws}.\"" + column[0] + "\" where " + value + ")")
        .param(bytes ? word.getBytes(StandardCharsets.UTF_8) : "%" + small + "%")
        .query(Boolean.class)
        .single();
  }
}
