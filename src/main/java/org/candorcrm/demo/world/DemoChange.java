package org.candorcrm.demo.world;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One later change of a record.
 *
 * @param at when it was recorded
 * @param since when it really happened
 * @param feed where it came from
 * @param actor key of the colleague who did it, or null where a machine did
 * @param fields API names with old and new value, both in the API's JSON shape; {@code owner} holds
 *     keys of colleagues
 */
public record DemoChange(
    Instant at, Instant since, Feed feed, @Nullable String actor, Map<String, Was> fields) {

  /** A value before and after. */
  public record Was(@Nullable Object old, @Nullable Object now) {}

  public DemoChange {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A change of one field that was recorded when it happened. */
  public static DemoChange of(
      Instant at,
      Feed feed,
      @Nullable String actor,
      String field,
      @Nullable Object old,
      @Nullable Object now) {
    return new DemoChange(at, at, feed, actor, Map.of(field, new Was(old, now)));
  }
}
