package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into records and cells after RFC 4180, with any delimiter and any line end. What is
 * broken costs one line: after a quote that is never closed, reading goes on behind the first line
 * end after the beginning of the record. Memory is bounded by the longest row.
 */
final class DelimitedScanner implements Closeable {

  /** Stands for bytes that are no character in the file's encoding. */
  static final char BAD = '\uffff';

  private static final int BUFFER = 1 << 16;
  private static final int SMALL_BUFFER = 1 << 10;

  private final Reader in;
  private final char delimiter;
  private final char quote;
  private final Limits limits;
  private final CutRecord record;
  private final boolean[] special = new boolean[128];

  private char[] buffer;
  private int start;
  private int cell;
  private int pos;
  private int limit;
  private boolean ended;
  private long line = 1;
  private long startLine = 1;

  DelimitedScanner(Reader in, char delimiter, char quote, Limits limits) {
    this.in = in;
    this.delimiter = delimiter;
    this.quote = quote;
    this.limits = limits;
    this.record = new CutRecord(limits);
    this.buffer = new char[in instanceof StringReader ? SMALL_BUFFER : BUFFER];
    special[delimiter] = true;
    special['\n'] = true;
    special['\r'] = true;
    special[0] = true;
  }

  /** Goes to the next record that is not a blank line; false at the end. */
  boolean next() throws IOException {
    record.clear();
    do {
      start = pos;
      startLine = line;
      if (pos == limit && !fill()) {
        return false;
      }
    } while (lineEnd());
    boolean more = true;
    while (more) {
      cell = pos;
      more = (pos < limit || fill()) && buffer[pos] == quote ? quotedCell() : plainCell();
    }
    return true;
  }

  /** A scanner like this one over the text of a cell. */
  DelimitedScanner within(String text) {
    return new DelimitedScanner(new StringReader(text), delimiter, quote, limits);
  }

  int count() {
    return record.count();
  }

  String cell(int index) {
    return record.cell(index);
  }

  @Nullable Problem fault() {
    return record.fault();
  }

  /** Where the record begins. */
  long line() {
    return startLine;
  }

  /** Cuts a cell without quotes; true where another one follows. */
  private boolean plainCell() throws IOException {
    int p = pos;
    while (true) {
      if (p == limit) {
        pos = p;
        if (!fits(p)) {
          return skipLine();
        }
        if (!fill()) {
          end(cell, pos, false);
          return false;
        }
        p = pos;
      }
      char c = buffer[p];
      if (c < 128 ? !special[c] : c != BAD) {
        p++;
        continue;
      }
      if (c == 0 || c == BAD) {
        record.refuse(c == 0 ? Refusals.nul() : Refusals.encoding());
        p++;
        continue;
      }
      pos = p;
      if (!fits(p)) {
        return skipLine();
      }
      end(cell, p, false);
      if (c == delimiter) {
        pos++;
        return true;
      }
      return !lineEnd();
    }
  }

  /** Cuts a cell in quotes; true where another one follows. */
  private boolean quotedCell() throws IOException {
    boolean doubled = false;
    pos++;
    while (true) {
      if (pos == limit && (!fits(pos) || !fill())) {
        var known = record.fault();
        return recover(known == null ? Refusals.quote() : known);
      }
      char c = buffer[pos++];
      if (c == quote) {
        if (pos < limit || fill()) {
          if (buffer[pos] == quote) {
            doubled = true;
            pos++;
            continue;
          }
        }
        return afterQuote(doubled);
      }
      if (c == '\n' || (c == '\r' && (pos == limit && !fill() || buffer[pos] != '\n'))) {
        line++;
      } else if (c == 0 || c == BAD) {
        record.refuse(c == 0 ? Refusals.nul() : Refusals.encoding());
      }
    }
  }

  private boolean afterQuote(boolean doubled) throws IOException {
    int from = cell + 1;
    int to = pos - 1;
    fits(to);
    end(from, to, doubled);
    while ((pos < limit || fill()) && buffer[pos] == ' ') {
      pos++;
    }
    if (pos == limit) {
      return false;
    }
    if (buffer[pos] == delimiter) {
      pos++;
      return true;
    }
    return !lineEnd() && recover(Refusals.quote());
  }

  private boolean fits(int at) {
    return record.fits(at - cell, at - start);
  }

  private void end(int from, int to, boolean doubled) {
    var text = from == to ? "" : new String(buffer, from, to - from);
    record.add(doubled ? text.replace("" + quote + quote, "" + quote) : text);
  }

  /** Steps over one line end, where one stands here. */
  private boolean lineEnd() throws IOException {
    if (pos == limit && !fill()) {
      return false;
    }
    char c = buffer[pos];
    if (c != '\n' && c != '\r') {
      return false;
    }
    pos++;
    line++;
    if (c == '\r' && (pos < limit || fill()) && buffer[pos] == '\n') {
      pos++;
    }
    return true;
  }

  /** Gives the record up: it is what stands on its first line, and reading goes on after that. */
  private boolean recover(Problem why) throws IOException {
    record.refuse(why);
    int p = start;
    while (p < pos && buffer[p] != '\n' && buffer[p] != '\r') {
      p++;
    }
    pos = p;
    line = startLine;
    return skipLine();
  }

  private boolean skipLine() throws IOException {
    var raw = new StringBuilder();
    raw.append(buffer, start, Math.min(pos - start, Refusals.SHOWN + 1));
    while (!lineEnd() && pos < limit) {
      if (raw.length() <= Refusals.SHOWN) {
        raw.append(buffer[pos]);
      }
      start = ++pos;
      cell = start;
    }
    record.replace(raw);
    return false;
  }

  /** Reads more behind what is kept from the record's start; false at the end of the text. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      cell -= start;
      pos -= start;
      limit -= start;
      start = 0;
    } else if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    ended = read <= 0;
    limit += Math.max(read, 0);
    return !ended;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
