package org.candorcrm.access.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text as the header of a mail, which shows it to its reader as it is (RFC 2047). */
final class Header {

  private static final String ENCODED_WORD = "=?";
  private static final int NAME = "Subject: ".length();

  /** In code points: an encoded word is 75 signs at most, and one of them takes up to 4 bytes. */
  private static final int LONGEST_WORD = 10;

  private Header() {}

  static String of(String text) throws UnsupportedEncodingException {
    var encoded =
        text.contains(ENCODED_WORD)
            ? literal(text)
            : MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null);
    return MimeUtility.fold(NAME, encoded);
  }

  /** Plain signs are left alone by the library, and a reader would decode what only looks so. */
  private static String literal(String text) {
    int[] signs = text.codePoints().toArray();
    return Stream.iterate(0, from -> from < signs.length, from -> from + LONGEST_WORD)
        .map(from -> new String(signs, from, Math.min(LONGEST_WORD, signs.length - from)))
        .map(Header::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }
}
