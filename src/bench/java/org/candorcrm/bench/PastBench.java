package org.candorcrm.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.candorcrm.platform.postgres.EmbeddedPostgres;

/**
 * Lists and figures of past moments: deals that were created over three years and changed three
 * times each, a quarter of their life apart ({@code --people} says how many deals). One asker, one
 * question after the other.
 */
final class PastBench {

  private static final int TIMES = 7;

  private final Options options;

  PastBench(Options options) {
    this.options = options;
  }

  void run() throws IOException, InterruptedException, SQLException {
    Files.createDirectories(options.work());
    var home = options.work().resolve("past-" + options.people());
    try (var candor = new Installation(home, options.port())) {
      if (!candor.exists()) {
        candor.create();
        try (var server = EmbeddedPostgres.open(home);
            var connection = server.login().connect()) {
          fill(connection);
        }
      }
      var key = candor.key();
      candor.start();
      try (var wire = new Wire(options.port(), key)) {
        for (int days : new int[] {1, 30, 365}) {
          measure(wire, days);
        }
      }
    }
  }

  private void measure(Wire wire, int days) throws IOException {
    var at = Instant.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS).toString();
    var then = "&at=" + at;
    var won = "filter=" + coded("stage == \"won\" && amount > 5000");
    get(wire, days, "newest 50", "/api/deals?limit=50" + then);
    get(wire, days, "largest 50", "/api/deals?limit=50&sort=-amount" + then);
    get(wire, days, "50 by two fields", "/api/deals?limit=50&" + won + then);
    var one = wire.get("/api/deals?limit=1" + then).text();
    int from = one.indexOf("\"id\":\"") + 6;
    get(wire, days, "one record", "/api/deals/" + one.substring(from, from + 36) + "?at=" + at);
    var by =
        "{\"group_by\":[\"stage\"],\"measures\":[{\"function\":\"count\"},"
            + "{\"function\":\"sum\",\"field\":\"amount\"}],\"at\":\"%s\"}";
    time(days, "count and sum by stage", () -> wire.post("/api/deals/aggregate", by.formatted(at)));
  }

  private interface Asking {
    Wire.Answer ask() throws IOException;
  }

  private static void get(Wire wire, int days, String name, String path) throws IOException {
    time(days, name, () -> wire.get(path));
  }

  private static void time(int days, String name, Asking asking) throws IOException {
    var took = new double[TIMES];
    for (int i = -1; i < TIMES; i++) {
      long from = System.nanoTime();
      var reply = asking.ask();
      if (reply.status() != 200) {
        System.out.printf("  %d days ago, %s: %s%n", days, name, reply.text());
        return;
      }
      if (i >= 0) {
        took[i] = (System.nanoTime() - from) / 1e6;
      }
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "  %d days ago, %s: median %.0f ms, worst %.0f ms%n",
        days,
        name,
        took[TIMES / 2],
        took[TIMES - 1]);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The id of a deal follows from its number, so that its changes find it. */
  private void fill(Connection connection) throws SQLException {
    var deals = options.people();
    run(
        connection,
        """
        insert into w_main.deals (id, version, created_at, updated_at, name, name_folded, search_text,
            pipeline, stage, amount, amount_currency, amount_base, close_date)
        select md5('deal' || n)::uuid, 4, now() - interval '1095 days' * (1 - n / %1$d.0),
            now() - interval '1095 days' * (1 - n / %1$d.0) / 4.0,
            'Deal ' || n, 'deal ' || n, ' deal ' || n, 'sales',
            (array['new', 'qualified', 'proposal', 'won', 'lost'])[1 + n %% 5],
            n %% 20000, 'EUR', n %% 20000, current_date + n %% 100
          from generate_series(1, %1$d) n
        """
            .formatted(deals));
    run(
        connection,
        """
        insert into w_main.changes (at, source, record_type, record, version, kind, changes)
        select at, 1, t.id, md5('deal' || n)::uuid, v, case when v = 1 then 'create' else 'update' end,
            case v when 2 then jsonb_build_object('stage', jsonb_build_array('new', 'qualified'))
              when 3 then jsonb_build_object('amount', jsonb_build_array(
                jsonb_build_object('amount', (n %% 9000)::text, 'currency', 'EUR'),
                jsonb_build_object('amount', (n %% 20000)::text, 'currency', 'EUR')))
              when 4 then jsonb_build_object('stage', jsonb_build_array('qualified',
                (array['new', 'qualified', 'proposal', 'won', 'lost'])[1 + n %% 5]),
                'next_step', jsonb_build_array(null, 'Call')) end
          from generate_series(1, %1$d) n, generate_series(1, 4) v,
            (select id from w_main.record_types where name = 'deal') t,
            lateral (select now() - interval '1095 days' * (1 - n / %1$d.0) * (5 - v) / 4.0 as at) spread
         order by at
        """
            .formatted(deals));
    run(connection, "analyze");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
