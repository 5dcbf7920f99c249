package org.primum.risk.model;

import java.util.Optional;
import org.primum.documents.Place;
import org.primum.risk.distribution.Distribution;
import org.primum.terms.json.Json;

/// One uncertain number of a model. Where two options name the same quantity they share its draws;
/// two quantities are independent unless a correlation is declared.
///
/// @param name unique in its model: the name under which it is shared, or the path
///   `option/hazard/name` of one used in a single place
/// @param unit what it counts per what, where that was stated
/// @param place where it is written
public record Quantity(
    String name, Distribution distribution, Optional<Unit> unit, Source source, Place place) {
  /// The quantity as JSON.
  public Json.Obj json() {
    Json.Builder json = Json.object().put("name", name).put("distribution", distribution.json());
    unit.ifPresent(known -> json.put("unit", known.toString()));
    return json.put("from", source.json()).build();
  }
}
