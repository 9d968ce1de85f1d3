package org.candorcrm.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuffersTest {

  private static final long GIGABYTE = 1024L * 1024 * 1024;

  @Test
  void aSmallWorkspaceTakesLittleOfAnyMachine() {
    assertThat(Buffers.megabytes(64 * GIGABYTE, GIGABYTE / 10)).isEqualTo(256);
    assertThat(Buffers.megabytes(4 * GIGABYTE, 0)).isEqualTo(128);
    assertThat(Buffers.megabytes(0, 0)).as("a machine that does not say").isEqualTo(64);
  }

  @Test
  void aLargeOneKeepsAQuarterOfItsDataAtHand() {
    assertThat(Buffers.megabytes(64 * GIGABYTE, 8 * GIGABYTE)).isEqualTo(2048);
  }

  @Test
  void itNeverTakesMoreThanAnEighthOfTheMemory() {
    assertThat(Buffers.megabytes(8 * GIGABYTE, 100 * GIGABYTE)).isEqualTo(1024);
  }
}
