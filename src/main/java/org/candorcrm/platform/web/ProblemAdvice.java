package org.candorcrm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever a controller threw into a problem document; what is not ours stays in the log. */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler(Problem.class)
  ResponseEntity<Map<String, Object>> problem(Problem problem, Locale locale) {
    return answer(problem, locale);
  }

  /** A stream ends when its reader leaves: that is how it ends. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
  void streamLeft() {}

  /**
   * @return null where the client left: nobody is there to be told, and nothing went wrong here
   */
  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Map<String, Object>> other(
      Exception exception, HttpServletRequest request, Locale locale) {
    if (clientLeft(exception)) {
      LOG.info("the client left before {} {} was answered", request.getMethod(), route(request));
      return null;
    }
    var known = KnownFailures.asProblem(exception);
    if (known != null) {
      return answer(known, locale);
    }
    var incident = Ids.next().toString();
    LOG.error("incident {} at {} {}", incident, request.getMethod(), route(request), exception);
    var document =
        new java.util.LinkedHashMap<>(
            ProblemDocument.of(
                Problem.of(Problem.Status.BUSY, "internal_error").with("incident", incident),
                locale));
    document.put("status", 500);
    return ResponseEntity.status(500)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(document);
  }

  /** What writes the answer wraps it: JSON, files and streams each in a failure of their own. */
  private static boolean clientLeft(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof AsyncRequestNotUsableException || at instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }

  private static ResponseEntity<Map<String, Object>> answer(Problem problem, Locale locale) {
    return ResponseEntity.status(problem.status().code())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDocument.of(problem, locale));
  }

  /** The route, not the address: query strings hold what people searched for. */
  private static Object route(HttpServletRequest request) {
    var pattern =
        request.getAttribute(
            org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "(no route)" : pattern;
  }
}
