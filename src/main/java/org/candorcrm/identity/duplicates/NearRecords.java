package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.identity.matching.Outcome;
import org.candorcrm.identity.matching.Population;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Verdict;
import org.candorcrm.identity.matching.index.Blocks;
import org.candorcrm.identity.matching.model.Judge;
import org.candorcrm.identity.matching.model.Model;
import org.candorcrm.identity.matching.model.Parameters;
import org.candorcrm.identity.matching.traits.MonthFirst;
import org.candorcrm.identity.matching.traits.Portrait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the records that some few may be the same as, by the index in the database and with what
 * was learned when everything was looked at.
 */
@Component
final class NearRecords {

  private static final double LIKELY = 0.5;

  /** Among so many strangers a pair is looked for as long as nobody has counted them. */
  private static final long UNLEARNED = 10_000;

  private final RecordProfiles records;
  private final MatchKeys keys;
  private final MatchModels models;

  NearRecords(RecordProfiles records, MatchKeys keys, MatchModels models) {
    this.records = records;
    this.keys = keys;
    this.models = models;
  }

  /**
   * Somebody to find others for.
   *
   * @param id null for one that is no record yet
   */
  record Subject(@Nullable UUID id, Profile profile) {}

  /**
   * A record that the subject at this place may be the same as.
   *
   * @param clear whether all records that it is likely to be are one person or company; where they
   *     are several, such as father and son, nobody knows which
   */
  record Found(int subject, UUID record, Verdict verdict, boolean clear) {

    /** Whether nobody need be asked. */
    boolean surely() {
      return clear && verdict.outcome() == Outcome.LINKED;
    }
  }

  /** The keys of each, as the index knows them. */
  record Keyed(List<Subject> subjects, List<long[]> keys) {}

  Keyed keyed(MatchSettings settings, List<Subject> subjects) {
    var population = new Population(settings.fields(), MonthFirst.nowhere());
    int type = settings.type().id();
    var all =
        subjects.stream()
            .map(subject -> Blocks.keys(population.read(subject.profile())))
            .map(some -> MatchKeys.keys(type, some))
            .toList();
    return new Keyed(subjects, all);
  }

  /** Those that may be the same; whoever is surely somebody else is left out. */
  List<Found> find(MatchSettings settings, Learned learned, Keyed keyed) {
    var near = keys.near(keyed.keys());
    var ids = new LinkedHashSet<UUID>();
    near.forEach(ids::addAll);
    var known = records.of(settings, ids);
    var found = new ArrayList<Found>();
    if (known.isEmpty()) {
      return found;
    }
    var numbers = learned.numbers();
    var profiles = new HashMap<UUID, Profile>();
    known.forEach((id, one) -> profiles.put(id, one.profile(settings, numbers)));
    var population = new Population(settings.fields(), MonthFirst.nowhere());
    var portraits = new HashMap<UUID, Portrait>();
    profiles.forEach((id, profile) -> portraits.put(id, population.read(profile)));
    var subjects =
        keyed.subjects().stream().map(subject -> population.read(subject.profile())).toList();
    var judge = judge(settings, learned, population);
    for (int i = 0; i < subjects.size(); i++) {
      var verdicts = new LinkedHashMap<UUID, Verdict>();
      for (var id : near.get(i)) {
        var portrait = portraits.get(id);
        if (portrait == null || id.equals(keyed.subjects().get(i).id())) {
          continue;
        }
        double probability = 1 / (1 + Math.exp(-judge.odds(subjects.get(i), portrait)));
        if (Outcome.of(probability) != Outcome.APART) {
          verdicts.put(id, judge.verdict(i, -1, subjects.get(i), portrait));
        }
      }
      boolean clear = clear(verdicts, portraits, judge);
      int subject = i;
      verdicts.forEach((id, verdict) -> found.add(new Found(subject, id, verdict, clear)));
    }
    return found;
  }

  private static boolean clear(
      Map<UUID, Verdict> verdicts, Map<UUID, Portrait> portraits, Judge judge) {
    var likely =
        verdicts.entrySet().stream()
            .filter(one -> one.getValue().probability() >= LIKELY)
            .map(one -> portraits.get(one.getKey()))
            .filter(Objects::nonNull)
            .toList();
    for (int i = 1; i < likely.size(); i++) {
      for (int j = 0; j < i; j++) {
        double probability = 1 / (1 + Math.exp(-judge.odds(likely.get(i), likely.get(j))));
        if (Outcome.of(probability) != Outcome.LINKED) {
          return false;
        }
      }
    }
    return true;
  }

  /** How two records agree, whatever the index says; null where one of them does not live. */
  @Nullable Verdict compare(MatchSettings settings, UUID one, UUID other) {
    var known = records.of(settings, List.of(one, other));
    var first = known.get(one);
    var second = known.get(other);
    if (first == null || second == null) {
      return null;
    }
    var learned = models.of(settings.type().id());
    var numbers = learned.numbers();
    var population = new Population(settings.fields(), MonthFirst.nowhere());
    var mine = population.read(first.profile(settings, numbers));
    var theirs = population.read(second.profile(settings, numbers));
    return judge(settings, learned, population).verdict(0, 1, mine, theirs);
  }

  /** Weighs agreements by the frequencies that were counted over everything. */
  private Judge judge(MatchSettings settings, Learned learned, Population population) {
    int type = settings.type().id();
    population.recall(models.frequencies(type, learned, population.values()));
    var comparison = population.comparison();
    var parameters =
        learned.parameters() == null
            ? Parameters.before(comparison.traits())
            : learned.parameters();
    long size = learned.parameters() == null ? UNLEARNED : learned.records();
    var model = new Model(comparison.traits(), parameters);
    return new Judge(comparison, model, parameters, size);
  }
}
