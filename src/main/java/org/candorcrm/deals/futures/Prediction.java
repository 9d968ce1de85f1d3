package org.candorcrm.deals.futures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.candorcrm.deals.chances.Chances;
import org.candorcrm.deals.chances.Ground;
import org.candorcrm.deals.chances.Outlook;
import org.candorcrm.deals.chances.Path;
import org.candorcrm.deals.chances.Recalibration;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Stages;
import org.candorcrm.statistics.Chance;

/**
 * Everything that could be said on the morning of a day.
 *
 * @param open deals that stand open and can be counted, in the order of {@code outlooks} and {@code
 *     standing}
 * @param withoutRate open deals whose amount has no exchange rate: they are left out
 */
public record Prediction(
    Horizon horizon,
    Chances chances,
    List<DealLife> open,
    List<Outlook> outlooks,
    List<Standing> standing,
    Arrivals arrivals,
    Swing swing,
    int withoutRate) {

  public Prediction {
    open = List.copyOf(open);
    outlooks = List.copyOf(outlooks);
    standing = List.copyOf(standing);
  }

  /**
   * @param lives as known today; what is later than the day is not looked at
   * @param from nothing earlier is looked at, in days since 1970
   * @param explained with reasons
   */
  public static Prediction of(
      List<DealLife> lives, Stages.All stages, Horizon horizon, double from, boolean explained) {
    double until = horizon.now();
    var known = lives.stream().filter(life -> life.born() <= until).toList();
    var chances = Chances.of(known, from, until);
    var standingOpen = known.stream().filter(life -> life.open(until)).toList();
    var open = standingOpen.stream().filter(life -> !life.withoutRate()).toList();
    var outlooks =
        chances.ground() == Ground.NOTHING
            ? open.stream().map(life -> said(life, stages, until)).toList()
            : chances.of(open, explained);
    var standing =
        IntStream.range(0, open.size())
            .mapToObj(i -> standing(open.get(i), outlooks.get(i), chances, horizon))
            .toList();
    return new Prediction(
        horizon,
        chances,
        open,
        outlooks,
        standing,
        Beginning.of(known, horizon, chances::born),
        Swings.of(known, from, until),
        standingOpen.size() - open.size());
  }

  /** With chances as sure as past mornings allow; a base rate has nothing to be told apart by. */
  public Prediction recalibrated(Recalibration sure) {
    if (chances.ground() == Ground.NOTHING || chances.ground() == Ground.BASE) {
      return this;
    }
    var told = sure.of(outlooks);
    var moved =
        IntStream.range(0, standing.size())
            .mapToObj(i -> standing.get(i).told(told.get(i).chance().probability()))
            .toList();
    return new Prediction(horizon, chances, open, told, moved, arrivals, swing, withoutRate);
  }

  /** Before any deal is over, only people can say something. */
  private static Outlook said(DealLife life, Stages.All stages, double until) {
    var stage = life.stageAt(until);
    double share = Math.clamp(stages.share(life.pipeline(), stage), 0, 1);
    return new Outlook(
        life.id(),
        stage,
        new Chance(share, 0, 1),
        new double[0],
        0,
        0,
        0,
        new Path(share, share, List.of()),
        List.of());
  }

  private static Standing standing(
      DealLife life, Outlook outlook, Chances chances, Horizon horizon) {
    double until = horizon.now();
    var when = horizon.byMonth(outlook.weeks());
    double due = life.closeDateAt(until);
    if (chances.ground() == Ground.NOTHING && !Double.isNaN(due)) {
      int month = horizon.monthOf(java.time.LocalDate.ofEpochDay((long) due));
      if (month >= 0) {
        when[month] = outlook.chance().probability();
      }
    }
    return new Standing(
        life.id(),
        life.team(),
        life.pipeline(),
        outlook.stage(),
        outlook.chance().probability(),
        when,
        life.amountAt(until));
  }

  /** The whole workspace, each pipeline, each of these teams. */
  public List<Scope> scopes(Set<String> teams) {
    var pipelines = new LinkedHashSet<String>();
    standing.forEach(deal -> pipelines.add(deal.pipeline()));
    var scopes = new ArrayList<Scope>();
    scopes.add(Scope.WORKSPACE);
    pipelines.stream()
        .filter(key -> !key.isEmpty())
        .sorted()
        .map(Scope::pipeline)
        .forEach(scopes::add);
    teams.stream().sorted().map(Scope::team).forEach(scopes::add);
    return scopes;
  }

  public Futures futures(List<Scope> scopes) {
    return Futures.of(standing, arrivals, swing, scopes, horizon.day().toEpochDay());
  }
}
