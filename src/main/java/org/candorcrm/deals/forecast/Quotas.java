package org.candorcrm.deals.forecast;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.Announcements;
import org.candorcrm.deals.forecast.QuotaTable.Quota;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the lead of a team aims at with one colleague of it, or the head of a department with such a
 * lead. The colleague is told at once, by whom and when; besides these two, nobody is, and how it
 * stands is for the colleague alone.
 */
@Component
final class Quotas {

  private final QuotaTable table;
  private final ForecastTable runs;
  private final ReadingForecast reading;
  private final ForecastSight sight;
  private final Targets targets;
  private final ForecastSettings settings;
  private final Announcements announcements;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Quotas(
      QuotaTable table,
      ForecastTable runs,
      ReadingForecast reading,
      ForecastSight sight,
      Targets targets,
      ForecastSettings settings,
      Announcements announcements,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.runs = runs;
    this.reading = reading;
    this.sight = sight;
    this.targets = targets;
    this.settings = settings;
    this.announcements = announcements;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param colleagues those with whom the viewer may aim at something
   */
  record QuotasView(String currency, List<UUID> colleagues, List<QuotaView> items) {

    QuotasView {
      colleagues = List.copyOf(colleagues);
      items = List.copyOf(items);
    }
  }

  /**
   * @param won null for whoever set it, and of a span that no forecast speaks of
   * @param reaching the share of futures that reach it; null as won
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record QuotaView(
      UUID id,
      UUID colleague,
      String grain,
      LocalDate starts,
      LocalDate ends,
      double amount,
      UUID setBy,
      Instant setAt,
      @Nullable Double won,
      @Nullable Double reaching) {}

  QuotasView list(Viewer viewer) {
    sight.check(viewer);
    var run = runs.latest();
    var quotas = table.of(viewer.user());
    boolean has = quotas.stream().anyMatch(one -> one.colleague().equals(viewer.user()));
    var bands =
        run == null || !has
            ? List.<KeptBand>of()
            : reading.seen(viewer, Asked.of("mine", ""), run).bands();
    return new QuotasView(
        settings.currency(),
        sight.changesDeals(viewer) ? table.led(viewer.user()) : List.of(),
        quotas.stream().map(one -> view(viewer, one, bands)).toList());
  }

  private static QuotaView view(Viewer viewer, Quota one, List<KeptBand> bands) {
    var band =
        bands.stream()
            .filter(kept -> one.colleague().equals(viewer.user()) && kept.span().equals(one.span()))
            .findFirst();
    return new QuotaView(
        one.id(),
        one.colleague(),
        one.span().grain().word(),
        one.span().starts(),
        one.span().ends(),
        one.amount(),
        one.setBy(),
        one.setAt(),
        band.map(kept -> Math.rint(kept.sums().won())).orElse(null),
        band.map(kept -> kept.band().reaching(one.amount())).orElse(null));
  }

  /**
   * Sets it, or takes it back.
   *
   * @throws Problem {@code forecast_quota_not_yours}, {@code forecast_target_invalid}
   */
  void set(
      Viewer viewer,
      UUID colleague,
      Span.Grain grain,
      LocalDate starts,
      @Nullable BigDecimal amount) {
    sight.check(viewer);
    if (!sight.changesDeals(viewer) || !table.led(viewer.user()).contains(colleague)) {
      throw Problem.forbidden("forecast_quota_not_yours");
    }
    targets.check(grain, starts, amount);
    var now = Moments.now(clock);
    transaction.executeWithoutResult(status -> {
      if (amount == null) {
        table.drop(colleague, grain, starts);
      } else {
        var by = new QuotaTable.Set(viewer.user(), now);
        tell(colleague, table.write(colleague, grain, starts, amount, by), now);
      }
      audit.record(
          viewer,
          "forecast_quota_set",
          "forecast",
          Map.of("starts", starts.toString(), "grain", grain.word()));
    });
  }

  private void tell(UUID colleague, UUID quota, Instant now) {
    announcements.tell(
        colleague, Announcements.Topic.PLAN, quota + ":" + now, quota, Map.of("status", "quota"));
  }
}
