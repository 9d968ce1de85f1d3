package org.candorcrm.records.formats;

import java.util.Locale;

/** Recognises a file's format from its first bytes or characters, and its name. */
final class FormatGuess {

  private static final double MOST_CONTROLS = 0.1;

  private FormatGuess() {}

  /** Whether the file is a packed one: an XLSX workbook, if anything that we read. */
  static boolean isPacked(byte[] head) {
    return begins(head, 'P', 'K', 3, 4);
  }

  /** Refuses files that are known not to hold text. */
  static void refuseForeign(byte[] head) {
    if (head.length == 0) {
      throw Refusals.file("file_empty");
    }
    if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw Refusals.file("file_is_old_workbook");
    }
    if (begins(head, 0x1f, 0x8b) || begins(head, '%', 'P', 'D', 'F') || begins(head, 0x89, 'P')) {
      throw Refusals.file("file_format_unknown");
    }
  }

  /** The format of a text. */
  static Format of(String sample, String name) {
    var text = sample.stripLeading();
    if (text.isEmpty()) {
      throw Refusals.file("file_empty");
    }
    if (controls(sample) > MOST_CONTROLS) {
      throw Refusals.file("file_format_unknown");
    }
    if (text.regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
      return Format.VCARD;
    }
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean namedJson = ending.equals("json") || ending.equals("jsonl") || ending.equals("ndjson");
    char first = text.charAt(0);
    if (first == '[' && (namedJson || text.substring(1).stripLeading().startsWith("{"))) {
      throw Refusals.file("file_is_json_array");
    }
    if (namedJson || (first == '{' && firstLine(text).endsWith("}"))) {
      return Format.JSON_LINES;
    }
    if (ending.equals("vcf") || ending.equals("vcard")) {
      return Format.VCARD;
    }
    return ending.equals("tsv") || ending.equals("tab") ? Format.TSV : Format.CSV;
  }

  private static String firstLine(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(0, end).stripTrailing();
  }

  private static double controls(String sample) {
    int controls = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      boolean blank = c == '\t' || c == '\n' || c == '\r' || c == '\f';
      controls += (c < ' ' && !blank) || c == DelimitedScanner.BAD ? 1 : 0;
    }
    return (double) controls / sample.length();
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
