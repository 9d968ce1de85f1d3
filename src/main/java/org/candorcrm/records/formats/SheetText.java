package org.candorcrm.records.formats;

/**
 * Texts inside a workbook's XML, where characters that XML cannot hold are written as {@code
 * _x000D_}. Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
 */
final class SheetText {

  private SheetText() {}

  static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '_' -> out.append(isCode(text, i) ? "_x005F_" : "_");
        default -> {
          if (isXml(text, i)) {
            out.append(c);
          } else {
            out.append("_x").append(String.format("%04X", (int) c)).append('_');
          }
        }
      }
    }
    return out.toString();
  }

  static String unescaped(String text) {
    int code = text.indexOf("_x");
    if (code < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isCode(text, i)) {
        out.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
        i += 6;
        continue;
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  private static boolean isCode(String text, int at) {
    if (at + 6 >= text.length()
        || text.charAt(at) != '_'
        || text.charAt(at + 1) != 'x'
        || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isXml(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c < 0xfffe;
  }
}
