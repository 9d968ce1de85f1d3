package org.candorcrm.demo.world;

import java.time.Instant;
import java.util.UUID;

/** Identities in the form of UUID version 7 (RFC 9562) whose random part is drawn from a name. */
public final class RowIds {

  private RowIds() {}

  public static UUID of(String type, int number, Instant created) {
    long mixed = mix(mix(type.hashCode()) + number);
    long high = (created.toEpochMilli() << 16) | 0x7000L | (mixed & 0xFFFL);
    long low = (mix(mixed) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
