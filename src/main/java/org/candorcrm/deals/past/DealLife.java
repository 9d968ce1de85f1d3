package org.candorcrm.deals.past;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deal from its beginning to its end, or to today. Days are counted from 1970, with fractions.
 *
 * @param team of its owner, as an id; empty for none
 * @param born when it began
 * @param recorded when we heard of it; an imported one may have been over by then
 * @param stays stages in which it was open, the first one first; none where nobody knows
 * @param closed when it was won or lost; NaN while it is open
 * @param rate what one unit of its amount is worth in the workspace's currency; NaN where there is
 *     no exchange rate
 * @param fields what else is known of it, by the API name of the field
 * @param contacts when somebody spoke with the customer about it, the first time first
 */
public record DealLife(
    UUID id,
    String pipeline,
    @Nullable UUID owner,
    String team,
    double born,
    double recorded,
    List<Stay> stays,
    Outcome outcome,
    double closed,
    double rate,
    Told amount,
    Told closeDate,
    Told commitment,
    Map<String, Told> fields,
    double[] contacts) {

  private static final double SAME_DAY = 1;

  public DealLife {
    stays = List.copyOf(stays);
    fields = Map.copyOf(fields);
    if (outcome == Outcome.OPEN != Double.isNaN(closed)) {
      throw new IllegalArgumentException("What is over has a day on which it ended.");
    }
  }

  /** Whether it had begun and not ended at the end of a moment. */
  public boolean open(double day) {
    return born <= day && !(closed <= day);
  }

  public boolean over(double day) {
    return closed <= day;
  }

  public boolean won(double day) {
    return outcome == Outcome.WON && closed <= day;
  }

  /** Empty where nobody knows. */
  public String stageAt(double day) {
    var place = placeAt(day);
    return place < 0 ? "" : stays.get(place).stage();
  }

  /** Which of its stays it was in, or -1. */
  public int placeAt(double day) {
    int place = -1;
    while (place + 1 < stays.size() && stays.get(place + 1).from() <= day) {
      place++;
    }
    return place;
  }

  /** The days on which it left a stage, as far as it has. */
  public List<Double> leaving(String stage) {
    var days = new ArrayList<Double>();
    for (int i = 0; i < stays.size(); i++) {
      double left = i + 1 < stays.size() ? stays.get(i + 1).from() : closed;
      if (stays.get(i).stage().equals(stage) && !Double.isNaN(left)) {
        days.add(left);
      }
    }
    return days;
  }

  /**
   * Whether we heard of it when it was over. What such a deal says of itself may have been written
   * in the light of its end.
   */
  public boolean toldAfterwards() {
    return recorded > closed - SAME_DAY;
  }

  /** In the workspace's currency; NaN where there is none, or no exchange rate. */
  public double amountAt(double day) {
    var text = amount.at(day);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text) * rate;
  }

  public boolean withoutRate() {
    return !amount.now().isEmpty() && Double.isNaN(rate);
  }

  /** NaN where there is none. */
  public double closeDateAt(double day) {
    var text = closeDate.at(day);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      return LocalDate.parse(text).toEpochDay();
    } catch (DateTimeParseException notADate) {
      return Double.NaN;
    }
  }

  /** How often somebody had moved the close date to a later day. */
  public int pushesUntil(double day) {
    int pushes = 0;
    var before = closeDate.before();
    for (int i = 0; i < before.size() && before.get(i).until() <= day; i++) {
      var next = i + 1 < before.size() ? before.get(i + 1).value() : closeDate.now();
      // ISO dates compare as texts.
      if (!before.get(i).value().isEmpty() && next.compareTo(before.get(i).value()) > 0) {
        pushes++;
      }
    }
    return pushes;
  }

  /** Contacts within so many days before. */
  public int contactsWithin(double days, double day) {
    return (int) Arrays.stream(contacts).filter(c -> c <= day && c > day - days).count();
  }

  /** Days since the last contact; NaN where there was none. */
  public double quietAt(double day) {
    return day - Arrays.stream(contacts).filter(c -> c <= day).max().orElse(Double.NaN);
  }

  /** A number from 0 to 1 that is always the same for this deal and this purpose. */
  public double chosen(int purpose) {
    long mixed = id.getLeastSignificantBits() ^ id.getMostSignificantBits() + purpose * 31L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DealLife that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
