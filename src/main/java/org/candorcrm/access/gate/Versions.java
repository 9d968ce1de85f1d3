package org.candorcrm.access.gate;

import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** ETag and If-Match carry versions, so that no update is lost. */
public final class Versions {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"|(\\d{1,9})");

  private Versions() {}

  /** A version as HTTP carries it: an entity tag such as {@code "7"}. */
  public static String tag(long version) {
    return "\"" + version + '"';
  }

  /**
   * The version that If-Match names.
   *
   * @throws Problem {@code version_missing} (428), {@code if_match_invalid}; a star names no
   *     version
   */
  public static int expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Problem.of(Status.PRECONDITION_REQUIRED, "version_missing").field("If-Match");
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Problem.invalid("if_match_invalid").field("If-Match");
    }
    return Integer.parseInt(tag.group(1) == null ? tag.group(2) : tag.group(1));
  }

  /**
   * @throws Problem {@code record_stale} (412) with both versions
   */
  public static void check(long given, long version) {
    check(given, version, null);
  }

  /**
   * @param current what there is now, as it is answered
   * @throws Problem {@code record_stale} (412) with both versions
   */
  public static void check(long given, long version, @Nullable Object current) {
    if (given != version) {
      throw Problem.of(Status.STALE, "record_stale")
          .with("given", given)
          .with("version", version)
          .with("current", current);
    }
  }

  public static <T> ResponseEntity<T> tagged(long version, T body) {
    return ResponseEntity.ok().eTag(tag(version)).body(body);
  }
}
