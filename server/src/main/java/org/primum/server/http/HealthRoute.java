package org.primum.server.http;

import org.primum.app.Primum;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says that the server answers and reads its ledger.
@RestController
class HealthRoute {
  private final Primum house;

  HealthRoute(Primum house) {
    this.house = house;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    Json health =
        Json.object().put("status", "up").put("entries", house.view().now().size()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(CanonicalJson.text(health));
  }
}
