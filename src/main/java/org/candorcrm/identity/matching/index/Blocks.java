package org.candorcrm.identity.matching.index;

import java.util.Arrays;
import org.candorcrm.identity.matching.traits.Portrait;

/**
 * Finds the records that are worth comparing with one: those that share a key that few share. Keys
 * are known by 38 of their bits; a rare mistake costs one comparison. May be filled by several
 * threads at once, and read once filled.
 */
public final class Blocks {

  private static final int SHARDS = 64;

  private final Shard[] shards = new Shard[SHARDS];

  /**
   * @param most how many records a block may have, at most 120; a bigger one tells nothing
   */
  public Blocks(int most) {
    if (most < 2 || most > 120) {
      throw new IllegalArgumentException("A block has 2 to 120 records");
    }
    for (int i = 0; i < SHARDS; i++) {
      shards[i] = new Shard(most);
    }
  }

  public void add(Portrait portrait, int record) {
    for (long key : Keys.of(portrait)) {
      shards[(int) (key >>> 58)].add((int) key, record, Keys.strong(key));
    }
  }

  /** The same without the keys that no other record has. */
  public void add(Portrait portrait, int record, Shared shared) {
    for (long key : Keys.of(portrait)) {
      if (shared.again(key)) {
        shards[(int) (key >>> 58)].add((int) key, record, Keys.strong(key));
      }
    }
  }

  /**
   * The numbers of the records worth comparing, each once, in their order; itself among them if it
   * is in.
   */
  public int[] near(Portrait portrait) {
    var found = new Found();
    for (long key : Keys.of(portrait)) {
      shards[(int) (key >>> 58)].each((int) key, found::add);
    }
    return found.distinct();
  }

  /** The keys of a record, for an index that is kept elsewhere. */
  public static long[] keys(Portrait portrait) {
    return Keys.of(portrait);
  }

  /** Whether records that share this key are worth comparing however many share it. */
  public static boolean strong(long key) {
    return Keys.strong(key);
  }

  private static final class Found {

    private int[] records = new int[256];
    private int count;

    void add(int record) {
      if (count == records.length) {
        records = Arrays.copyOf(records, count * 2);
      }
      records[count++] = record;
    }

    int[] distinct() {
      Arrays.sort(records, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (kept == 0 || records[kept - 1] != records[i]) {
          records[kept++] = records[i];
        }
      }
      return Arrays.copyOf(records, kept);
    }
  }
}
