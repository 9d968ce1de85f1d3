package org.candorcrm.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Something that wants one person's attention, in their language. Whatever has a feed of its own
 * elsewhere comes to people through one digest with a budget; this is what it is made of.
 *
 * @param topic what kind of thing, such as surprise, belief, silo, disagreement, drift, retirement
 * @param key tells it from everything else, and stays the same from day to day
 * @param weight how much it wants attention, 0 to 1
 * @param text one sentence
 * @param line a second, quieter one, or null
 * @param place the address of the screen where one acts on it, such as /insight/beliefs
 * @param about not told; the same in all that tell of one thing in their own way: of these the
 *     weightiest reaches people; null where nothing else tells of it
 */
public record Noteworthy(
    String topic,
    String key,
    double weight,
    String text,
    @Nullable String line,
    String place,
    @JsonIgnore @Nullable String about) {

  /** That the shares of deals which leave their stages well have moved. */
  public static final String STAGE_SHARES = "stage shares";

  public Noteworthy {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("A weight is from 0 to 1, not " + weight + ".");
    }
    if (!place.startsWith("/")) {
      throw new IllegalArgumentException(
          "A place is an address of our screens, not " + place + ".");
    }
  }

  /** One that nothing else tells of. */
  public Noteworthy(
      String topic, String key, double weight, String text, @Nullable String line, String place) {
    this(topic, key, weight, text, line, place, null);
  }
}
