package org.candorcrm.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody takes all connections of a node: whoever asks for more at once than their share waits for
 * their own requests, and not everybody else for them. Of long JSON, which is read into the memory
 * as a whole, they have fewer turns. Keys of a user share their turns.
 */
final class Turns extends OncePerRequestFilter {

  private static final long LONG = 256 * 1024;
  private static final int MOST_LONG = 2;

  private final Places any;
  private final Places sendingMuch;
  private final ProblemWriter problems;

  Turns(int share, Duration patience, ProblemWriter problems) {
    this.any = new Places(share, patience);
    this.sendingMuch = new Places(Math.min(MOST_LONG, share), patience);
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(request.getAttribute(Gate.CALLER) instanceof Caller caller)) {
      chain.doFilter(request, response);
      return;
    }
    if (!sendsMuch(request)) {
      take(any, caller, request, response, chain);
      return;
    }
    take(
        sendingMuch,
        caller,
        request,
        response,
        (sent, answered) ->
            take(any, caller, (HttpServletRequest) sent, (HttpServletResponse) answered, chain));
  }

  /** Of unknown length may be of any. Files are not read into the memory. */
  private static boolean sendsMuch(HttpServletRequest request) {
    var type = request.getContentType();
    long length = request.getContentLengthLong();
    return type != null
        && type.toLowerCase(Locale.ROOT).contains("json")
        && (length < 0 || length > LONG);
  }

  private void take(
      Places places,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    Semaphore own;
    try {
      own = places.take(caller);
    } catch (Problem tooMany) {
      var seconds = String.valueOf(tooMany.details().get("retry_after"));
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
      problems.write(tooMany, request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      own.release();
    }
  }
}
