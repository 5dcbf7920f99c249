package org.primum.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.primum.server.http.Problems;
import org.primum.server.pages.Frame.Subject;
import org.primum.server.ui.ProblemView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers failures: a page to a browser, a problem (RFC 9457) to a machine.
@RestControllerAdvice
class FailureAnswers {
  private final Problems problems;
  private final Frame frame;

  FailureAnswers(Problems problems, Frame frame) {
    this.problems = problems;
    this.frame = frame;
  }

  @ExceptionHandler
  ResponseEntity<?> answer(Exception failure, HttpServletRequest request) {
    ProblemDetail problem = problems.of(failure, request);
    HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
    if (!browser(request)) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    String title = Optional.ofNullable(problem.getTitle()).orElse("Problem");
    String sentence = Optional.ofNullable(problem.getDetail()).orElse("This cannot be shown.");
    return frame.page(
        request,
        new Subject("problem", title, Optional.empty()),
        new ProblemView(title, sentence),
        new Frame.Answer(status, Optional.empty()));
  }

  private static boolean browser(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }
}
