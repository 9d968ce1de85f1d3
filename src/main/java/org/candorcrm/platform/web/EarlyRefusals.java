package org.candorcrm.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** No text of a database can hold NUL, so no address may. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EarlyRefusals extends OncePerRequestFilter {

  private final ProblemWriter problems;

  EarlyRefusals(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var query = request.getQueryString();
    var address = request.getRequestURI() + (query == null ? "" : query);
    if (address.toLowerCase(Locale.ROOT).contains("%00") || address.indexOf('\0') >= 0) {
      problems.write(Problem.invalid("request_refused"), request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
