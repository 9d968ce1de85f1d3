package org.candorcrm.activities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Redaction;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts about somebody, notices of them, and who looked at, starred and followed them. */
@Component
final class ActivityTraces implements Traces {

  private static final List<String> PLACES = List.of("looks", "stars", "follows");

  private final Database database;

  ActivityTraces(Database database) {
    this.database = database;
  }

  /** Who looked is told by department: the law asks who received what, not which colleague. */
  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    return database
        .sql(
            """
            select place, department, count(distinct user_id) as colleagues, max(at) as last
              from (select l.place, l.user_id, l.at, coalesce(d.name, '') as department
                      from {ws}.looks l join {ws}.users u on u.id = l.user_id
                      left join {ws}.departments d on d.id = u.department_id
                     where l.place = any(?)) looked
             group by place, department order by last, department
            """)
        .param(subject.themselves())
        .query((row, number) -> {
          var values = new LinkedHashMap<String, @Nullable Object>();
          values.put("department", row.getString("department"));
          values.put("colleagues", row.getLong("colleagues"));
          return new Trace("looks", Moments.read(row, "last"), values);
        })
        .list();
  }

  @Override
  public List<Gone> erase(Subject subject) {
    var theirs = subject.theirs();
    var gone = new ArrayList<Gone>();
    gone.add(new Gone("drafts", drafts(subject, theirs)));
    gone.add(new Gone("notifications", notifications(subject, theirs)));
    gone.add(new Gone("dismissals", keyed("dismissals", "key", theirs)));
    for (var table : PLACES) {
      var column = table.equals("looks") ? "place" : "record";
      int count =
          database
              .sql("delete from {ws}." + table + " where " + column + " = any(?)")
              .param(theirs)
              .update();
      gone.add(new Gone(table, count));
    }
    database
        .sql("update {ws}.looks set seen = null where seen && ?::uuid[]")
        .param(theirs)
        .update();
    return gone;
  }

  /** Those at a place of theirs, and those that name them. */
  private int drafts(Subject subject, UUID[] theirs) {
    int count = keyed("drafts", "place", theirs) + keyed("drafts", "content", theirs);
    var names = subject.names();
    return names == null
        ? count
        : count
            + database
                .sql("delete from {ws}.drafts where content ~* ? or content ~* ?")
                .params(names.inJson(), names.both())
                .update();
  }

  private int notifications(Subject subject, UUID[] theirs) {
    int count =
        database
            .sql(
                """
                delete from {ws}.notifications n
                 where n.about = any(:theirs) or n.subject = any(:theirs)
                    or exists (select 1 from {ws}.closures c where c.record = any(:theirs)
                         and (c.id = n.subject or c.id::text = n.details ->> 'closure'))
                """)
            .param("theirs", theirs)
            .update();
    var names = subject.names();
    return names == null
        ? count
        : count
            + new Redaction(database, names)
                .in("{ws}.notifications", List.of(), List.of("details"), "");
  }

  /** Rows whose text holds the id of one of these records. */
  private int keyed(String table, String column, UUID[] theirs) {
    var ids = Arrays.stream(theirs).map(UUID::toString).toArray(String[]::new);
    return database
        .sql(
            """
            delete from {ws}.%1$s r using unnest(?::text[]) as id
             where r.%2$s like '%%' || id || '%%'
            """
                .formatted(table, column))
        .param(ids)
        .update();
  }
}
