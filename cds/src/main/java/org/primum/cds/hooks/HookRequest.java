package org.primum.cds.hooks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A call (CDS Hooks 2.0.1, *HTTP Request*).
///
/// @param hookInstance the caller's id of this call
/// @param userId FHIR reference of the user, e.g. `Practitioner/123`
/// @param patientId FHIR id of the patient in context
/// @param encounterId FHIR id of the encounter, where the caller tells it
/// @param prefetch by the service's keys: FHIR R4 JSON, or `null` where the caller found nothing;
///   keys that the caller left out are absent; under [#DRAFT_ORDERS] the orders that are being
///   written, where the hook brings them
public record HookRequest(
    UUID hookInstance,
    String userId,
    String patientId,
    Optional<String> encounterId,
    Map<String, String> prefetch) {
  /// Where in a call the orders stand that are being written.
  public static final String DRAFT_ORDERS = "context.draftOrders";

  /// Copies the prefetched data.
  public HookRequest {
    prefetch = Collections.unmodifiableMap(new LinkedHashMap<>(prefetch));
  }

  /// Says nothing of the patient, so that no log does.
  @Override
  public String toString() {
    return "call " + hookInstance;
  }
}
