package org.primum.risk.layers.openpsa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.documents.Place;

/// One element of a file, with its place.
record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, Place place) {
  /// What documents an element and computes nothing.
  private static final List<String> PAPERS = List.of("label", "attributes");

  /// The children that say something: labels and attributes apart.
  List<XmlElement> content() {
    return children.stream().filter(child -> !PAPERS.contains(child.name())).toList();
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).filter(text -> !text.isBlank());
  }
}
