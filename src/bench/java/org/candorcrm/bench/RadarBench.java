package org.candorcrm.bench;

import java.util.Locale;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/**
 * How long the radar takes: {@code --people N} people of twelve sources, each made by one, a third
 * of them changed by another, and a fifth given by a third one, too.
 */
final class RadarBench {

  private static final long PAUSE_MILLIS = 200;
  private static final int PORTION = 20_000;

  private final Options options;

  RadarBench(Options options) {
    this.options = options;
  }

  void run() throws InterruptedException {
    try (var candor = RunningCandor.web()) {
      var ada =
          Browser.withKey(
              candor,
              candor.inWorkspace(() -> {
                candor.bean(Users.class).create("ada@radar.example", "Ada", null, "administrator");
                fill(candor.bean(Database.class), options.people());
                return candor.bean(ApiKeys.class).create("ada@radar.example", "radar");
              }));
      for (int time = 1; time <= 2; time++) {
        var before = measured(ada);
        long from = System.nanoTime();
        ada.post("/api/radar/measurements", null);
        while (measured(ada).equals(before)) {
          Thread.sleep(PAUSE_MILLIS);
        }
        System.out.printf(
            Locale.ROOT,
            "%,d people, measurement %d: %.1f s%n",
            options.people(),
            time,
            (System.nanoTime() - from) / 1e9);
      }
    }
  }

  private static String measured(Browser ada) {
    return ada.get("/api/radar").body().path("measured_at").toString();
  }

  private static void fill(Database database, int people) {
    database
        .sql(
            """
            insert into {ws}.sources (id, kind, name, reference)
            select 1000 + n, 'import', 'List ' || n, 'list-' || n from generate_series(1, 12) n
            """)
        .update();
    for (int from = 1; from <= people; from += PORTION) {
      portion(database, from, Math.min(people, from + PORTION - 1), people);
    }
    database.sql("analyze {ws}.people").update();
    database.sql("analyze {ws}.changes").update();
    database.sql("analyze {ws}.source_records").update();
  }

  private static void portion(Database database, int from, int to, int people) {
    database
        .sql(
            """
            insert into {ws}.people (id, version, created_at, updated_at, job_title)
            select md5('p' || n)::uuid, 1, now() - interval '2 years', now(), 'Buyer ' || n % 100
              from generate_series(?, ?) n
            """)
        .params(from, to)
        .update();
    database
        .sql(
            """
            insert into {ws}.changes (at, source, record_type, record, version, kind, changes)
            select now() - interval '2 years' * (n / ?::float8), s.id, t.id, md5('p' || n)::uuid, k.v,
                   k.kind, k.changes
              from generate_series(?, ?) n
             cross join (values (1, 'create', 1, null::jsonb),
               (2, 'update', 5, '{"job_title": ["Clerk", "Buyer"]}'::jsonb)) k (v, kind, step, changes)
              join {ws}.sources s on s.reference = 'list-' || 1 + (n * k.step) % 12
             cross join (select id from {ws}.record_types where name = 'person') t
             where k.v = 1 or n % 3 = 0
            """)
        .params(people, from, to)
        .update();
    database
        .sql(
            """
            insert into {ws}.source_records
                   (source, record_type, external_id, record, raw, first_seen_at, seen_at)
            select s.id, t.id, 'p' || n, md5('p' || n)::uuid, '{}', now(), now()
              from generate_series(?, ?) n
              join {ws}.sources s on s.reference = 'list-' || 1 + (n::bigint * 7) % 12
             cross join (select id from {ws}.record_types where name = 'person') t
             where n % 5 = 0
            """)
        .params(from, to)
        .update();
  }
}
