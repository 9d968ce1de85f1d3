package org.candorcrm.records.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Redaction;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.springframework.stereotype.Component;

/** Bulk edits that wrote values of somebody, and reasons and words around closures of theirs. */
@Component
final class WorkTraces implements Traces {

  private final Database database;

  WorkTraces(Database database) {
    this.database = database;
  }

  /** What they wrote is told by the change log; reasons of closures are about our work. */
  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    return List.of();
  }

  @Override
  public List<Gone> erase(Subject subject) {
    var theirs = subject.theirs();
    int writes =
        database
            .sql("delete from {ws}.long_writes where status <> 'running' and records && ?::uuid[]")
            .param(theirs)
            .update();
    return List.of(
        new Gone("long_writes", writes),
        new Gone("closures", closures(theirs)),
        new Gone("views", views(subject)));
  }

  /** Views are records whose past is kept: it names nobody either. */
  private int views(Subject subject) {
    var names = subject.names();
    if (names == null) {
      return 0;
    }
    var taken = new Redaction(database, names);
    database
        .sql(
            """
            update {ws}.changes
               set changes = regexp_replace(regexp_replace(changes::text, :json, :mark, 'gi'),
                     case when changes::text ~* :both then :either else :json end, :mark, 'gi')::jsonb
             where record in (select id from {ws}.views)
               and (changes::text ~* :json or changes::text ~* :both)
            """)
        .param("json", names.inJson())
        .param("both", names.both())
        .param("either", names.either())
        .param("mark", names.mark())
        .update();
    return taken.in(
        "{ws}.views",
        List.of("name", "name_folded", "filter", "filter_folded", "search_text"),
        List.of("settings"),
        ", version = version + 1");
  }

  /** That there was a closure stays, and why it had to be does not. */
  private int closures(UUID[] theirs) {
    database
        .sql(
            """
            update {ws}.access_requests r
               set words = case when words is null then null else ? end,
                   reply = case when reply is null then null else ? end
              from {ws}.closures c where c.id = r.closure_id and c.record = any(?)
            """)
        .params(Naming.MARK, Naming.MARK, theirs)
        .update();
    // The audit log is only added to, but for this: it tells that, not why.
    database
        .sql(
            """
            update {ws}.audit_log set details = jsonb_set(details, '{reason}', to_jsonb(?::text))
             where details ->> 'record' = any(?) and jsonb_exists(details, 'reason')
            """)
        .params(Naming.MARK, Arrays.stream(theirs).map(UUID::toString).toArray(String[]::new))
        .update();
    return database
        .sql("update {ws}.closures set reason = ? where record = any(?) and reason <> ?")
        .params(Naming.MARK, theirs, Naming.MARK)
        .update();
  }
}
