package org.primum.cds.hooks;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primum.terms.json.Json;

/// A service as discovery offers it (CDS Hooks 2.0.1, *Discovery*).
///
/// @param id names it in its address, letters, digits, `-` and `_`
/// @param title for people, may be shown in the EHR's settings
/// @param description for people
/// @param prefetch by key: the FHIR query whose answer the caller is asked to send along
public record ServiceDescription(
    String id, String title, String description, Map<String, String> prefetch) {
  /// The one hook that is answered.
  public static final String HOOK = "patient-view";

  /// The key under which the patient is always asked for.
  public static final String PATIENT = "patient";

  /// @throws IllegalArgumentException if the id cannot stand in an address, a text is blank, or the
  ///   patient is not asked for
  public ServiceDescription {
    prefetch = Collections.unmodifiableMap(new LinkedHashMap<>(prefetch));
    if (!id.matches("[A-Za-z0-9_-]{1,80}") || title.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException(
          "service `"
              + id
              + "` needs an id of 1 to 80 letters, digits, `-` or `_`, a title and a description");
    }
    if (!prefetch.containsKey(PATIENT)) {
      throw new IllegalArgumentException(
          "service `"
              + id
              + "` must ask for `"
              + PATIENT
              + "`, so that data of another is noticed");
    }
  }

  /// A service on vital signs and laboratory values: asks for the patient and, under
  /// `observations`, for the observations with these codes.
  ///
  /// @param loinc LOINC codes, at least one
  /// @throws IllegalArgumentException if there is no code
  public static ServiceDescription onObservations(
      String id, String title, String description, Collection<String> loinc) {
    if (loinc.isEmpty()) {
      throw new IllegalArgumentException("service `" + id + "` needs one LOINC code or more");
    }
    String codes =
        loinc.stream().map(code -> "http://loinc.org|" + code).collect(Collectors.joining(","));
    Map<String, String> prefetch = new LinkedHashMap<>();
    prefetch.put(PATIENT, "Patient/{{context.patientId}}");
    prefetch.put("observations", "Observation?patient={{context.patientId}}&code=" + codes);
    return new ServiceDescription(id, title, description, prefetch);
  }

  /// The answer to `GET {base}/cds-services`.
  public static Json.Obj discovery(List<ServiceDescription> services) {
    return Json.object()
        .put("services", new Json.Arr(services.stream().map(each -> (Json) each.json()).toList()))
        .build();
  }

  private Json.Obj json() {
    Json.Builder queries = Json.object();
    prefetch.forEach(queries::put);
    return Json.object()
        .put("hook", HOOK)
        .put("id", id)
        .put("title", title)
        .put("description", description)
        .put("prefetch", queries.build())
        .build();
  }
}
