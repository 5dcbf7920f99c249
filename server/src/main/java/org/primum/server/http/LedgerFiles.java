package org.primum.server.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The ledger as files, in the layout of C2SP tlog-tiles, for the verifier; and all of them in one
/// archive.
@RestController
class LedgerFiles {
  private static final String ROOT = "/ledger/";

  private final PublishedLedger published;

  LedgerFiles(PublishedLedger published) {
    this.published = published;
  }

  @GetMapping({"/ledger/checkpoint", "/ledger/checkpoint.key"})
  ResponseEntity<byte[]> text(HttpServletRequest request) {
    return file(request, MediaType.parseMediaType("text/plain;charset=UTF-8"));
  }

  @GetMapping({"/ledger/tile/**", "/ledger/text/**"})
  ResponseEntity<byte[]> bytes(HttpServletRequest request) {
    return file(request, MediaType.APPLICATION_OCTET_STREAM);
  }

  private ResponseEntity<byte[]> file(HttpServletRequest request, MediaType type) {
    String path = request.getRequestURI().substring(ROOT.length());
    return published
        .file(path)
        .map(bytes -> ResponseEntity.ok().contentType(type).body(bytes))
        .orElseThrow(() -> new NotFound("The ledger's export has no file `" + path + "`."));
  }

  @GetMapping("/ledger/export.zip")
  ResponseEntity<StreamingResponseBody> archive() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"primum-ledger.zip\"")
        .body(published::zip);
  }
}
