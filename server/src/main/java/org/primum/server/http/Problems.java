package org.primum.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Turns every failure into a problem (RFC 9457). What was unexpected is logged under a random
/// reference that the answer repeats; the answer itself tells nothing of our insides.
@RestControllerAdvice
public class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /// What the caller asked for is not there.
  @ExceptionHandler
  public ResponseEntity<ProblemDetail> notFound(NotFound failure) {
    return answer(HttpStatus.NOT_FOUND, failure.sentence());
  }

  /// Everything else: the framework's own refusals keep their status, the rest is ours.
  @ExceptionHandler
  public ResponseEntity<ProblemDetail> any(Exception failure, HttpServletRequest request) {
    if (failure instanceof ErrorResponse known) {
      String detail = known.getBody().getDetail();
      return answer(known.getStatusCode(), detail == null ? "cannot answer this request" : detail);
    }
    String reference = UUID.randomUUID().toString();
    LOG.error(
        "cannot answer `{} {}`, reference `{}`",
        request.getMethod(),
        request.getRequestURI(),
        reference,
        failure);
    return answer(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "the server failed; the operator finds the reason in the log under `" + reference + "`");
  }

  private static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String sentence) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, sentence));
  }
}
