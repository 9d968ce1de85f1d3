package org.candorcrm.bench;

import org.candorcrm.platform.Database;

/** Questions that colleagues keep, so many that the night prepares a given number of measures. */
final class KeptQuestionsOfMany {

  private final Database database;

  KeptQuestionsOfMany(Database database) {
    this.database = database;
  }

  /** About 85 measures and parts are there by themselves; each question is one with one part. */
  void upTo(int measures) {
    database.sql("delete from {ws}.questions").update();
    database
        .sql(
            """
            insert into {ws}.questions (id, words, decision, often, owner_id, shared, inquiry,
                created_at, updated_at, looked_at)
            select gen_random_uuid(), 'Question ' || q.n, 'What to do about it', 'monthly', u.id, true,
                   jsonb_strip_nulls(jsonb_build_object('type', 'deals', 'function', f.function,
                     'field', f.field, 'day', f.day, 'breakdown', b.path, 'period', 'last_90_days',
                     'filter', b.filter || ' && amount > ' || q.n * 10)),
                   now(), now(), now()
              from generate_series(1, ?) q (n)
              join (select row_number() over (order by id) - 1 as n, id from {ws}.users) u
                on u.n = q.n % 40
              join (values (0, 'count', null, 'created_at'), (1, 'sum', 'amount', 'created_at'),
                      (2, 'average', 'amount', 'close_date'), (3, 'sum', 'amount', null),
                      (4, 'count', null, 'close_date'))
                     f (n, function, field, day) on f.n = q.n % 5
              join (values (0, 'stage', 'amount != null'), (1, 'lead_source', 'stage == "won"'),
                      (2, 'product', '!(stage in ["won", "lost"])'),
                      (3, 'company.industry', 'stage == "lost"'))
                     b (n, path, filter) on b.n = q.n % 4
            """)
        .param((measures - 85) / 2)
        .update();
  }
}
