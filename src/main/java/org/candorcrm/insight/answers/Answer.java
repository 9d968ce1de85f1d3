package org.candorcrm.insight.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Series;
import org.candorcrm.insight.measures.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an inquiry.
 *
 * @param asked what was asked
 * @param period its days
 * @param today the day that was looked at, from which on nothing is over
 * @param now the figure of the period; of what stands, the one at its end
 * @param before the same of the period before; null where its figures are not known, and where the
 *     period reaches beyond today
 * @param beyondChance whether both differ by more than chance would move them; null where nothing
 *     can be said
 * @param series the past in steps, all together
 * @param outlook what it says of the steps to come
 * @param segments of the breakdown, the largest first; empty where nothing is broken down
 * @param lines how the largest parts went, the others put together; empty where nothing is broken
 *     down, and where there are too many to follow
 * @param people whether the parts are single colleagues, who stand in the order of their names
 * @param basis what the figure rests on
 * @param withheld {@code person_measure} where figures about other colleagues are kept back
 * @param at the past moment that it was looked at, or null
 */
public record Answer(
    Inquiry asked,
    Period period,
    LocalDate today,
    Figure now,
    @Nullable Figure before,
    @Nullable Boolean beyondChance,
    Series series,
    Outlook outlook,
    List<Segment> segments,
    List<Line> lines,
    boolean people,
    Basis basis,
    @Nullable String withheld,
    @Nullable Instant at) {

  public Answer {
    segments = List.copyOf(segments);
    lines = List.copyOf(lines);
  }

  /** A figure, and between which values it lies where it is an estimate. */
  public record Figure(Tally tally, @Nullable Interval interval) {}

  /**
   * A part of the whole.
   *
   * @param beyondChance whether it moved by more than chance would move it, given how many parts
   *     were looked at; null where nothing can be said
   */
  public record Segment(
      String key,
      @Nullable String label,
      Figure now,
      @Nullable Figure before,
      @Nullable Boolean beyondChance) {

    Segment called(String name) {
      return new Segment(key, name, now, before, beyondChance);
    }
  }

  /**
   * What a figure rests on.
   *
   * @param records how many records count
   * @param filled of how many of them each field that matters is filled
   * @param newest when one of them was changed last; null where there is none, and as of a past day
   */
  public record Basis(long records, List<Filled> filled, @Nullable Instant newest) {
    public Basis {
      filled = List.copyOf(filled);
    }
  }

  /** A field, by its path. */
  public record Filled(String field, long records) {}

  /** Whether all that would be told is about single colleagues, and kept back. */
  boolean keptBack() {
    return withheld != null && now.tally().n() == 0 && segments.isEmpty();
  }

  /** The same with its parts called by other names. */
  Answer with(List<Segment> named) {
    return new Answer(
        asked,
        period,
        today,
        now,
        before,
        beyondChance,
        series,
        outlook,
        named,
        lines,
        people,
        basis,
        withheld,
        at);
  }
}
