package org.primum.cds.hooks;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.primum.terms.json.Json;

/// A service as discovery offers it (CDS Hooks 2.0.1, *Discovery*).
///
/// @param id names it in its address, letters, digits, `-` and `_`
/// @param title for people, may be shown in the EHR's settings
/// @param description for people
/// @param hooks when it answers; discovery lists it once for each, as the specification allows, so
///   that a later answer replaces an earlier one
/// @param prefetch by key: the FHIR query whose answer the caller is asked to send along
public record ServiceDescription(
    String id, String title, String description, Set<Hook> hooks, Map<String, String> prefetch) {

  /// The key under which the patient is always asked for.
  public static final String PATIENT = "patient";

  /// @throws IllegalArgumentException if the id cannot stand in an address, a text is blank, or the
  ///   patient is not asked for
  public ServiceDescription {
    hooks = Collections.unmodifiableSet(EnumSet.copyOf(hooks));
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
    return new ServiceDescription(
        id, title, description, EnumSet.of(Hook.PATIENT_VIEW), queries(loinc));
  }

  /// A service on what is being ordered: asks for the patient, under `orders` for the medication
  /// orders in force with the medications they refer to, and for the observations with these codes,
  /// if any. The orders that are being written come with the call.
  ///
  /// @param loinc LOINC codes, may be none
  public static ServiceDescription onOrders(
      String id, String title, String description, Collection<String> loinc) {
    Map<String, String> prefetch = queries(loinc);
    prefetch.put(
        "orders",
        "MedicationRequest?patient={{context.patientId}}&status=active,on-hold"
            + "&_include=MedicationRequest:medication");
    return new ServiceDescription(
        id, title, description, EnumSet.of(Hook.ORDER_SELECT, Hook.ORDER_SIGN), prefetch);
  }

  private static Map<String, String> queries(Collection<String> loinc) {
    Map<String, String> prefetch = new LinkedHashMap<>();
    prefetch.put(PATIENT, "Patient/{{context.patientId}}");
    if (!loinc.isEmpty()) {
      String codes =
          loinc.stream().map(code -> "http://loinc.org|" + code).collect(Collectors.joining(","));
      prefetch.put("observations", "Observation?patient={{context.patientId}}&code=" + codes);
    }
    return prefetch;
  }

  /// The answer to `GET {base}/cds-services`.
  public static Json.Obj discovery(List<ServiceDescription> services) {
    return Json.object()
        .put(
            "services",
            new Json.Arr(
                services.stream()
                    .flatMap(each -> each.hooks().stream().map(hook -> (Json) each.json(hook)))
                    .toList()))
        .build();
  }

  private Json.Obj json(Hook hook) {
    Json.Builder queries = Json.object();
    prefetch.forEach(queries::put);
    return Json.object()
        .put("hook", hook.word())
        .put("id", id)
        .put("title", title)
        .put("description", description)
        .put("prefetch", queries.build())
        .build();
  }
}
