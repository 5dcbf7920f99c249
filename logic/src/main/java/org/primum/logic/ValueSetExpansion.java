package org.primum.logic;

import java.util.List;
import java.util.Optional;
import org.primum.terms.json.Json;

/// The codes a value set stood for when the artifact was made; approved with the logic.
///
/// @param url canonical address as written in the CQL
/// @param version where the value set has one
/// @param codes sorted, each once
public record ValueSetExpansion(String url, Optional<String> version, List<Member> codes) {
  public ValueSetExpansion {
    codes = codes.stream().distinct().sorted().toList();
  }

  /// One code of an expansion.
  ///
  /// @param system e.g. `http://loinc.org`
  /// @param code e.g. `8867-4`
  public record Member(String system, String code) implements Comparable<Member> {
    @Override
    public int compareTo(Member other) {
      int bySystem = system.compareTo(other.system);
      return bySystem != 0 ? bySystem : code.compareTo(other.code);
    }
  }

  Json json() {
    List<Json> members =
        codes.stream()
            .<Json>map(m -> Json.object().put("system", m.system()).put("code", m.code()).build())
            .toList();
    return Json.object()
        .put("url", url)
        .put("version", version)
        .put("codes", new Json.Arr(members))
        .build();
  }
}
