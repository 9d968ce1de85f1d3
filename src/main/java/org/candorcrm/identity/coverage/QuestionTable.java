package org.candorcrm.identity.coverage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.identity.coverage.Question.Act;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** What people want to ask next time, and what they do not want to be asked here. */
@Component
final class QuestionTable {

  private final Database database;

  QuestionTable(Database database) {
    this.database = database;
  }

  Map<String, Act> of(Looked looked) {
    var acts = new HashMap<String, Act>();
    database
        .sql("select thing, act from {ws}.coverage_questions where record = any(?) order by at")
        .param(looked.ids())
        .query(row -> {
          acts.put(
              row.getString("thing"), Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)));
        });
    return acts;
  }

  void put(Looked looked, String thing, Act act) {
    database
        .sql(
            """
            insert into {ws}.coverage_questions (record, thing, record_type, act, at, by_user)
            values (?, ?, ?, ?, ?, ?)
            on conflict (record, thing)
              do update set act = excluded.act, at = excluded.at, by_user = excluded.by_user
            """)
        .params(
            looked.record(),
            thing,
            looked.type().id(),
            act.key(),
            Moments.bound(looked.moment()),
            looked.viewer().user())
        .update();
  }

  void remove(Looked looked, String thing) {
    database
        .sql("delete from {ws}.coverage_questions where record = any(?) and thing = ?")
        .params(looked.ids(), thing)
        .update();
  }
}
