package org.candorcrm.records.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a file's bytes stand for characters.
 *
 * @param mark length of the byte order mark at the beginning
 */
record Encoding(Charset charset, int mark) {

  private static final int SAMPLE = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Opens the text behind the mark; what is no character becomes {@link DelimitedScanner#BAD}. */
  Reader open(InputStream in) throws IOException {
    in.skipNBytes(mark);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(DelimitedScanner.BAD));
    return new InputStreamReader(in, decoder);
  }

  /** Guesses from marks, else from what the bytes of the whole file can be. */
  static Encoding of(Path file, @Nullable Charset known) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(SAMPLE);
    }
    var marked = marked(head);
    if (known != null) {
      return new Encoding(known, marked != null && marked.fits(known) ? marked.mark() : 0);
    }
    if (marked != null) {
      return marked;
    }
    var wide = wide(head);
    if (wide != null) {
      return new Encoding(wide, 0);
    }
    try (var in = Files.newInputStream(file)) {
      return new Encoding(narrow(Utf8Count.of(in)), 0);
    }
  }

  /** A mark belongs to the text in the encoding that it marks, and is text in any other. */
  private boolean fits(Charset known) {
    return known.equals(charset)
        || (known.equals(StandardCharsets.UTF_16) && charset.name().startsWith("UTF-16"));
  }

  private static @Nullable Encoding marked(byte[] head) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(head, 0xff, 0xfe)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    return begins(head, 0xfe, 0xff) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
  }

  /** UTF-16 without a mark shows in zeros at every other place. */
  private static @Nullable Charset wide(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int half = head.length / 2;
    if (half == 0) {
      return null;
    }
    if (odd > half * 0.4 && even < half * 0.05) {
      return StandardCharsets.UTF_16LE;
    }
    return even > half * 0.4 && odd < half * 0.05 ? StandardCharsets.UTF_16BE : null;
  }

  private static Charset narrow(Utf8Count count) {
    if (count.broken() == 0 || count.whole() > 10 * count.broken()) {
      return StandardCharsets.UTF_8;
    }
    return count.undefinedInWindows() > 0 ? StandardCharsets.ISO_8859_1 : WINDOWS;
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
