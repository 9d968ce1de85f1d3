package org.candorcrm.statistics.learning.cells;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: with a decimal point or comma, thousands marks, currency, per cent,
 * a unit behind them, accountants' brackets.
 *
 * @param decimal the mark before the decimals in this column, a point or a comma
 */
record NumberReading(char decimal) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[<>~≈=]{0,2}\\s*(?:EUR|USD|GBP|CHF)?\\s*[€$£¥]?\\s*([-+−]?)\\s*[€$£¥]?\\s*"
              + "(\\d[\\d.,'’\u00a0\u202f ]*|[.,]\\d+)([eE][+-]?\\d{1,3})?\\+?\\s*([\\p{L}%€$£¥./]{0,12})");

  /** The reading by which most of the cells are numbers. */
  static NumberReading of(List<String> cells) {
    int comma = 0;
    int point = 0;
    for (String cell : cells) {
      int lastComma = cell.lastIndexOf(',');
      int lastPoint = cell.lastIndexOf('.');
      if (lastComma >= 0 && lastPoint >= 0) {
        comma += lastComma > lastPoint ? 5 : 0;
        point += lastPoint > lastComma ? 5 : 0;
      } else if (lastComma >= 0 && decimals(cell, lastComma, ',')) {
        comma++;
      } else if (lastPoint >= 0 && decimals(cell, lastPoint, '.')) {
        point++;
      }
    }
    return new NumberReading(comma > point ? ',' : '.');
  }

  /** A single mark that is not followed by exactly three digits cannot stand for thousands. */
  private static boolean decimals(String cell, int place, char mark) {
    int digits = 0;
    for (int i = place + 1; i < cell.length() && Character.isDigit(cell.charAt(i)); i++) {
      digits++;
    }
    return cell.indexOf(mark) == place && (digits != 3 || place > 3 || cell.startsWith("0"));
  }

  /** The number, or NaN where the cell holds none. */
  double read(String cell) {
    String text = cell.strip();
    boolean bracketed = text.startsWith("(") && text.endsWith(")") && text.length() > 2;
    var found = SHAPE.matcher(bracketed ? text.substring(1, text.length() - 1).strip() : text);
    if (!found.matches()) {
      return Double.NaN;
    }
    String exponent = found.group(3) == null ? "" : found.group(3);
    String digits = digits(found.group(2));
    try {
      double size = Double.parseDouble(digits + exponent) * factor(found.group(4));
      boolean negative = bracketed || found.group(1).equals("-") || found.group(1).equals("−");
      return negative ? -size : size;
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private String digits(String written) {
    var digits = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isDigit(c)) {
        digits.append(c);
      } else if (c == decimal) {
        digits.append('.');
      }
    }
    return digits.toString();
  }

  private static double factor(String unit) {
    return switch (unit) {
      case "k", "K", "T" -> 1e3;
      case "m", "M", "Mio", "mn" -> 1e6;
      default -> 1;
    };
  }
}
