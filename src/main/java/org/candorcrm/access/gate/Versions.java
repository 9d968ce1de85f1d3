package org.candorcrm.access.gate;

import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** ETag and If-Match carry versions, so that no update is lost. */
public final class Versions {

  private Versions() {}

  /**
   * The version that If-Match names.
   *
   * @throws Problem {@code if_match_missing} (428), {@code if_match_invalid}
   */
  public static int expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Problem.of(Status.PRECONDITION_REQUIRED, "if_match_missing").field("If-Match");
    }
    try {
      return Integer.parseInt(ifMatch.strip().replaceFirst("^W/", "").replace("\"", ""));
    } catch (NumberFormatException notOne) {
      throw Problem.invalid("if_match_invalid").field("If-Match");
    }
  }

  /**
   * @throws Problem {@code version_stale} (412) with both versions
   */
  public static void check(int expected, int current) {
    if (expected != current) {
      throw Problem.of(Status.STALE, "version_stale")
          .with("expected", expected)
          .with("current", current);
    }
  }

  public static <T> ResponseEntity<T> tagged(int version, T body) {
    return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
  }
}
