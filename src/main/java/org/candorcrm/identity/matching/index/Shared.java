package org.candorcrm.identity.matching.index;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.candorcrm.identity.matching.traits.Portrait;

/**
 * Which keys more than one record has, by a filter of one bit for "met" and one for "met again"
 * (Bloom 1970). Most keys are met once and lead nowhere: who leaves them out of {@link Blocks}
 * needs a third of the memory and finds the same pairs. A rare mistake keeps a key in vain.
 */
public final class Shared {

  /**
   * Places for each record: of the some sixty keys of a record about one in ten is kept in vain.
   */
  private static final int PLACES = 512;

  private static final int LEAST = 1 << 16;
  private static final int MOST = 1 << 30;

  private final AtomicIntegerArray bits;
  private final int mask;

  /**
   * @param records how many there will be
   */
  public Shared(int records) {
    long places = Math.clamp((long) records * PLACES, LEAST, MOST);
    int size = Integer.highestOneBit((int) places - 1) << 1;
    this.bits = new AtomicIntegerArray(size / 16);
    this.mask = size - 1;
  }

  /** May be called by several threads at once. */
  public void meet(Portrait portrait) {
    for (long key : Keys.of(portrait)) {
      int place = place(key);
      int shift = (place & 15) * 2;
      bits.accumulateAndGet(
          place >>> 4, shift, (word, at) -> word | ((word >>> at & 1) == 0 ? 1 : 2) << at);
    }
  }

  boolean again(long key) {
    int place = place(key);
    return (bits.get(place >>> 4) >>> (place & 15) * 2 & 2) != 0;
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
