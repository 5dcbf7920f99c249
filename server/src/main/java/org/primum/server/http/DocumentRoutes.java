package org.primum.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.primum.app.Primum;
import org.primum.terms.Digest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Documents by their digest: charters, logic, reports, harm models, dossiers. Always as plain text
/// or bytes, so that no document is ever run by a browser.
@RestController
class DocumentRoutes {
  private final Primum house;

  DocumentRoutes(Primum house) {
    this.house = house;
  }

  @GetMapping("/documents/{digest:[0-9a-f]{64}}")
  ResponseEntity<byte[]> document(@PathVariable String digest) {
    return house
        .documents()
        .find(new Digest(digest))
        .map(
            bytes ->
                ResponseEntity.ok()
                    .contentType(type(bytes))
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .body(bytes))
        .orElseThrow(
            () -> new NotFound("No document with the digest `" + digest + "` is kept here."));
  }

  private static MediaType type(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return MediaType.parseMediaType("text/plain;charset=UTF-8");
    } catch (CharacterCodingException e) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }
}
