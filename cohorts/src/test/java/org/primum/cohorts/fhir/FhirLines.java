package org.primum.cohorts.fhir;

/// Lines of small exports.
final class FhirLines {
  static final String PATIENT =
      "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"gender\":\"female\",\"birthDate\":\"1950-02-03\"}";
  static final String ENCOUNTER =
      "{\"id\":\"e1\",\"status\":\"finished\",\"class\":{\"code\":\"IMP\"},\"subject\":{\"reference\":\"Patient/p1\"},"
          + "\"period\":{\"start\":\"2026-01-01T00:00:00Z\",\"end\":\"2026-01-01T05:30:00Z\"},\"resourceType\":\"Encounter\"}";

  private FhirLines() {}

  static String observation(String id, String more) {
    return "{\"resourceType\":\"Observation\",\"id\":\""
        + id
        + "\",\"subject\":{\"reference\":\"Patient/p1\"},"
        + more
        + "}";
  }

  static String rate(String id, String status, String value, String times) {
    return observation(
        id,
        "\"status\":\""
            + status
            + "\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8867-4\"}]},"
            + "\"valueQuantity\":{\"value\":"
            + value
            + ",\"unit\":\"/min\",\"code\":\"/min\",\"system\":\"http://unitsofmeasure.org\"},"
            + times);
  }

  static String at(String effective) {
    return "\"effectiveDateTime\":\"" + effective + "\"";
  }
}
