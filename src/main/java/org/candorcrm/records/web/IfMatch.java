package org.candorcrm.records.web;

import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;

/** The version of a record as HTTP carries it: an entity tag such as {@code "7"}. */
final class IfMatch {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"|(\\d{1,9})");

  private IfMatch() {}

  static String tag(int version) {
    return "\"" + version + '"';
  }

  /**
   * @throws Problem {@code version_missing} (428), {@code if_match_invalid}; a star names no
   *     version
   */
  static int version(@Nullable String header) {
    if (header == null) {
      throw Problem.of(Status.PRECONDITION_REQUIRED, "version_missing").field("If-Match");
    }
    var tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw Problem.invalid("if_match_invalid").field("If-Match");
    }
    return Integer.parseInt(tag.group(1) == null ? tag.group(2) : tag.group(1));
  }
}
