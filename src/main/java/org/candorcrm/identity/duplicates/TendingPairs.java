package org.candorcrm.identity.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.candorcrm.identity.duplicates.NearRecords.Subject;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Soon;
import org.springframework.stereotype.Component;

/** Keeps the index and the pairs of records that were written up to what they say now. */
@Component
final class TendingPairs {

  private static final int PORTION = 5_000;
  private static final int MOST_PORTIONS = 20;

  private final RecordProfiles records;
  private final MatchKeys keys;
  private final MatchPairs pairs;
  private final MatchModels models;
  private final NearRecords near;
  private final Clock clock;
  private final Soon soon;

  TendingPairs(
      RecordProfiles records,
      MatchKeys keys,
      MatchPairs pairs,
      MatchModels models,
      NearRecords near,
      Clock clock,
      Soon soon) {
    this.records = records;
    this.keys = keys;
    this.pairs = pairs;
    this.models = models;
    this.near = near;
    this.clock = clock;
    this.soon = soon;
  }

  /** In the caller's transaction. */
  void tend(MatchSettings settings, Collection<UUID> written) {
    var learned = models.of(settings.type().id());
    var living = records.of(settings, written);
    var gone = new LinkedHashSet<>(written);
    gone.removeAll(living.keySet());
    if (!gone.isEmpty()) {
      keys.forget(gone);
      pairs.forget(gone);
    }
    if (living.isEmpty()) {
      return;
    }
    var numbers = learned.numbers();
    var subjects = new ArrayList<Subject>();
    living.forEach((id, one) -> subjects.add(new Subject(id, one.profile(settings, numbers))));
    var keyed = near.keyed(settings, subjects);
    put(settings, List.copyOf(living.values()), keyed);
    write(settings, keyed, near.find(settings, learned, keyed));
  }

  /**
   * Brings the index up to date with what was written and not tended yet. Where that is very much,
   * the rest is left to a run over everything.
   */
  void catchUp(MatchSettings settings) {
    for (int portion = 0; portion < MOST_PORTIONS; portion++) {
      var stale = keys.stale(settings.type().id(), settings.type().table(), PORTION);
      if (stale.isEmpty()) {
        return;
      }
      var learned = models.of(settings.type().id());
      var living = List.copyOf(records.of(settings, stale).values());
      var numbers = learned.numbers();
      var subjects =
          living.stream()
              .map(one -> new Subject(one.id(), one.profile(settings, numbers)))
              .toList();
      put(settings, living, near.keyed(settings, subjects));
      if (stale.size() < PORTION) {
        return;
      }
    }
  }

  /** Brings the index up to date for these records. */
  private void put(
      MatchSettings settings, List<RecordProfiles.Known> some, NearRecords.Keyed keyed) {
    var entries = new ArrayList<MatchKeys.Entry>();
    for (int i = 0; i < some.size(); i++) {
      entries.add(
          new MatchKeys.Entry(some.get(i).id(), some.get(i).version(), keyed.keys().get(i)));
    }
    keys.put(settings.type().id(), entries);
  }

  private void write(
      MatchSettings settings, NearRecords.Keyed keyed, List<NearRecords.Found> found) {
    var ids = keyed.subjects().stream().map(Subject::id).toList();
    Instant now = Moments.now(clock);
    pairs.forget(ids.stream().filter(java.util.Objects::nonNull).toList());
    var all = new LinkedHashMap<String, Pair>();
    for (var one : found) {
      var subject = ids.get(one.subject());
      if (subject != null) {
        var plain = Pair.of(subject, one.record(), one.verdict());
        var pair = one.clear() ? plain : plain.doubted();
        all.put(pair.one() + "/" + pair.other(), pair);
      }
    }
    pairs.put(settings.type().id(), all.values(), now);
    if (settings.linkSurely() == MatchSettings.LinkSurely.MERGE
        && all.values().stream().anyMatch(Pair::sure)) {
      soon.ask(DuplicateJobs.LINKING, settings.type().id());
    }
  }
}
