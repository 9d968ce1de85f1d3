package org.candorcrm.records.formats;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a file's bytes would be in UTF-8.
 *
 * @param whole characters of several bytes
 * @param broken bytes that belong to no character
 * @param undefinedInWindows bytes above 127 that Windows-1252 does not know
 */
record Utf8Count(long whole, long broken, long undefinedInWindows) {

  static Utf8Count of(InputStream in) throws IOException {
    var chunk = new byte[1 << 16];
    long whole = 0;
    long broken = 0;
    long undefined = 0;
    int expected = 0;
    int read;
    while ((read = in.read(chunk)) > 0) {
      for (int i = 0; i < read; i++) {
        int b = chunk[i];
        if (b >= 0 && expected == 0) {
          continue;
        }
        int value = b & 0xff;
        if (value == 0x81 || value == 0x8d || value == 0x8f || value == 0x90 || value == 0x9d) {
          undefined++;
        }
        boolean follows = (value & 0xc0) == 0x80;
        if (expected > 0 && follows) {
          expected--;
          whole += expected == 0 ? 1 : 0;
          continue;
        }
        broken += expected > 0 ? 1 : 0;
        expected = following(value);
        broken += b < 0 && expected == 0 ? 1 : 0;
      }
    }
    return new Utf8Count(whole, broken + (expected > 0 ? 1 : 0), undefined);
  }

  private static int following(int lead) {
    if (lead >= 0xc2 && lead <= 0xdf) {
      return 1;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
      return 2;
    }
    return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
  }
}
