package org.candorcrm.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.candorcrm.access.gate.Idempotency.Answer;
import org.candorcrm.platform.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an Idempotency-Key is done once, whatever its address: what it does and what it
 * answers commit together, and the same request is answered the same for a day.
 */
final class RepeatedPosts extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";

  /** A request of somebody who is not recognised yet has nobody to be bound to. */
  private static final Set<String> STRANGERS = Set.of("/api/sign-ins", "/api/setup");

  private final Idempotency idempotency;
  private final HandlerExceptionResolver failures;

  RepeatedPosts(Idempotency idempotency, HandlerExceptionResolver failures) {
    this.idempotency = idempotency;
    this.failures = failures;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || STRANGERS.contains(request.getRequestURI())
        || !(request.getAttribute(Gate.CALLER) instanceof Caller);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (var body = RepeatableBody.read(request)) {
      var caller = (Caller) request.getAttribute(Gate.CALLER);
      var wrapped = new ContentCachingResponseWrapper(response);
      var answer =
          idempotency.once(
              caller.viewer(),
              request.getHeader(HEADER),
              body.described(),
              () -> work(body, wrapped, chain));
      if (answer.repeated()) {
        repeat(answer, response);
      } else {
        wrapped.copyBodyToResponse();
      }
    } catch (RuntimeException failure) {
      if (response.isCommitted()
          || failures.resolveException(request, response, null, failure) == null) {
        throw failure;
      }
    }
  }

  private static Answer work(
      RepeatableBody request, ContentCachingResponseWrapper response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ServletException failure) {
      throw new IllegalStateException(failure);
    }
    boolean secret = request.getAttribute(ShownOnceMark.ATTRIBUTE) != null;
    return new Answer(
        response.getStatus(),
        response.getHeader(HttpHeaders.LOCATION),
        response.getHeader(HttpHeaders.ETAG),
        response.getContentType(),
        secret ? null : new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
        secret,
        false);
  }

  private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
    if (answer.secret()) {
      throw Problem.of(Problem.Status.CONFLICT, "secret_shown_already");
    }
    response.setStatus(answer.status());
    response.setHeader("Idempotent-Replayed", "true");
    if (answer.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.etag() != null) {
      response.setHeader(HttpHeaders.ETAG, answer.etag());
    }
    if (answer.body() != null && !answer.body().isEmpty()) {
      response.setContentType(answer.mediaType());
      response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
  }
}
