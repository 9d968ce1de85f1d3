package org.candorcrm.deals.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastTable.Run;
import org.candorcrm.deals.forecast.ForecastView.AheadView;
import org.candorcrm.deals.forecast.ForecastView.BinView;
import org.candorcrm.deals.forecast.ForecastView.LeakView;
import org.candorcrm.deals.forecast.ForecastView.MovedView;
import org.candorcrm.deals.forecast.ForecastView.PerPersonView;
import org.candorcrm.deals.forecast.ForecastView.ProofView;
import org.candorcrm.deals.forecast.ForecastView.RefitView;
import org.candorcrm.deals.forecast.ForecastView.SpanView;
import org.candorcrm.deals.forecast.ForecastView.Standpoint;
import org.candorcrm.deals.forecast.ForecastView.ToldView;
import org.candorcrm.deals.futures.PerPerson;
import org.candorcrm.deals.past.Stages;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest forecast, as far as somebody may see the deals in it. */
@Component
final class ReadingForecast {

  static final int DOTS = 50;
  private static final double EIGHTY = 1.2816;

  private final ForecastTable table;
  private final KeptRows kept;
  private final ForecastSight sight;
  private final AddingUp adding;
  private final ScopeNames names;
  private final Targets targets;
  private final ForecastSettings settings;
  private final Stages stages;

  ReadingForecast(
      ForecastTable table,
      KeptRows kept,
      ForecastSight sight,
      AddingUp adding,
      ScopeNames names,
      Targets targets,
      ForecastSettings settings,
      Stages stages) {
    this.table = table;
    this.kept = kept;
    this.sight = sight;
    this.adding = adding;
    this.names = names;
    this.targets = targets;
    this.settings = settings;
    this.stages = stages;
  }

  ForecastView latest(Viewer viewer, Asked asked) {
    sight.check(viewer);
    var run = table.latest();
    boolean plans = sight.mayAim(viewer, asked);
    if (run == null) {
      return new ForecastView(
          null,
          table.waitsForFirst(),
          null,
          settings.currency(),
          asked.scope(),
          asked.reference(),
          true,
          1,
          plans,
          List.of(),
          null,
          List.of(),
          List.of(),
          null,
          null);
    }
    names.look(viewer, asked);
    var seen = seen(viewer, asked, run);
    boolean whole = seen.whole();
    var card = run.card();
    return new ForecastView(
        run.madeAt(),
        false,
        run.day(),
        settings.currency(),
        asked.scope(),
        asked.reference(),
        whole,
        seen.share(),
        plans,
        names.choices(viewer, run.id()),
        sight.seesAll(viewer) ? standpoint(viewer, card) : null,
        spans(viewer, asked, seen.bands()),
        sight.seesAll(viewer) ? card.moved().stream().map(this::moved).toList() : List.of(),
        sight.seesAll(viewer) ? refit(card.refit(), whole) : null,
        sight.seesAll(viewer) ? perPerson(card.perPerson()) : null);
  }

  /**
   * A forecast as somebody sees it.
   *
   * @param whole as it was kept for everybody
   * @param share how many of the new deals are theirs
   */
  record Seen(boolean whole, double share, List<KeptBand> bands) {}

  Seen seen(Viewer viewer, Asked asked, Run run) {
    if (sight.seesAll(viewer) && !asked.mine()) {
      return new Seen(true, 1, kept.bands(run.id(), asked.counted()));
    }
    var counted = adding.counted(viewer, asked, run);
    var arrivals = run.card().arrivals().times(counted.share());
    var bands = adding.bands(run, asked, counted, counted.standing(), arrivals);
    return new Seen(false, counted.share(), bands);
  }

  private static @Nullable PerPersonView perPerson(@Nullable PerPerson each) {
    return each == null
        ? null
        : new PerPersonView(
            each.colleagues(),
            each.monthly(),
            Math.max(0, each.monthly() - EIGHTY * each.spread()),
            each.monthly() + EIGHTY * each.spread());
  }

