package org.candorcrm.identity.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.candorcrm.identity.matching.Matching;
import org.candorcrm.identity.matching.Outcome;
import org.candorcrm.identity.matching.Population;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.clusters.Edge;
import org.candorcrm.identity.matching.index.Blocks;
import org.candorcrm.identity.matching.model.Teaching;
import org.candorcrm.identity.matching.traits.MonthFirst;
import org.candorcrm.platform.Alone;
import org.candorcrm.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Matches everything of a type: reads the living records in portions, learns from them and from
 * what people answered, finds pairs, and writes what was learned and found. Cut off, it begins anew
 * by itself, within a minute after a node is there; the index stays as far as it got.
 */
@Component
final class MatchingEverything {

  private static final Logger LOG = LoggerFactory.getLogger(MatchingEverything.class);
  private static final int PORTION = 10_000;
  private static final int WRITTEN = 5_000;
  private static final int MOST_QUESTIONS = 200_000;

  /** What the engine keeps of one record, in bytes, with room for finding pairs. */
  private static final long EACH = 1_900;

  /** Frequencies below this one weigh like those of values that are met once. */
  private static final int FREQUENT = 3;

  private final MatchSettingsTable settings;
  private final RecordProfiles records;
  private final MatchKeys keys;
  private final MatchPairs pairs;
  private final MatchModels models;
  private final MatchAnswers answers;
  private final MatchRuns runs;
  private final LinkingSurely linking;
  private final Alone alone;

  MatchingEverything(
      MatchSettingsTable settings,
      RecordProfiles records,
      MatchKeys keys,
      MatchPairs pairs,
      MatchModels models,
      MatchAnswers answers,
      MatchRuns runs,
      LinkingSurely linking,
      Alone alone) {
    this.alone = alone;
    this.settings = settings;
    this.records = records;
    this.keys = keys;
    this.pairs = pairs;
    this.models = models;
    this.answers = answers;
    this.runs = runs;
    this.linking = linking;
  }

  /** Does what is asked for of a type, until nothing is. */
  void run(int type) {
    var held = alone.at("matching." + type);
    if (held.isEmpty()) {
      return;
    }
    try (var until = held.get()) {
      all(type);
    }
  }

  private void all(int type) {
    for (var run = runs.begin(type); run.isPresent(); run = runs.begin(type)) {
      run(run.get());
    }
  }

  private void run(MatchRuns.Run run) {
    try {
      var found = settings.all().get(run.type());
      if (found == null || !found.works() || run.startedAt() == null) {
        runs.end(run.id(), 0, 0, "match_not_enabled");
        return;
      }
      int size = match(found, run.startedAt());
      int merged = linking.link(found);
      runs.end(run.id(), size, merged, null);
    } catch (Problem problem) {
      runs.end(run.id(), 0, 0, problem.code());
    } catch (RuntimeException failure) {
      LOG.error("matching everything of type {} failed", run.type(), failure);
      runs.end(run.id(), 0, 0, "internal_error");
    }
  }

  private int match(MatchSettings of, Instant started) {
    int type = of.type().id();
    var population = Population.whole(of.fields(), MonthFirst.nowhere());
    var numbers = new Numbers(List.of());
    var ids = read(of, population, numbers);
    population.complete();
    keys.forgetGone(type, of.type().table());
    var matching = Matching.of(population).learn(List.of(), answers.lessons(type));
    models.save(type, matching.parameters(), numbers, population.frequencies(FREQUENT), ids.size());
    write(of, matching, population, ids, started);
    pairs.forgetBefore(type, started);
    return ids.size();
  }

  /** Reads everything into the population, and brings the index up to date on the way. */
  private List<UUID> read(MatchSettings of, Population population, Numbers numbers) {
    var ids = new ArrayList<UUID>();
    long most = mostRecords();
    for (var portion = records.after(of, null, PORTION);
        !portion.isEmpty();
        portion = records.after(of, portion.getLast().id(), PORTION)) {
      if (ids.size() + portion.size() > most) {
        throw Problem.of(Problem.Status.TOO_LARGE, "match_run_too_large").with("most", most);
      }
      int first = population.size();
      var profiles = new ArrayList<Profile>(portion.size());
      for (var known : portion) {
        numbers.meet(known.source());
        profiles.add(known.profile(of, numbers));
        ids.add(known.id());
      }
      population.addAll(profiles);
      index(of.type().id(), portion, population, first);
    }
    return ids;
  }

