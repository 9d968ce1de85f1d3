package org.candorcrm.identity.matching.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A part of {@link Blocks}: a table by open addressing (Peterson 1957), nine bytes a place, because
 * there are tens of millions of keys. The records of a block form a chain; a block that is full is
 * forgotten and stays full, unless its key is strong: then it keeps those that came first.
 */
final class Shard {

  private static final byte FULL = -1;

  private final int most;
  private int[] checks = new int[64];
  private int[] heads = new int[64];
  private byte[] sizes = new byte[64];
  private int taken;
  private int[] members = new int[64];
  private int[] next = new int[64];
  private int used = 1;

  Shard(int most) {
    this.most = most;
  }

  synchronized void add(int check, int record, boolean strong) {
    if (taken >= checks.length / 4 * 3) {
      grow();
    }
    int at = place(check);
    if (sizes[at] == FULL) {
      return;
    }
    if (sizes[at] == 0) {
      checks[at] = check;
      taken++;
    }
    if (sizes[at] == most && strong) {
      return;
    }
    if (sizes[at] == most) {
      sizes[at] = FULL;
      heads[at] = 0;
      return;
    }
    if (used == members.length) {
      members = Arrays.copyOf(members, used * 3 / 2);
      next = Arrays.copyOf(next, used * 3 / 2);
    }
    members[used] = record;
    next[used] = heads[at];
    heads[at] = used++;
    sizes[at]++;
  }

  void each(int check, IntConsumer action) {
    int at = place(check);
    if (sizes[at] > 0) {
      for (int node = heads[at]; node != 0; node = next[node]) {
        action.accept(members[node]);
      }
    }
  }

  private int place(int check) {
    int mask = checks.length - 1;
    int at = check * 0x9E3779B1 >>> 1 & mask;
    while (sizes[at] != 0 && checks[at] != check) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    var oldChecks = checks;
    var oldHeads = heads;
    var oldSizes = sizes;
    checks = new int[oldChecks.length * 2];
    heads = new int[oldChecks.length * 2];
    sizes = new byte[oldChecks.length * 2];
    for (int i = 0; i < oldChecks.length; i++) {
      if (oldSizes[i] != 0) {
        int at = place(oldChecks[i]);
        checks[at] = oldChecks[i];
        heads[at] = oldHeads[i];
        sizes[at] = oldSizes[i];
      }
    }
  }
}
