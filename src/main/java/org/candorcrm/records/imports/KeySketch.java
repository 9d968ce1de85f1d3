package org.candorcrm.records.imports;

/**
 * Remembers very many texts in little room: says for sure that a text is not among them, and nearly
 * for sure that it is. A Bloom filter (B. Bloom, "Space/Time Trade-offs in Hash Coding with
 * Allowable Errors", 1970) with double hashing (Kirsch and Mitzenmacher, 2006).
 */
final class KeySketch {

  /** 16 MB; with ten million keys, one in two hundred other texts is taken for one of them. */
  private static final int MOST_BITS = 1 << 27;

  private static final int FEWEST_BITS = 1 << 13;
  private static final int PROBES = 4;

  private final long[] words;
  private final int mask;

  /**
   * @param bytes size of the file that the texts come from
   */
  KeySketch(long bytes) {
    long wanted = Math.clamp(bytes, FEWEST_BITS, MOST_BITS);
    int bits = Math.max(FEWEST_BITS, Integer.highestOneBit((int) wanted));
    this.words = new long[bits / Long.SIZE];
    this.mask = bits - 1;
  }

  void add(String text) {
    long hash = hash(text);
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = bit(hash, probe);
      words[bit / Long.SIZE] |= 1L << bit;
    }
  }

  boolean mayHold(String text) {
    long hash = hash(text);
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = bit(hash, probe);
      if ((words[bit / Long.SIZE] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  private int bit(long hash, int probe) {
    return ((int) hash + probe * ((int) (hash >>> 32) | 1)) & mask;
  }

  /** FNV-1a over the characters, then mixed as SplitMix64 does. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
