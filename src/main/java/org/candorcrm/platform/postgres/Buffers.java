package org.candorcrm.platform.postgres;

/** How much of the data the server keeps at hand. */
final class Buffers {

  private static final long MEGABYTE = 1024L * 1024;

  private Buffers() {}

  /**
   * With little data so little that Candor stays below 700 MB with it on any machine; with much, a
   * quarter of the data, and never more than an eighth of the memory.
   *
   * @param memory of the machine, in bytes
   * @param data in tables and indexes, in bytes
   */
  static long megabytes(long memory, long data) {
    long least = Math.clamp(memory / 32 / MEGABYTE, 64, 256);
    return Math.clamp(data / 4 / MEGABYTE, least, Math.max(least, memory / 8 / MEGABYTE));
  }
}
