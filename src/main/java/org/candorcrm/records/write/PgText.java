package org.candorcrm.records.write;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Values as PostgreSQL reads them from text. Bound that way with no type, each takes the type of
 * its column, so that one prepared statement serves nulls and values alike, and COPY takes the
 * same.
 */
final class PgText {

  private PgText() {}

  static @Nullable String of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case Instant moment -> moment.toString();
      case Object[] array -> array(java.util.Arrays.asList(array));
      case Collection<?> list -> array(list);
      default -> value.toString();
    };
  }

  private static String array(Collection<?> values) {
    var out = new StringBuilder("{");
    for (var value : values) {
      if (out.length() > 1) {
        out.append(',');
      }
      element(value, out);
    }
    return out.append('}').toString();
  }

  private static void element(@Nullable Object value, StringBuilder out) {
    var text = of(value);
    if (text == null) {
      out.append("NULL");
      return;
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }

  /** One field of COPY's text format, without the delimiter. */
  static void copy(@Nullable Object value, StringBuilder out) {
    var text = of(value);
    if (text == null) {
      out.append("\\N");
      return;
    }
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      var escaped = escaped(text.charAt(i));
      if (escaped != null) {
        out.append(text, plain, i).append(escaped);
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length());
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> null;
    };
  }
}
