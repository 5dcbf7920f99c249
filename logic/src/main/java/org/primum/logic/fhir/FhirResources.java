package org.primum.logic.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.primum.logic.timeline.MedicationOrder;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Timeline;

/// Writes a timeline as FHIR R4, so that [FhirTimeline] reads the same timeline again. Times are
/// written to the millisecond, in UTC.
public final class FhirResources {
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private FhirResources() {}

  /// The patient as FHIR JSON.
  ///
  /// @param id FHIR id of the patient
  public static FhirText patient(String id, Patient from) {
    return text("patient", resource(id, from));
  }

  /// Everything measured as the Bundle that answers a search.
  ///
  /// @param id FHIR id of the patient
  public static FhirText observations(String id, Timeline from) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET);
    int number = 0;
    for (org.primum.logic.timeline.Observation each : from.observations()) {
      number++;
      bundle.addEntry().setResource(resource(id, each, id + "-" + number));
    }
    bundle.setTotal(number);
    return text("observations", bundle);
  }

  /// The patient as a resource.
  public static org.hl7.fhir.r4.model.Patient resource(String id, Patient from) {
    org.hl7.fhir.r4.model.Patient to = new org.hl7.fhir.r4.model.Patient();
    to.setId(id);
    to.setGender(AdministrativeGender.fromCode(from.sex().code()));
    from.birthDate().ifPresent(born -> to.setBirthDateElement(new DateType(born.toString())));
    return to;
  }

  /// One measured value as a resource.
  ///
  /// @param patient FHIR id of the patient
  /// @param id FHIR id of the observation
  public static Observation resource(
      String patient, org.primum.logic.timeline.Observation from, String id) {
    Observation to = new Observation();
    to.setId(id);
    to.setStatus(ObservationStatus.FINAL);
    to.setCode(new CodeableConcept(new Coding(MeasuredValues.LOINC, from.code(), null)));
    to.setSubject(new Reference("Patient/" + patient));
    to.setEffective(
        new DateTimeType(Date.from(from.effective()), TemporalPrecisionEnum.MILLI, UTC));
    to.setIssuedElement(
        new InstantType(Date.from(from.available()), TemporalPrecisionEnum.MILLI, UTC));
    to.setValue(
        new Quantity()
            .setValue(from.value())
            .setUnit(from.unit())
            .setSystem(MeasuredValues.UCUM)
            .setCode(from.unit()));
    return to;
  }

  /// One medication order as a resource.
  ///
  /// @param patient FHIR id of the patient
  /// @param id FHIR id of the order
  public static MedicationRequest resource(String patient, MedicationOrder from, String id) {
    MedicationRequest to = new MedicationRequest();
    to.setId(id);
    to.setStatus(MedicationRequestStatus.fromCode(from.status().code()));
    to.setIntent(MedicationRequestIntent.ORDER);
    CodeableConcept medication = new CodeableConcept();
    from.codes()
        .forEach(coding -> medication.addCoding(new Coding(coding.system(), coding.code(), null)));
    to.setMedication(medication);
    to.setSubject(new Reference("Patient/" + patient));
    from.authored()
        .ifPresent(
            at ->
                to.setAuthoredOnElement(
                    new DateTimeType(Date.from(at), TemporalPrecisionEnum.MILLI, UTC)));
    return to;
  }

  private static FhirText text(String name, Resource resource) {
    return new FhirText(
        name, FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource));
  }
}
