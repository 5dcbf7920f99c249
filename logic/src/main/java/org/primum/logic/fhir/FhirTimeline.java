package org.primum.logic.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.primum.logic.timeline.MedicationOrder;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

/// Reads FHIR R4 resources of one patient.
///
/// A value is available from `issued`; where that is absent, from its effective time plus the lag
/// declared for its code. All resources must speak of one patient.
public final class FhirTimeline {
  private final MeasuredValues values;
  private final MedicationOrders orders;
  private final List<String> faults = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final Set<String> subjects = new TreeSet<>();
  private final Set<String> seen = new HashSet<>();
  private Optional<Patient> patient = Optional.empty();

  private FhirTimeline(Map<String, Duration> lags) {
    this.values = new MeasuredValues(lags, faults, passedOver);
    this.orders = new MedicationOrders(faults, passedOver);
  }

  /// Reads `texts`.
  ///
  /// @param texts Patient, Observations, MedicationRequests, Medications, and Bundles of them, in
  ///   any order
  /// @param lags by LOINC code, how long after its effective time a value becomes known where the
  ///   sender does not say; codes that are absent count as known at once
  public static FhirReading read(List<FhirText> texts, Map<String, Duration> lags) {
    FhirTimeline reading = new FhirTimeline(Map.copyOf(lags));
    texts.forEach(reading::add);
    return reading.result();
  }

  private FhirReading result() {
    List<MedicationOrder> ordered = orders.orders();
    if (subjects.size() > 1) {
      faults.add(
          "the resources speak of "
              + subjects.size()
              + " patients; one call is about one patient only");
    }
    return faults.isEmpty()
        ? new FhirReading.Understood(
            new Timeline(patient.orElseGet(Patient::unknown), observations, ordered), passedOver)
        : new FhirReading.Refused(faults);
  }

  private void add(FhirText text) {
    if (text.json().strip().equals("null")) {
      passedOver.add("`" + text.name() + "`: nothing was found by the sender");
      return;
    }
    IParser parser = FhirContext.forR4Cached().newJsonParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    try {
      add(text.name(), parser.parseResource(text.json()));
    } catch (DataFormatException | IllegalArgumentException e) {
      faults.add("`" + text.name() + "` is no valid FHIR R4 JSON: " + oneLine(e));
    }
  }

  private void add(String name, IBaseResource resource) {
    switch (resource) {
      case Bundle bundle -> addEntries(name, bundle);
      case org.hl7.fhir.r4.model.Patient from -> addPatient(name, from);
      case org.hl7.fhir.r4.model.Observation from -> addObservation(name, from);
      case MedicationRequest from -> addOrder(name, from);
      case Medication from -> orders.add(from);
      default ->
          passedOver.add(
              "`" + name + "`: a " + resource.fhirType() + " is neither measured nor ordered");
    }
  }

  private void addEntries(String name, Bundle bundle) {
    int index = 0;
    for (BundleEntryComponent entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      if (resource != null) {
        add(name + ".entry[" + index + "]", resource);
      }
      index++;
    }
  }

  private void addPatient(String name, org.hl7.fhir.r4.model.Patient from) {
    String id = from.getIdElement().getIdPart();
    if (id != null) {
      subjects.add(id);
    }
    Optional<LocalDate> born = Optional.empty();
    if (from.hasBirthDate()) {
      String date = from.getBirthDateElement().getValueAsString();
      if (date.length() == 10) {
        born = Optional.of(LocalDate.parse(date));
      } else {
        passedOver.add("`" + name + "`: a birth date without day is not used");
      }
    }
    patient = Optional.of(new Patient(sex(from.getGender()), born));
  }

  private static Sex sex(@Nullable AdministrativeGender gender) {
    return switch (gender) {
      case null -> Sex.UNKNOWN;
      case FEMALE -> Sex.FEMALE;
      case MALE -> Sex.MALE;
      case OTHER -> Sex.OTHER;
      case UNKNOWN, NULL -> Sex.UNKNOWN;
    };
  }

  private void addObservation(String name, org.hl7.fhir.r4.model.Observation from) {
    String id = from.getIdElement().getIdPart();
    if (id != null && !seen.add(id)) {
      return;
    }
    addSubject(from.getSubject());
    observations.addAll(values.of(name, from));
  }

  // Ids of orders that are being written mean nothing outside their call: none is left out as seen.
  private void addOrder(String name, MedicationRequest from) {
    addSubject(from.getSubject());
    orders.add(name, from);
  }

  private void addSubject(Reference patient) {
    String id = patient.getReferenceElement().getIdPart();
    if (id != null) {
      subjects.add(id);
    }
  }

  private static String oneLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