  private static long mostRecords() {
    var memory = Runtime.getRuntime();
    return (memory.maxMemory() - memory.totalMemory() + memory.freeMemory()) / EACH;
  }

  private void index(
      int type, List<RecordProfiles.Known> portion, Population population, int first) {
    var known = keys.versions(portion.stream().map(RecordProfiles.Known::id).toList());
    var stale = new ArrayList<MatchKeys.Entry>();
    for (int i = 0; i < portion.size(); i++) {
      var record = portion.get(i);
      var portrait = population.portrait(first + i);
      if (portrait != null && known.getOrDefault(record.id(), -1) != record.version()) {
        var own = MatchKeys.keys(type, Blocks.keys(portrait));
        stale.add(new MatchKeys.Entry(record.id(), record.version(), own));
      }
    }
    keys.put(type, stale);
  }

  private void write(
      MatchSettings of, Matching matching, Population population, List<UUID> ids, Instant at) {
    var edges = matching.edges();
    var clusters = matching.clusters(edges, different(of.type().id(), ids));
    var worth = new HashMap<Long, Double>();
    for (var question : matching.review(edges, MOST_QUESTIONS)) {
      worth.put(number(question.one(), question.other()), question.worth());
    }
    var judge = matching.judge();
    var portion = new ArrayList<Pair>();
    for (var edge : edges) {
      if (Outcome.of(edge.probability()) == Outcome.APART) {
        continue;
      }
      boolean linked = Outcome.of(edge.probability()) == Outcome.LINKED;
      var useful = worth.get(number(edge.one(), edge.other()));
      var one = population.portrait(edge.one());
      var other = population.portrait(edge.other());
      if (one == null || other == null || !linked && useful == null) {
        continue;
      }
      var verdict = judge.verdict(edge.one(), edge.other(), one, other);
      boolean sure = linked && clusters.of()[edge.one()] == clusters.of()[edge.other()];
      portion.add(pair(ids, edge, verdict, sure, useful));
      if (portion.size() == WRITTEN) {
        pairs.put(of.type().id(), portion, at);
        portion.clear();
      }
    }
    pairs.put(of.type().id(), portion, at);
  }

  private static Pair pair(
      List<UUID> ids,
      Edge edge,
      org.candorcrm.identity.matching.Verdict verdict,
      boolean sure,
      @org.jspecify.annotations.Nullable Double worth) {
    var plain = Pair.of(ids.get(edge.one()), ids.get(edge.other()), verdict);
    return new Pair(
        plain.one(),
        plain.other(),
        sure && plain.sure(),
        plain.probability(),
        worth == null ? plain.worth() : worth,
        plain.reasons());
  }

  private List<Teaching.Answer> different(int type, List<UUID> ids) {
    var numbers = new HashMap<UUID, Integer>();
    var apart = answers.different(type);
    if (apart.isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < ids.size(); i++) {
      numbers.put(ids.get(i), i);
    }
    var known = new ArrayList<Teaching.Answer>();
    for (var pair : apart) {
      var one = numbers.get(pair[0]);
      var other = numbers.get(pair[1]);
      if (one != null && other != null) {
        known.add(new Teaching.Answer(one, other, false));
      }
    }
    return known;
  }

  private static long number(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Asks for runs of all types that take part. */
  void askAll() {
    settings.all().values().stream()
        .filter(MatchSettings::works)
        .forEach(one -> runs.ask(one.type().id(), null));
  }

  /** Links what is surely the same, where that is wanted without asking. */
  void linkAll() {
    settings.all().keySet().forEach(this::link);
  }

  void link(int type) {
    var found = settings.all().get(type);
    if (found == null || !found.works() || found.linkSurely() != MatchSettings.LinkSurely.MERGE) {
      return;
    }
    var held = alone.at("matching." + type);
    if (held.isEmpty()) {
      return;
    }
    try (var until = held.get()) {
      linking.link(found);
    }
  }
}
