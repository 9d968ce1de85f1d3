package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.springframework.stereotype.Component;

/** What matching holds of somebody: whom they were held against, and what was said of it. */
@Component
final class MatchTraces implements Traces {

  private static final List<String> PAIRED = List.of("match_pairs", "match_answers", "match_skips");

  private final Database database;
  private final MatchKeys keys;

  MatchTraces(Database database, MatchKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    return database
        .sql(
            """
            select a.same, a.answered_at from {ws}.match_answers a
             where (a.one = any(?) or a.other = any(?)) and a.undone_at is null
             order by a.answered_at, a.id
            """)
        .params(subject.themselves(), subject.themselves())
        .query((row, number) ->
            new Trace(
                "match_answers",
                Moments.read(row, "answered_at"),
                Map.of("same", row.getBoolean("same"))))
        .list();
  }

  @Override
  public List<Gone> erase(Subject subject) {
    var theirs = subject.theirs();
    keys.forget(List.of(theirs));
    var gone = new ArrayList<Gone>();
    for (var table : PAIRED) {
      int count =
          database
              .sql("delete from {ws}." + table + " where one = any(?) or other = any(?)")
              .params(theirs, theirs)
              .update();
      gone.add(new Gone(table, count));
    }
    return gone;
  }
}
