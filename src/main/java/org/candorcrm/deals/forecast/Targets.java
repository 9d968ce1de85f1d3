package org.candorcrm.deals.forecast;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastView.TargetView;
import org.candorcrm.deals.futures.Band;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is aimed at. One's own targets are nobody else's business. */
@Component
final class Targets {

  private static final BigDecimal MOST = new BigDecimal("1000000000000000");

  /** Decimals and zeros: {@code 1e-999999999} would be a gigabyte of text. */
  private static final int MOST_PLACES = 20;

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int YEARS_AROUND = 5;

  private final Database database;
  private final ForecastSight sight;
  private final ScopeNames names;
  private final ForecastSettings settings;
  private final Audit audit;
  private final Clock clock;

  Targets(
      Database database,
      ForecastSight sight,
      ScopeNames names,
      ForecastSettings settings,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.sight = sight;
    this.names = names;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  record Target(UUID id, Span span, double amount) {}

  static String key(Span span) {
    return span.grain().word() + span.starts();
  }

  static TargetView view(Target target, Band band) {
    return new TargetView(target.id().toString(), target.amount(), band.reaching(target.amount()));
  }

  /** By {@link #key}. */
  Map<String, Target> of(Viewer viewer, Asked asked) {
    var found = new HashMap<String, Target>();
    var today = LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC);
    database
        .sql(
            """
            select id, grain, starts, amount from {ws}.forecast_targets
             where scope = ? and reference = ? and starts between ? and ?\
            """)
        .params(
            asked.scope(),
            reference(viewer, asked),
            today.minusYears(YEARS_AROUND),
            today.plusYears(YEARS_AROUND))
        .query(row -> {
          var grain =
              row.getString("grain").equals("month") ? Span.Grain.MONTH : Span.Grain.QUARTER;
          var starts = row.getObject("starts", LocalDate.class);
          var ends = starts.plusMonths(grain == Span.Grain.MONTH ? 1 : 3).minusDays(1);
          var span = new Span(grain, starts, ends);
          found.put(
              key(span),
              new Target(row.getObject("id", UUID.class), span, row.getDouble("amount")));
        });
    return found;
  }

  private static String reference(Viewer viewer, Asked asked) {
    return asked.mine() ? viewer.user().toString() : asked.reference();
  }

  /**
   * Sets what is aimed at, or takes it back.
   *
   * @param amount in the workspace's currency; null: nothing is aimed at
   * @throws Problem {@code forecast_target_invalid}, {@code forecast_not_yours_to_plan}, {@code
   *     forecast_scope_unknown}
   */
  void set(
      Viewer viewer, Asked asked, Span.Grain grain, LocalDate starts, @Nullable BigDecimal amount) {
    sight.check(viewer);
    sight.checkAiming(viewer, asked);
    names.check(viewer, asked);
    check(grain, starts, amount);
    var key = List.of(asked.scope(), reference(viewer, asked), grain.word());
    if (amount == null) {
      database
          .sql(
              """
              delete from {ws}.forecast_targets
               where scope = ? and reference = ? and grain = ? and starts = ?::date\
              """)
          .params(key.get(0), key.get(1), key.get(2), starts.toString())
          .update();
    } else {
      write(viewer, key, starts, amount);
    }
    if (!asked.mine()) {
      audit.record(
          viewer,
          "forecast_target_set",
          asked.scope(),
          Map.of(
              "starts", starts.toString(),
              "grain", grain.word(),
              "amount", amount == null ? "" : amount.toPlainString()));
    }
  }

  /**
   * @throws Problem {@code forecast_target_invalid}
   */
  void check(Span.Grain grain, LocalDate starts, @Nullable BigDecimal amount) {
    boolean known = starts.getYear() >= FIRST_YEAR && starts.getYear() <= LAST_YEAR;
    if (!known || !Span.around(grain, starts, settings.fiscalStart()).starts().equals(starts)) {
      throw Problem.invalid("forecast_target_invalid").field("starts");
    }
    if (amount != null && !writable(amount)) {
      throw Problem.invalid("forecast_target_invalid").field("amount");
    }
  }

  private static boolean writable(BigDecimal amount) {
    return Math.abs(amount.scale()) <= MOST_PLACES
        && amount.signum() >= 0
        && amount.compareTo(MOST) <= 0;
  }

  private void write(Viewer viewer, List<String> key, LocalDate starts, BigDecimal amount) {
    database
        .sql(
            """
            insert into {ws}.forecast_targets
              (id, scope, reference, grain, starts, amount, set_by, set_at)
            values (?::uuid, ?, ?, ?, ?::date, ?, ?::uuid, ?)
            on conflict (scope, reference, grain, starts)
              do update set amount = excluded.amount, set_by = excluded.set_by,
                            set_at = excluded.set_at\
            """)
        .params(
            Ids.next().toString(),
            key.get(0),
            key.get(1),
            key.get(2),
            starts.toString(),
            amount,
            viewer.user().toString(),
            Moments.bound(Moments.now(clock)))
        .update();
  }
}
