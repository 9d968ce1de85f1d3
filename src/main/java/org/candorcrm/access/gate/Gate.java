package org.candorcrm.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises the caller and binds their workspace for the whole request. Whether strangers may pass
 * is for the authorization filter behind it.
 */
final class Gate extends OncePerRequestFilter {

  static final String CALLER = Gate.class.getName() + ".caller";

  private final Callers callers;
  private final ProblemWriter problems;

  Gate(Callers callers, ProblemWriter problems) {
    this.callers = callers;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller;
    try {
      caller = callers.of(request);
    } catch (Problem refused) {
      problems.write(refused, request, response);
      return;
    }
    if (caller.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    pass(caller.get(), request, response, chain);
  }

  private static void pass(
      Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(CALLER, caller);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(caller, null, java.util.List.of()));
    SecurityContextHolder.setContext(context);
    try {
      CurrentWorkspace.<@Nullable Void, Exception>call(
          caller.workspace(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException known) {
      throw known;
    } catch (Exception impossible) {
      throw new ServletException(impossible);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
