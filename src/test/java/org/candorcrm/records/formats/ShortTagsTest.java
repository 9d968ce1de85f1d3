package org.candorcrm.records.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.candorcrm.platform.Problem;
import org.junit.jupiter.api.Test;

class ShortTagsTest {

  private static final int ENOUGH = 1 << 20;

  /** A tag that begins and does not end, and counts what was taken of it. */
  private static final class Endless extends InputStream {

    private final byte[] again;
    private int given;

    Endless(String again) {
      this.again = again.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      if (given > 2 * ENOUGH) {
        return -1;
      }
      return given < 4 ? "<row".charAt(given++) : again[(given++ - 4) % again.length];
    }
  }

  @Test
  void aTagWithAttributesWithoutEndIsStoppedSoon() {
    for (var attributes : new String[] {" a=\"1\"", " a='>'", " a=\">\" b='\"'", " a=\"x"}) {
      var tag = new Endless(attributes);
      assertThatThrownBy(() -> new ShortTags(tag).readAllBytes())
          .as(attributes)
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo("file_unreadable"));
      assertThat(tag.given).as(attributes).isLessThan(ENOUGH);
    }
  }

  @Test
  void longTextsAndManyTagsPass() throws IOException {
    var text = "<t a=\"1\">" + "it's \"long\" > ".repeat(20_000) + "</t>" + "<r/>".repeat(50_000);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(new ShortTags(new ByteArrayInputStream(bytes)).readAllBytes()).isEqualTo(bytes);
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    for (var other :
        new java.nio.charset.Charset[] {
          StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16
        }) {
      var bytes = "<a/>".getBytes(other);
      assertThatThrownBy(() -> new ShortTags(new ByteArrayInputStream(bytes)).readAllBytes())
          .isInstanceOf(Problem.class);
    }
  }
}