  List<SpanView> spans(Viewer viewer, Asked asked, List<KeptBand> bands) {
    var aims = targets.of(viewer, asked);
    return bands.stream()
        .map(one -> {
          var aim = aims.get(Targets.key(one.span()));
          return new SpanView(
              one.span().grain().word(),
              one.span().starts(),
              one.span().ends(),
              Math.rint(one.band().at(0.1)),
              Math.rint(one.band().at(0.5)),
              Math.rint(one.band().at(0.9)),
              Arrays.stream(one.band().dots(DOTS)).map(Math::rint).boxed().toList(),
              Math.rint(one.sums().won()),
              Math.rint(one.sums().weighted()),
              Math.rint(one.sums().committed()),
              aim == null ? null : Targets.view(aim, one.band()));
        })
        .toList();
  }

  private Standpoint standpoint(Viewer viewer, Card card) {
    return new Standpoint(
        card.ground().word(),
        card.learnedFrom(),
        card.over(),
        card.won(),
        card.base().probability(),
        card.base().lower(),
        card.base().upper(),
        card.auc(),
        card.aucLower(),
        card.aucUpper(),
        card.open(),
        card.withoutRate(),
        card.withoutAmount(),
        Arrays.stream(card.arrivals().mean()).skip(1).average().orElse(0),
        card.halfLife(),
        card.correction().level(),
        card.correction().width(),
        card.sure().learnedFrom(),
        card.sure().examples().stream().map(one -> new ToldView(one.said(), one.told())).toList(),
        card.columns().stream().filter(column -> maySee(viewer, column)).toList(),
        leaks(viewer, card));
  }

  private List<LeakView> leaks(Viewer viewer, Card card) {
    var leaks = new ArrayList<LeakView>();
    card.recordedAfterwards().stream()
        .filter(column -> maySee(viewer, column))
        .forEach(
            column -> leaks.add(new LeakView(column, label(column), "recorded_afterwards", true)));
    card.leaks().stream()
        .filter(leak -> maySee(viewer, leak.column()))
        .forEach(leak ->
            leaks.add(
                new LeakView(leak.column(), label(leak.column()), leak.kind(), leak.leftOut())));
    return leaks;
  }

  private boolean maySee(Viewer viewer, String column) {
    var deals = sight.deals();
    return deals.field(column).map(field -> viewer.on(deals.id()).mayRead(field.id())).orElse(true);
  }

  private @Nullable String label(String column) {
    return sight.deals().field(column).map(Field::label).orElse(null);
  }

  private MovedView moved(Moved moved) {
    var label =
        stages.all().inOrder().stream()
            .filter(stage -> stage.key().equals(moved.subject()))
            .map(Stages.Stage::name)
            .findFirst()
            .orElse(null);
    return new MovedView(
        moved.kind().word(),
        moved.subject(),
        label,
        moved.since(),
        moved.before(),
        moved.after(),
        moved.deals());
  }

  /** The middle of a quarter of all deals is for those who see all of them. */
  private static @Nullable RefitView refit(@Nullable Refit refit, boolean whole) {
    if (refit == null) {
      return null;
    }
    return new RefitView(
        refit.from(),
        whole ? Math.rint(refit.p50Before()) : null,
        whole ? Math.rint(refit.p50After()) : null,
        refit.judged(),
        refit.brierBefore(),
        refit.brierAfter());
  }

  ProofView proof(Viewer viewer) {
    sight.check(viewer);
    var run = table.latest();
    // How often it was right counts all deals.
    if (run == null || !sight.seesAll(viewer)) {
      return ProofView.none(settings.currency());
    }
    var proof = run.card().proof();
    var past = kept.rehearsals(run.id());
    return new ProofView(
        settings.currency(),
        past,
        proof.spans(),
        proof.held(),
        proof.judged(),
        proof.brier(),
        proof.brierOfBase(),
        bins(proof.bins()),
        proof.brierBefore() == null ? proof.brier() : proof.brierBefore(),
        bins(proof.binsBefore() == null ? proof.bins() : proof.binsBefore()),
        proof.ahead() == null ? List.of() : ahead(proof.ahead()),
        Near.of(past));
  }

  private static List<BinView> bins(List<Proof.Bin> bins) {
    return bins.stream().map(bin -> new BinView(bin.said(), bin.deals(), bin.won())).toList();
  }

  private static List<AheadView> ahead(List<Proof.Ahead> all) {
    return all.stream()
        .map(one -> new AheadView(one.grain(), one.ahead(), one.spans(), one.held()))
        .toList();
  }

  /** The latest run, where there is one. */
  @Nullable Run run() {
    return table.latest();
  }
}
