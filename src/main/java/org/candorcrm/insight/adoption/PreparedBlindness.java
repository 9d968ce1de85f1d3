package org.candorcrm.insight.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.adoption.BlindnessTable.Counted;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.DailyFigures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How blind we are as every report says it: counted once a night over everything, and told to those
 * who may see all that a sign counts.
 */
@Component
class PreparedBlindness {

  private static final Logger LOG = LoggerFactory.getLogger(PreparedBlindness.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Blindness blindness;
  private final BlindnessTable table;
  private final DailyFigures figures;
  private final Clock clock;

  PreparedBlindness(Blindness blindness, BlindnessTable table, DailyFigures figures, Clock clock) {
    this.blindness = blindness;
    this.table = table;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * What the signs of some figures come to.
   *
   * @param about plural noun of the type that they tell of; null: all signs
   * @param at when the oldest of them was counted
   */
  record Band(@Nullable String about, long evident, long recorded, Instant at) {}

  /** Counts every sign that means something in this workspace; one that fails stops no other. */
  void prepare() {
    var now = Moments.now(clock);
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    for (var sign : blindness.signs()) {
      try {
        count(sign, today, now).ifPresent(counted -> table.keep(counted, today));
      } catch (Problem missing) {
        LOG.debug("{} means nothing here: {}", sign.key(), missing.code());
      } catch (RuntimeException failure) {
        LOG.warn("{} was not counted in {}", sign.key(), CurrentWorkspace.get().name(), failure);
      }
    }
  }

  private Optional<Counted> count(Sign sign, LocalDate today, Instant now) {
    if (figures.guarded(sign.lately())) {
      return Optional.empty();
    }
    return figures.standing(sign.lately(), today, PATIENCE).stream()
        .map(row -> row.figures().stream().map(Objects::requireNonNull).toList())
        .map(row -> new Counted(sign.key(), row.get(0).longValue(), row.get(1).longValue(), now))
        .findFirst();
  }

  /** Whether anything was counted in this workspace yet. */
  boolean any() {
    return !table.latest().isEmpty();
  }

  /**
   * From what was prepared.
   *
   * @param about plural noun of the type whose figures are looked at; where no sign tells of it,
   *     and for null, all signs are heard
   * @return empty where nothing is evident, or nothing that is may be told to this viewer
   */
  Optional<Band> band(Viewer viewer, @Nullable String about) {
    Map<String, Counted> counted =
        table.latest().stream().collect(Collectors.toMap(Counted::sign, Function.identity()));
    var told =
        blindness.signs().stream()
            .filter(sign -> counted.containsKey(sign.key()) && reaches(viewer, sign))
            .toList();
    var own =
        told.stream().filter(sign -> about != null && sign.tellsOf().contains(about)).toList();
    var heard = own.isEmpty() ? told : own;
    return band(
        own.isEmpty() ? null : about,
        heard.stream().map(sign -> Objects.requireNonNull(counted.get(sign.key()))).toList());
  }

  private static Optional<Band> band(@Nullable String about, List<Counted> all) {
    long evident = all.stream().mapToLong(Counted::evident).sum();
    long recorded = all.stream().mapToLong(Counted::recorded).sum();
    return all.stream()
        .map(Counted::at)
        .min(Instant::compareTo)
        .filter(at -> evident > 0)
        .map(at -> new Band(about, evident, recorded, at));
  }

  private boolean reaches(Viewer viewer, Sign sign) {
    try {
      return figures.reaches(viewer, sign.lately());
    } catch (Problem notForThem) {
      return false;
    }
  }
}
