package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candorcrm.deals.chances.Landmark.Place;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Drift;
import org.candorcrm.statistics.Leak;
import org.candorcrm.statistics.Share;
import org.candorcrm.statistics.Signal;
import org.candorcrm.statistics.Why;

/**
 * What the past of a workspace says of its open deals, as somebody could have said it on a day: two
 * competing risks by stage and age ({@code Places}) give the level and the time, and what is known
 * of each deal moves it up or down from there, where it can be shown to tell deals apart ({@link
 * org.candorcrm.statistics.Learning}).
 */
public final class Chances {

  private static final int REASONS = 4;

  private final double until;
  private final List<DealLife> over;
  private final double half;
  private final Places places;
  private final Optional<Judgement> judgement;
  private final Ground ground;
  private final Similar similar;
  private final Usual usual;

  private Chances(List<DealLife> lives, double from, double until) {
    this.until = until;
    this.over = lives.stream().filter(life -> life.over(until) && life.closed() >= from).toList();
    this.half = Forgetting.halfLife(lives, from, until);
    this.places = Places.of(lives, from, until, half);
    this.judgement = Judgement.of(lives, from, until);
    this.ground = found();
    this.usual =
        Usual.of(ground == Ground.LEARNED ? judgement : Optional.empty(), lives, from, until);
    this.similar =
        new Similar(
            judged(),
            lives.stream().filter(life -> life.open(until)).toList(),
            from,
            until,
            ground);
  }

  /**
   * @param lives as they are known today; what came after {@code until} is not looked at
   * @param from what was earlier is not looked at either
   */
  public static Chances of(List<DealLife> lives, double from, double until) {
    return new Chances(lives, from, until);
  }

  private Ground found() {
    if (over.isEmpty()) {
      return Ground.NOTHING;
    }
    if (judgement.isPresent() && judgement.get().learned().signal().usable()) {
      return Ground.LEARNED;
    }
    return Places.tell(over) ? Ground.STAGES : Ground.BASE;
  }

  private List<DealLife> judged() {
    return judgement.map(Judgement::over).orElse(over);
  }

  /** After so many days, what happened counts half. */
  public double halfLife() {
    return half;
  }

  public Ground ground() {
    return ground;
  }

  /** Of all deals that are over, the share that was won. */
  public Chance base() {
    return Share.of(won(), over.size(), Share.NINETY).chance();
  }

  public int won() {
    return (int) over.stream().filter(life -> life.won(until)).count();
  }

  public int over() {
    return over.size();
  }

  public Optional<Signal> signal() {
    return judgement.map(learned -> learned.learned().signal());
  }

  /** Fields that know the outcome, and so were not listened to. */
  public List<Leak> leaks() {
    return judgement.map(learned -> learned.learned().leaks()).orElse(List.of());
  }

  /** Left out because most deals were recorded when they were over. */
  public List<String> recordedAfterwards() {
    return judgement.map(learned -> learned.features().leftOut()).orElse(List.of());
  }

  public List<String> columns() {
    return judgement.map(learned -> learned.learned().columns()).orElse(List.of());
  }

  public List<Drift> drift(List<DealLife> open) {
    return judgement
        .map(learned -> learned.learned().drift(learned.asked(open, until)))
        .orElse(List.of());
  }

  /** Of a deal that begins: the chance to be won, parted by weeks. */
  public double[] born(String pipeline) {
    return places.born(pipeline).won();
  }

  /** In the order of the deals. */
  public List<Outlook> of(List<DealLife> open, boolean explained) {
    if (open.isEmpty()) {
      return List.of();
    }
    return ground == Ground.LEARNED ? learned(open, explained) : counted(open);
  }

  private List<Outlook> counted(List<DealLife> open) {
    var base = base();
    var outlooks = new ArrayList<Outlook>();
    for (var life : open) {
      var stage = life.stageAt(until);
      var risks = ground == Ground.STAGES ? places.at(Place.of(life, until)) : places.anywhere();
      var like = similar.to(Place.of(life, until));
      var chance = base;
      if (ground == Ground.STAGES) {
        double p = Math.clamp(risks.chance(), 0, 1);
        double cases = Math.max(1, similar.cases(stage));
        chance = Share.of(p * cases, cases, Share.NINETY).chance();
      }
      outlooks.add(
          new Outlook(
              life.id(),
              stage,
              chance,
              scaled(risks, chance.probability()),
              like.all(),
              like.won(),
              like.waiting(),
              Path.straight(chance.probability()),
              List.of()));
    }
    return outlooks;
  }

  private List<Outlook> learned(List<DealLife> open, boolean explained) {
    var learned = judgement.orElseThrow();
    var asked = learned.asked(open, until);
    var chances = learned.learned().chances(asked);
    List<Why> why = explained ? learned.learned().why(asked, REASONS) : List.of();
    var tracing =
        explained
            ? Optional.of(new Tracing(learned, usual, similar, asked, until))
            : Optional.<Tracing>empty();
    return IntStream.range(0, open.size())
        .mapToObj(i -> {
          var life = open.get(i);
          var said = chances.get(i);
          var stage = life.stageAt(until);
          var risks = places.at(Place.of(life, until));
          double shift = usual.shift(Place.of(life, until), risks.chance());
          var chance =
              new Chance(
                  moved(said.probability(), shift),
                  moved(said.lower(), shift),
                  moved(said.upper(), shift));
          var like = similar.to(Place.of(life, until));
          return new Outlook(
              life.id(),
              stage,
              chance,
              scaled(risks, chance.probability()),
              like.all(),
              like.won(),
              like.waiting(),
              path(tracing, i, life, risks.chance(), shift, chance.probability()),
              explained ? changes(why.get(i), life, shift, chance.probability()) : List.of());
        })
        .toList();
  }

  private static Path path(
      Optional<Tracing> tracing, int i, DealLife life, double level, double shift, double own) {
    return tracing
        .map(found -> found.path(i, life, level, shift, own))
        .orElse(new Path(level, own, List.of()));
  }

  private List<Why.Change> changes(Why why, DealLife life, double shift, double chance) {
    return why.changes().stream()
        .filter(one -> Advice.sensible(one, life, until))
        .map(one -> new Why.Change(one.column(), one.value(), moved(one.probability(), shift)))
        .filter(one -> one.probability() > chance)
        .toList();
  }

  private static double moved(double chance, double shift) {
    return LogOdds.chance(LogOdds.of(chance) + shift);
  }

  private static double[] scaled(Incidence risks, double chance) {
    double all = risks.chance();
    return Arrays.stream(risks.won()).map(week -> all > 0 ? week * chance / all : 0).toArray();
  }
}
