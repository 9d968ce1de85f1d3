package org.candorcrm.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a request with a problem from outside Spring MVC: a filter, an entry point. */
public interface ProblemWriter {

  /** Writes the problem document in the reader's language; the response must not be committed. */
  void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
