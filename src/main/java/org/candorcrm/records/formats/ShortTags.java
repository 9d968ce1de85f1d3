package org.candorcrm.records.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets no tag pass that is longer than any honest one: a parser reads a tag whole before anybody
 * can look at it, and its work may grow with the square of the attributes. Within a document, a
 * {@code <} always begins something, as it cannot stand in an attribute.
 */
final class ShortTags extends FilterInputStream {

  private static final int LONGEST = 1 << 16;

  private boolean inTag;
  private int quote;
  private int length;
  private long read;

  ShortTags(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      pass(b);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int count = in.read(bytes, from, most);
    for (int i = 0; i < count; i++) {
      pass(bytes[from + i]);
    }
    return count;
  }

  @Override
  public long skip(long most) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void pass(int b) {
    // In UTF-16 every other byte may be a sign of ours that means something else.
    if (b == 0 && read < 4) {
      throw Refusals.unreadable("its XML is not in UTF-8");
    }
    read++;
    if (b == '<') {
      inTag = true;
      quote = 0;
      length = 0;
      return;
    }
    if (!inTag) {
      return;
    }
    if (++length > LONGEST) {
      throw Refusals.unreadable("its XML is too deep or has too many names");
    }
    if (quote != 0) {
      quote = b == quote ? 0 : quote;
      return;
    }
    if (b == '"' || b == '\'') {
      quote = b;
    }
    inTag = b != '>';
  }
}
