package org.candorcrm.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemWriter;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is refused before any route is chosen is answered like every other mistake. */
@RestController
final class ErrorPageController implements ErrorController {

  private final ProblemWriter problems;

  ErrorPageController(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.write(problem(request), request, response);
  }

  /** Somebody who asks for this address by its name finds nothing there. */
  static Problem problem(HttpServletRequest request) {
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
      return Problem.notFound("no_such_route");
    }
    return of(code);
  }

  static Problem of(int code) {
    var status =
        Arrays.stream(Problem.Status.values())
            .filter(each -> each.code() == code)
            .findFirst()
            .orElse(code < 500 ? Problem.Status.INVALID : Problem.Status.BUSY);
    return switch (status) {
      case NOT_FOUND -> Problem.notFound("no_such_route");
      case METHOD_NOT_ALLOWED -> Problem.of(status, "method_refused");
      case TOO_LARGE -> Problem.of(status, "body_too_large");
      case BUSY -> Problem.of(status, "not_answered");
      case INVALID,
          UNAUTHENTICATED,
          FORBIDDEN,
          NOT_ACCEPTABLE,
          CONFLICT,
          GONE,
          STALE,
          UNSUPPORTED,
          UNPROCESSABLE,
          PRECONDITION_REQUIRED,
          TOO_MANY ->
          Problem.of(status, "request_refused");
    };
  }
}
