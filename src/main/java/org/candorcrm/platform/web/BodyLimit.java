package org.candorcrm.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit, whatever they call themselves. Only the two addresses that take
 * files stream past it, with limits of their own; strangers may send little.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BodyLimit extends OncePerRequestFilter {

  private static final Pattern FILE_CONTENT = Pattern.compile("/api/files/[^/]+/content");
  private static final Pattern DELIVERED = Pattern.compile("/api/deliveries/[^/]+/files");
  private static final Set<String> FOR_STRANGERS =
      Set.of("/api/sign-ins", "/api/setup", "/api/joinings");
  private static final long MOST_FROM_STRANGERS = 16_384;

  private final long limit;
  private final ProblemWriter problems;

  BodyLimit(@Value("${candor.body-limit}") DataSize limit, ProblemWriter problems) {
    this.limit = limit.toBytes();
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return switch (request.getMethod()) {
      case "POST" -> path.equals("/api/imports") || DELIVERED.matcher(path).matches();
      case "PUT" -> FILE_CONTENT.matcher(path).matches();
      default -> false;
    };
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // The path as it is going to be read: an address can be written in many ways.
    long most =
        FOR_STRANGERS.contains(request.getServletPath())
            ? Math.min(limit, MOST_FROM_STRANGERS)
            : limit;
    if (request.getContentLengthLong() > most) {
      problems.write(
          Problem.of(Problem.Status.TOO_LARGE, "body_too_large").with("limit", most),
          request,
          response);
      return;
    }
    if (request.getContentLengthLong() >= 0) {
      chain.doFilter(request, response);
      return;
    }
    chain.doFilter(new Limited(request, most), response);
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), limit);
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private long left;

    Counted(ServletInputStream in, long limit) {
      this.in = in;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
