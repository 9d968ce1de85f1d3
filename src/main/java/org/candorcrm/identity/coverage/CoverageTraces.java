package org.candorcrm.identity.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody was asked, what they answered, and what colleagues noted of their circumstances.
 */
@Component
final class CoverageTraces implements Traces {

  private static final List<String> TABLES =
      List.of(
          "coverage_answers",
          "coverage_questions",
          "coverage_observations",
          "coverage_samples",
          "circumstances");

  private final Database database;

  CoverageTraces(Database database) {
    this.database = database;
  }

  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    var held = new ArrayList<Trace>();
    held.addAll(answers(subject));
    held.addAll(circumstances(subject));
    return held;
  }

  private List<Trace> answers(Subject subject) {
    return database
        .sql(
            """
            select thing, answered, answer, asked_at from {ws}.coverage_answers
             where record = any(?) order by asked_at, id
            """)
        .param(subject.themselves())
        .query((row, number) -> {
          var values = new LinkedHashMap<String, @Nullable Object>();
          values.put("thing", row.getString("thing"));
          values.put("answered", row.getBoolean("answered"));
          values.put("answer", row.getString("answer"));
          return new Trace("coverage_answers", Moments.read(row, "asked_at"), values);
        })
        .list();
  }

  private List<Trace> circumstances(Subject subject) {
    return database
        .sql(
            """
            select text, written_at, expires_at from {ws}.circumstances
             where record = any(?) order by written_at, id
            """)
        .param(subject.themselves())
        .query((row, number) -> {
          var values = new LinkedHashMap<String, @Nullable Object>();
          values.put("text", row.getString("text"));
          values.put("expires_at", Moments.read(row, "expires_at"));
          return new Trace("circumstances", Moments.read(row, "written_at"), values);
        })
        .list();
  }

  @Override
  public List<Gone> erase(Subject subject) {
    var gone = new ArrayList<Gone>();
    for (var table : TABLES) {
      long count =
          database
              .sql("delete from {ws}." + table + " where record = any(?)")
              .param(subject.theirs())
              .update();
      gone.add(new Gone(table, count));
    }
    return gone;
  }
}
