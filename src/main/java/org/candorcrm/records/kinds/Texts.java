package org.candorcrm.records.kinds;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What every kind asks of a text, and lists of texts in one cell. */
final class Texts {

  private Texts() {}

  /** The text of a JSON string. */
  static String of(JsonNode json) {
    if (!json.isString()) {
      throw Problem.invalid("value_not_a_text");
    }
    return json.stringValue();
  }

  /** The stripped text on one line, or null where nothing is left. */
  static @Nullable String line(String text, int longest) {
    return checked(text.strip(), longest, false);
  }

  /** The same with line breaks and tabs; line ends become a single line feed. */
  static @Nullable String lines(String text, int longest) {
    return checked(text.strip().replace("\r\n", "\n").replace('\r', '\n'), longest, true);
  }

  private static @Nullable String checked(String text, int longest, boolean lines) {
    if (text.length() > longest) {
      throw Problem.invalid("value_too_long").with("longest", longest);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t'))) {
        throw Problem.invalid("value_has_control_characters");
      }
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          throw Problem.invalid("value_has_broken_characters");
        }
        i++;
      }
    }
    return text.isEmpty() ? null : text;
  }

  /** Pieces in one cell: {@code a; b}, with a backslash before a semicolon of a piece. */
  static String join(List<String> pieces) {
    return String.join(
        "; ", pieces.stream().map(p -> p.replace("\\", "\\\\").replace(";", "\\;")).toList());
  }

  /** The stripped pieces that {@link #join} has put together, empty ones included. */
  static List<String> split(String cell) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\' && i + 1 < cell.length() && "\\;".indexOf(cell.charAt(i + 1)) >= 0) {
        piece.append(cell.charAt(++i));
      } else if (c == ';') {
        pieces.add(piece.toString().strip());
        piece.setLength(0);
      } else {
        piece.append(c);
      }
    }
    pieces.add(piece.toString().strip());
    return pieces;
  }
}
