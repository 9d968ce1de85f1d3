package org.candorcrm.access.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.candorcrm.access.signin.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The session's token in a cookie that scripts cannot read, and beside it the CSRF token in one
 * that our own page reads and sends back as a header.
 */
public final class SessionCookie {

  private static final String SESSION = "candor_session";
  private static final String CSRF = "candor_csrf";

  private SessionCookie() {}

  /** The session token that a request carries, or null. */
  public static @Nullable String of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(SESSION) && !cookie.getValue().isEmpty()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  public static void set(
      HttpServletRequest request, HttpServletResponse response, String token, Duration age) {
    add(request, response, SESSION, token, true, age);
    add(request, response, CSRF, Tokens.csrf(token), false, age);
  }

  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, SESSION, "", true, Duration.ZERO);
    add(request, response, CSRF, "", false, Duration.ZERO);
  }

  private static void add(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      boolean hidden,
      Duration age) {
    var cookie =
        ResponseCookie.from(name, value)
            .httpOnly(hidden)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
