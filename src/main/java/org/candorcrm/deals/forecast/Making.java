package org.candorcrm.deals.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.deals.chances.Recalibration;
import org.candorcrm.deals.futures.Band;
import org.candorcrm.deals.futures.Correction;
import org.candorcrm.deals.futures.Corrections;
import org.candorcrm.deals.futures.Horizon;
import org.candorcrm.deals.futures.PerPerson;
import org.candorcrm.deals.futures.Prediction;
import org.candorcrm.deals.futures.Rehearsal;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.deals.futures.Span.Grain;
import org.candorcrm.deals.futures.Sums;
import org.candorcrm.deals.futures.UsualCourse;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.DealLives;
import org.candorcrm.deals.past.Stages;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One forecast of the current workspace, from the lives of its deals to what is kept. */
@Component
public class Making {

  private static final double LATELY = 365;
  private static final int JUDGED = 4;
  private static final int ENOUGH_JUDGED = 40;
  private static final int SETTLED = 60;

  /** Months: as far back as rehearsals go, and the present quarter. */
  private static final int LOOKS_BACK = 40;

  private final Database database;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final DealLives lives;
  private final Stages stages;
  private final ForecastSettings settings;
  private final ForecastTable table;
  private final KeptRuns earlier;

  Making(
      Database database,
      TransactionTemplate transaction,
      Clock clock,
      DealLives lives,
      Stages stages,
      ForecastSettings settings,
      ForecastTable table,
      KeptRuns earlier) {
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
    this.lives = lives;
    this.stages = stages;
    this.settings = settings;
    this.table = table;
    this.earlier = earlier;
  }

  /** What is made of the past alone, before it is written. */
  private record Made(
      Prediction said,
      List<Rehearsal> rehearsals,
      Card card,
      List<KeptBand> bands,
      List<KeptDeal> deals,
      Map<Scope, Map<LocalDate, Double>> won) {}

  /** Makes and keeps one; one at a time, others wait. */
  public UUID make() {
    var run = Ids.next();
    transaction.executeWithoutResult(status -> {
      database.sql("set local statement_timeout = '20min'").update();
      database.sql("set local lock_timeout = '20min'").update();
      database.sql("set local idle_in_transaction_session_timeout = '20min'").update();
      database
          .sql("select pg_advisory_xact_lock(hashtextextended(?, 41))")
          .param(CurrentWorkspace.get().schema())
          .query(row -> {});
      var now = Moments.now(clock);
      var made = made(now);
      table.keep(run, now, made.said().horizon().day(), made.card());
      table.keepDeals(run, made.deals());
      table.keepBands(run, made.bands());
      table.keepRehearsals(run, made.rehearsals());
      earlier.keepOutcomes(run, made.won());
      earlier.thin(run, made.said().horizon().day());
      earlier.keepAnew(made.rehearsals());
    });
    return run;
  }

  private Made made(Instant now) {
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var known = stages.all();
    var all = lives.all(known);
    var horizon = new Horizon(day, settings.fiscalStart(), now.toEpochMilli() / 86_400_000.0);
    var learnedFrom = settings.learnedFrom();
    double from = learnedFrom == null ? Double.NEGATIVE_INFINITY : learnedFrom.toEpochDay();
    var teams = settings.crowds();
    var raw = Rehearsal.all(all, known, horizon, span -> early(from, span), teams);
    var sure = Recalibration.of(raw.stream().map(Rehearsal::morning).toList(), horizon.now());
    var said = Prediction.of(all, known, horizon, from, true).recalibrated(sure);
    var rehearsals = Rehearsal.corrected(raw);
    var corrections = Corrections.of(raw, said.chances().halfLife(), day);
    var counted = all.stream().filter(life -> !life.withoutRate()).toList();
    var bands = bands(said, corrections, counted, known, teams);
    var moved = Moving.of(all, known, horizon, rehearsals);
    var refit = refit(all, known, said, sure, corrections, raw, moved, learnedFrom);
    return new Made(
        said,
        rehearsals,
        card(said, sure, corrections, all, rehearsals, moved, refit, learnedFrom),
        bands,
        deals(said, counted, known),
        won(said, counted, teams));
  }

  /** What was learned later than a rehearsal cannot limit it. */
  private static double early(double from, Span span) {
    return from > span.starts().toEpochDay() - SETTLED ? Double.NEGATIVE_INFINITY : from;
  }

  private static List<KeptBand> bands(
      Prediction said,
      Corrections corrections,
      List<DealLife> counted,
      Stages.All known,
      Set<String> teams) {
    var scopes = said.scopes(teams);
    var futures = said.futures(scopes);
    var bands = new ArrayList<KeptBand>();
    for (var scope : scopes) {
      var theirs = counted.stream().filter(scope::holds).toList();
      for (var span : said.horizon().spans()) {
        var sums = Sums.of(theirs, known, span, said.horizon());
        var sorted = futures.sums(scope, said.horizon().monthsOf(span));
        var corrected = corrections.at(span, said.horizon()).of(sorted);
        bands.add(new KeptBand(scope, span, Band.of(corrected, sums.won()), sums));
      }
    }
    return bands;
  }

