package org.primum.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/// Knows every failure as a problem (RFC 9457). What was unexpected is logged under a random
/// reference that the answer repeats; the answer itself tells nothing of our insides.
@Component
public class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /// The problem that `failure` is to whoever sent `request`.
  public ProblemDetail of(Exception failure, HttpServletRequest request) {
    return switch (failure) {
      case NotFound absent -> problem(HttpStatus.NOT_FOUND, absent.sentence());
      case NotAllowed refused -> problem(HttpStatus.FORBIDDEN, refused.sentence());
      case ErrorResponse known -> known(known.getBody());
      default -> unexpected(failure, request);
    };
  }

  private static ProblemDetail problem(HttpStatus status, String sentence) {
    return ProblemDetail.forStatusAndDetail(status, sentence);
  }

  private static ProblemDetail known(ProblemDetail body) {
    if (body.getStatus() == HttpStatus.NOT_FOUND.value()) {
      return problem(HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }
    return body;
  }

  private static ProblemDetail unexpected(Exception failure, HttpServletRequest request) {
    String reference = UUID.randomUUID().toString();
    LOG.error(
        "cannot answer `{} {}`, reference `{}`",
        request.getMethod(),
        request.getRequestURI(),
        reference,
        failure);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "The server failed. Its log tells why, under the reference `" + reference + "`.");
  }
}
