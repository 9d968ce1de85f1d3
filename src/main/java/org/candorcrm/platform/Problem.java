package org.candorcrm.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as a stable code with what to do. Becomes an RFC 9457 problem document. The
 * sentences stand in the message catalogue: {@code problem.<code>.title} and {@code
 * problem.<code>.advice}, with the details as named arguments: {@code {field}}.
 */
public final class Problem extends RuntimeException {

  /** The HTTP meaning of a problem. */
  public enum Status {
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    UNPROCESSABLE(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    BUSY(503);

    private final int code;

    Status(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }

  private final Status status;
  private final String code;
  private final Map<String, Object> details;

  private Problem(Status status, String code, Map<String, Object> details) {
    // Expected, and made by the million where a file is wrong: no stack trace.
    super(null, null, true, false);
    this.status = status;
    this.code = code;
    this.details = Map.copyOf(details);
  }

  public static Problem of(Status status, String code) {
    return new Problem(status, code, Map.of());
  }

  public static Problem invalid(String code) {
    return of(Status.INVALID, code);
  }

  /**
   * A parameter of the address that cannot be read.
   *
   * @param expected what it takes: "a whole number", "open or all"
   */
  public static Problem parameter(String name, String expected) {
    return invalid("parameter_not_valid").field(name).with("expected", expected);
  }

  public static Problem notFound(String code) {
    return of(Status.NOT_FOUND, code);
  }

  public static Problem forbidden(String code) {
    return of(Status.FORBIDDEN, code);
  }

  /** The same problem with one more detail; a detail is shown to the person who asked. */
  public Problem with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var more = new LinkedHashMap<>(details);
    more.put(name, value);
    return new Problem(status, code, more);
  }

  /** The field that is meant, by its API name or a path to it. */
  public Problem field(String name) {
    return with("field", name);
  }

  /** The place in a text, counted from 0. */
  public Problem position(int offset) {
    return with("position", offset);
  }

  @Override
  public String getMessage() {
    return code + (details.isEmpty() ? "" : " " + details.keySet());
  }

  public Status status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Map<String, Object> details() {
    return details;
  }
}
