package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Lines of a text, each at most so long: of a longer one only the beginning is kept. */
final class Lines implements Closeable {

  private final Reader in;
  private final int longest;
  private final char[] buffer = new char[1 << 15];
  private final StringBuilder text = new StringBuilder();
  private int pos;
  private int limit;
  private long number;
  private boolean tooLong;

  Lines(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    text.setLength(0);
    tooLong = false;
    if (pos == limit && !fill()) {
      return false;
    }
    number++;
    while (pos < limit || fill()) {
      int from = pos;
      while (pos < limit && buffer[pos] != '\n' && buffer[pos] != '\r') {
        pos++;
      }
      keep(from);
      if (pos < limit) {
        end();
        return true;
      }
    }
    return true;
  }

  /** The line without its end. */
  StringBuilder text() {
    return text;
  }

  /** Counted from 1. */
  long number() {
    return number;
  }

  boolean tooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void keep(int from) {
    int room = longest - text.length();
    int length = pos - from;
    tooLong |= length > room;
    text.append(buffer, from, Math.min(length, room));
  }

  private void end() throws IOException {
    char c = buffer[pos++];
    if (c == '\r' && (pos < limit || fill()) && buffer[pos] == '\n') {
      pos++;
    }
  }

  private boolean fill() throws IOException {
    pos = 0;
    limit = Math.max(in.read(buffer, 0, buffer.length), 0);
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
