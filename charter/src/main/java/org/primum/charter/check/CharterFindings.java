package org.primum.charter.check;

import java.util.List;
import java.util.Optional;
import org.primum.charter.Charter;
import org.primum.documents.Fault;
import org.primum.terms.json.Json;

/// What a check of a charter found.
///
/// @param findings every fault, in the order of the file
/// @param charter the checked charter, exactly where there are no findings
public record CharterFindings(List<Fault> findings, Optional<Charter> charter) {
  public CharterFindings {
    findings = List.copyOf(findings);
    if (charter.isPresent() != findings.isEmpty()) {
      throw new IllegalArgumentException("a charter is checked exactly where nothing was found");
    }
  }

  /// `[{rule, where, message}]`, `where` being `file:line:column`.
  public Json json() {
    return new Json.Arr(
        findings.stream()
            .map(
                fault ->
                    (Json)
                        Json.object()
                            .put("rule", fault.rule())
                            .put("where", fault.place().toString())
                            .put("message", fault.message())
                            .build())
            .toList());
  }
}
