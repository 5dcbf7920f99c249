package org.primum.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.primum.app.Primum;
import org.primum.app.running.ClinicalServices;
import org.primum.app.running.ClinicalServices.Reply;
import org.primum.terms.Refusal;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Clinical services for EHRs (CDS Hooks 2.0.1): discovery, and one address per activated artifact.
/// Refusals are problems with every reason, and never repeat patient data.
@RestController
class ServiceRoutes {
  private final ClinicalServices services;

  ServiceRoutes(Primum house) {
    this.services = house.services();
  }

  @GetMapping("/cds-services")
  ResponseEntity<String> discovery() {
    return json(services.discovery());
  }

  @PostMapping(path = "/cds-services/{service}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> call(@PathVariable String service, HttpServletRequest request)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(ClinicalServices.LARGEST_CALL_BYTES + 1);
    if (body.length > ClinicalServices.LARGEST_CALL_BYTES) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE,
          List.of(
              new Refusal(
                  "call-too-large",
                  "the call is larger than " + ClinicalServices.LARGEST_CALL_BYTES + " bytes")));
    }
    return switch (services.answer(service, body)) {
      case Reply.Answered(String response) -> json(response);
      case Reply.Malformed(List<Refusal> reasons) -> problem(HttpStatus.BAD_REQUEST, reasons);
      case Reply.Unknown(Refusal why) -> problem(HttpStatus.NOT_FOUND, List.of(why));
      case Reply.Unprepared(Refusal why) -> problem(HttpStatus.PRECONDITION_FAILED, List.of(why));
      case Reply.Down(Refusal why) -> problem(HttpStatus.SERVICE_UNAVAILABLE, List.of(why));
    };
  }

  private static ResponseEntity<String> json(String body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  private static ResponseEntity<String> problem(HttpStatus status, List<Refusal> reasons) {
    Json reported =
        new Json.Arr(
            reasons.stream()
                .<Json>map(
                    each ->
                        Json.object()
                            .put("rule", each.rule())
                            .put("sentence", each.sentence())
                            .build())
                .toList());
    Json problem =
        Json.object()
            .put("type", "about:blank")
            .put("title", status.getReasonPhrase())
            .put("status", status.value())
            .put("detail", reasons.getFirst().sentence())
            .put("reasons", reported)
            .build();
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(CanonicalJson.text(problem));
  }
}
