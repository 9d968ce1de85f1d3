package org.candorcrm.access.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.platform.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody takes all connections of a node: whoever asks for more at once than their share waits for
 * their own requests, and not everybody else for them. Of long JSON, which is read into the memory
 * as a whole, they have fewer turns. Keys of a user share their turns.
 */
final class Turns extends OncePerRequestFilter {

  /** More than that are refused at once, so that those who wait cost little. */
  private static final int MOST_WAITING = 200;

  private static final long LONG = 256 * 1024;
  private static final int MOST_LONG = 2;

  private final int share;
  private final Duration patience;
  private final ProblemWriter problems;
  private final Cache<Who, Semaphore> turns = Caffeine.newBuilder().weakValues().build();

  Turns(int share, Duration patience, ProblemWriter problems) {
    this.share = share;
    this.patience = patience;
    this.problems = problems;
  }

  private record Who(UUID workspace, UUID user, boolean sendingMuch) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(request.getAttribute(Gate.CALLER) instanceof Caller caller)) {
      chain.doFilter(request, response);
      return;
    }
    if (!sendsMuch(request)) {
      take(caller, false, share, request, response, chain);
      return;
    }
    take(
        caller,
        true,
        Math.min(MOST_LONG, share),
        request,
        response,
        (sent, answered) ->
            take(
                caller,
                false,
                share,
                (HttpServletRequest) sent,
                (HttpServletResponse) answered,
                chain));
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
      Caller caller,
      boolean sendingMuch,
      int most,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var who = new Who(caller.workspace().id(), caller.viewer().user(), sendingMuch);
    var own = turns.get(who, any -> new Semaphore(most, true));
    if (!taken(own)) {
      refuse(most, request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      own.release();
    }
  }

  private void refuse(int most, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long seconds = Math.max(1, patience.toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    problems.write(
        Problem.of(Status.TOO_MANY, "too_many_at_once")
            .with("most", most)
            .with("retry_after", seconds),
        request,
        response);
  }

  private boolean taken(Semaphore own) {
    try {
      return own.getQueueLength() < MOST_WAITING
          && own.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
