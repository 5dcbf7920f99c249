package org.primum.logic.packaging;

/// Under whose name and address artifacts are published.
///
/// @param canonical what their canonical addresses begin with, e.g. `https://hospital.example/fhir`
/// @param publisher who answers for them
public record Publication(String canonical, String publisher) {
  /// @throws IllegalArgumentException if the address is not absolute or the publisher is blank
  public Publication {
    if (!canonical.matches("https?://[^\\s/]+(/[^\\s/]+)*")) {
      throw new IllegalArgumentException(
          "canonical address `"
              + canonical
              + "` must be absolute and without a slash at its end, e.g. `https://hospital.example/fhir`");
    }
    if (publisher.isBlank()) {
      throw new IllegalArgumentException("a publisher is needed: who answers for the artifacts");
    }
  }

  String library(String name) {
    return canonical + "/Library/" + name;
  }

  String planDefinition(String name) {
    return canonical + "/PlanDefinition/" + name;
  }
}
