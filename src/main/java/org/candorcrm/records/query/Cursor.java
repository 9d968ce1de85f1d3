package org.candorcrm.records.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Position} as the opaque text of the API. It opens nothing: whoever alters one only asks
 * for another place in what they may see anyway.
 */
final class Cursor {

  private static final int LONGEST = 12_000;
  private static final int HEAD = Integer.BYTES * 2 + Long.BYTES * 2;

  private Cursor() {}

  static String of(Position position, int shape) {
    var values =
        position.values().stream()
            .map(v -> v == null ? null : v.getBytes(StandardCharsets.UTF_8))
            .toList();
    int size = HEAD + values.stream().mapToInt(v -> 4 + (v == null ? 0 : v.length)).sum();
    var bytes = ByteBuffer.allocate(size).putInt(0).putInt(shape);
    bytes.putLong(position.id().getMostSignificantBits());
    bytes.putLong(position.id().getLeastSignificantBits());
    for (var value : values) {
      bytes.putInt(value == null ? -1 : value.length);
      bytes.put(value == null ? new byte[0] : value);
    }
    bytes.putInt(0, checksum(bytes.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * @throws Problem {@code cursor_not_valid} for anything that {@link #of} did not make for a list
   *     of the same shape
   */
  static Position read(String text, int shape, int keys) {
    try {
      var bytes = ByteBuffer.wrap(decoded(text));
      if (bytes.getInt() != checksum(bytes.array()) || bytes.getInt() != shape) {
        throw invalid();
      }
      var id = new UUID(bytes.getLong(), bytes.getLong());
      var values = new ArrayList<@Nullable String>();
      while (bytes.hasRemaining()) {
        values.add(value(bytes));
      }
      if (values.size() != keys) {
        throw invalid();
      }
      return new Position(values, id);
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException broken) {
      throw invalid();
    }
  }

  private static byte[] decoded(String text) {
    if (text.length() > LONGEST) {
      throw invalid();
    }
    return Base64.getUrlDecoder().decode(text);
  }

  private static @Nullable String value(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0) {
      return null;
    }
    if (length > bytes.remaining()) {
      throw invalid();
    }
    var value = new byte[length];
    bytes.get(value);
    return new String(value, StandardCharsets.UTF_8);
  }

  private static int checksum(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes, Integer.BYTES, Math.max(0, bytes.length - Integer.BYTES));
    return (int) sum.getValue();
  }

  private static Problem invalid() {
    return Problem.invalid("cursor_not_valid").field("cursor");
  }
}
