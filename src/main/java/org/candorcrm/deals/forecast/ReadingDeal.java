package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.DealForecast.ChangeView;
import org.candorcrm.deals.futures.Horizon;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forecast of one deal, for who may see the deal, with reasons that they may read. */
@Component
final class ReadingDeal {

  /** Counted over all conversations, also those that somebody may not see. */
  private static final Set<String> OF_TALKS = Set.of("contacts_30", "quiet_days");

  /** What somebody can do for a deal; forecasts that are kept from earlier name more. */
  private static final Set<String> CHANGEABLE = Set.of("contacts_30", "quiet_days", "due_in_days");

  private final ForecastTable table;
  private final KeptRows kept;
  private final ForecastSight sight;
  private final Records records;

  ReadingDeal(ForecastTable table, KeptRows kept, ForecastSight sight, Records records) {
    this.table = table;
    this.kept = kept;
    this.sight = sight;
    this.records = records;
  }

  DealForecast of(Viewer viewer, UUID id) {
    sight.check(viewer);
    records.one(viewer, "deals", id);
    var run = table.latest();
    var found =
        run == null
            ? Optional.<KeptDeal>empty()
            : kept.deals(run.id(), Set.of(id)).stream().filter(deal -> !deal.won()).findFirst();
    if (run == null || found.isEmpty()) {
      return DealForecast.NONE;
    }
    var deal = found.get();
    boolean seesAll = sight.seesAll(viewer);
    var steps =
        Steps.of(
            deal,
            seesAll,
            trait ->
                shown(viewer, trait.column(), trait.value())
                    .map(value -> new Steps.Shown(trait.column(), label(trait.column()), value)));
    return new DealForecast(
        run.madeAt(),
        run.card().ground().word(),
        deal.chance().probability(),
        deal.chance().lower(),
        deal.chance().upper(),
        seesAll ? deal.similar() : 0,
        seesAll ? deal.similarWon() : 0,
        seesAll ? deal.similarWaiting() : 0,
        usual(deal, Horizon.of(run.day(), run.card().fiscalStart())),
        steps.start(),
        steps.steps(),
        changes(viewer, deal));
  }

  private static @Nullable LocalDate usual(KeptDeal deal, Horizon horizon) {
    double passed = 0;
    for (int month = 0; month < deal.when().length; month++) {
      passed += deal.when()[month];
      if (passed >= deal.chance().probability() / 2 && passed > 0) {
        return horizon.month(month).starts();
      }
    }
    return null;
  }

  private List<ChangeView> changes(Viewer viewer, KeptDeal deal) {
    return deal.reasons().changes().stream()
        .filter(change -> CHANGEABLE.contains(change.column()))
        .flatMap(change ->
            shown(viewer, change.column(), change.value())
                .map(value ->
                    new ChangeView(
                        change.column(), label(change.column()), value, change.probability()))
                .stream())
        .toList();
  }

  private @Nullable String label(String column) {
    return field(column).map(Field::label).orElse(null);
  }

  private Optional<Field> field(String column) {
    return sight.deals().field(column);
  }

  /** Nothing where they may not read the field, or not see the record that it names. */
  private Optional<String> shown(Viewer viewer, String column, String value) {
    var field = field(column);
    if (field.isPresent() && !viewer.on(sight.deals().id()).mayRead(field.get().id())) {
      return Optional.empty();
    }
    if (OF_TALKS.contains(column) && !sight.seesAllTalks(viewer)) {
      return Optional.empty();
    }
    var id = Ids.parse(value);
    if (column.equals("team") && id != null) {
      return Optional.ofNullable(records.titles(viewer, "team", Set.of(id)).get(id));
    }
    if (field.isEmpty() || !(field.get().kind() instanceof RelationKind relation) || id == null) {
      return Optional.of(value);
    }
    Map<UUID, String> titles = records.titles(viewer, relation.to().getFirst(), Set.of(id));
    return Optional.ofNullable(titles.get(id));
  }
}