  /** What was won in each of the last months, by scope, so that one can look back. */
  private static Map<Scope, Map<LocalDate, Double>> won(
      Prediction said, List<DealLife> counted, Set<String> teams) {
    var won = new HashMap<Scope, Map<LocalDate, Double>>();
    for (var scope : said.scopes(teams)) {
      var theirs = counted.stream().filter(scope::holds).toList();
      var months = new HashMap<LocalDate, Double>();
      for (int ago = 0; ago < LOOKS_BACK; ago++) {
        var span = Span.around(Grain.MONTH, said.horizon().day().minusMonths(ago), 1);
        months.put(span.starts(), Sums.won(theirs, span));
      }
      won.put(scope, months);
    }
    return won;
  }

  private static List<KeptDeal> deals(Prediction said, List<DealLife> counted, Stages.All known) {
    var kept = new ArrayList<KeptDeal>();
    double day = said.horizon().now();
    for (int i = 0; i < said.open().size(); i++) {
      kept.add(
          KeptDeal.open(
              said.open().get(i), said.outlooks().get(i), said.standing().get(i), known, day));
    }
    var quarter = Span.around(Grain.QUARTER, said.horizon().day(), said.horizon().fiscalStart());
    counted.stream()
        .filter(life -> life.won(day) && quarter.holds(life.closed()))
        .forEach(life -> kept.add(KeptDeal.won(life)));
    return kept;
  }

  private static Card card(
      Prediction said,
      Recalibration sure,
      Corrections corrections,
      List<DealLife> all,
      List<Rehearsal> rehearsals,
      List<Moved> moved,
      Optional<Refit> refit,
      @Nullable LocalDate learnedFrom) {
    var chances = said.chances();
    double day = said.horizon().now();
    return new Card(
        said.horizon().fiscalStart(),
        learnedFrom,
        chances.ground(),
        chances.over(),
        chances.won(),
        chances.base(),
        chances.signal().map(signal -> signal.auc()).filter(Double::isFinite).orElse(null),
        chances.signal().map(signal -> signal.aucLower()).filter(Double::isFinite).orElse(null),
        chances.signal().map(signal -> signal.aucUpper()).filter(Double::isFinite).orElse(null),
        chances.leaks().stream()
            .map(leak ->
                new Card.Leaking(
                    leak.column(),
                    leak.kind().name().toLowerCase(java.util.Locale.ROOT),
                    leak.leftOut()))
            .toList(),
        chances.recordedAfterwards(),
        chances.columns(),
        said.open().size(),
        said.withoutRate(),
        (int) said.standing().stream().filter(one -> Double.isNaN(one.amount())).count(),
        (int) all.stream().filter(life -> life.born() < day && life.born() >= day - LATELY).count(),
        said.arrivals(),
        said.swing(),
        chances.halfLife(),
        corrections.base(),
        corrections,
        Recalibrated.of(sure),
        UsualCourse.of(all.stream().filter(life -> !life.withoutRate()).toList(), said.horizon()),
        PerPerson.of(all, said.horizon().day(), ForecastSettings.SMALLEST).orElse(null),
        Proof.of(rehearsals),
        moved,
        refit.orElse(null));
  }

  /** Judged by the last spans that are over and begin after something moved. */
  private static Optional<Refit> refit(
      List<DealLife> all,
      Stages.All known,
      Prediction said,
      Recalibration sure,
      Corrections corrections,
      List<Rehearsal> raw,
      List<Moved> moved,
      @Nullable LocalDate learnedFrom) {
    var since =
        moved.stream()
            .filter(one -> one.kind() == Moved.Kind.STAGE || one.kind() == Moved.Kind.CALIBRATION)
            .map(Moved::since)
            .filter(day -> learnedFrom == null || day.isAfter(learnedFrom))
            .min(LocalDate::compareTo);
    if (since.isEmpty()) {
      return Optional.empty();
    }
    double from = since.get().toEpochDay();
    var judged =
        raw.stream().filter(one -> one.span().starts().toEpochDay() >= from + SETTLED).toList();
    var lately = judged.subList(Math.max(0, judged.size() - JUDGED), judged.size());
    var before = lately.stream().flatMap(one -> one.said().stream()).toList();
    if (before.size() < ENOUGH_JUDGED) {
      return Optional.empty();
    }
    var anew =
        lately.stream()
            .map(one ->
                Rehearsal.of(
                    all, known, one.span(), said.horizon(), from, one.recalibration(), Set.of()))
            .toList();
    var after = anew.stream().flatMap(one -> one.said().stream()).toList();
    var forgetting = Prediction.of(all, known, said.horizon(), from, false).recalibrated(sure);
    var taught = Corrections.of(anew, forgetting.chances().halfLife(), said.horizon().day());
    return Optional.of(
        new Refit(
            since.get(),
            middle(said, corrections.at(Grain.QUARTER, 0), all),
            middle(forgetting, taught.at(Grain.QUARTER, 0), all),
            after.size(),
            Proof.brier(before),
            Proof.brier(after)));
  }

  private static double middle(Prediction said, Correction correction, List<DealLife> all) {
    var horizon = said.horizon();
    var quarter = Span.around(Grain.QUARTER, horizon.day(), horizon.fiscalStart());
    double already =
        all.stream()
            .filter(life -> life.won(horizon.now()) && quarter.holds(life.closed()))
            .mapToDouble(life -> life.withoutRate() ? 0 : life.amountAt(life.closed()))
            .filter(amount -> !Double.isNaN(amount))
            .sum();
    var futures = said.futures(List.of(Scope.WORKSPACE));
    var sorted = futures.sums(Scope.WORKSPACE, horizon.monthsOf(quarter));
    return Band.of(correction.of(sorted), already).at(0.5);
  }
}
