package org.primum.logic.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.primum.logic.timeline.MedicationOrder;
import org.primum.logic.timeline.MedicationOrder.Coding;
import org.primum.logic.timeline.MedicationOrder.Status;

/// Takes medication orders out of FHIR MedicationRequests. What is ordered may stand in the
/// request, in a Medication contained in it, or in a Medication sent along.
///
/// A draft of which nobody can tell what it orders is a fault: it could be the very order that an
/// alert is about. So is a reference to a Medication that was not sent. An order in force that was
/// only written as free text is passed over, with a word.
final class MedicationOrders {
  private final Map<String, CodeableConcept> medications = new HashMap<>();
  private final List<Named> requests = new ArrayList<>();
  private final List<String> faults;
  private final List<String> passedOver;

  MedicationOrders(List<String> faults, List<String> passedOver) {
    this.faults = faults;
    this.passedOver = passedOver;
  }

  private record Named(String name, MedicationRequest request) {}

  void add(Medication medication) {
    String id = medication.getIdElement().getIdPart();
    if (id != null) {
      medications.put(id, medication.getCode());
    }
  }

  void add(String name, MedicationRequest request) {
    requests.add(new Named(name, request));
  }

  /// The orders, once every resource was added.
  List<MedicationOrder> orders() {
    List<MedicationOrder> orders = new ArrayList<>();
    for (Named each : requests) {
      Optional<Status> status = status(each.request().getStatus());
      if (status.isEmpty() || each.request().getDoNotPerform()) {
        passedOver.add("`" + each.name() + "`: it is no order that stands or is being written");
      } else {
        order(each, status.get()).ifPresent(orders::add);
      }
    }
    return orders;
  }

  private static Optional<Status> status(@Nullable MedicationRequestStatus status) {
    return switch (status) {
      case DRAFT -> Optional.of(Status.DRAFT);
      case ACTIVE -> Optional.of(Status.ACTIVE);
      case ONHOLD -> Optional.of(Status.ON_HOLD);
      case null -> Optional.empty();
      case CANCELLED, COMPLETED, ENTEREDINERROR, STOPPED, UNKNOWN, NULL -> Optional.empty();
    };
  }

  private Optional<MedicationOrder> order(Named from, Status status) {
    Optional<CodeableConcept> medication = medication(from.request());
    if (medication.isEmpty()) {
      faults.add(
          "`"
              + from.name()
              + "` refers to a Medication that was not sent; send it along or put its code into the order");
      return Optional.empty();
    }
    List<Coding> codes =
        medication.get().getCoding().stream()
            .filter(coding -> coding.hasSystem() && coding.hasCode())
            .map(coding -> new Coding(coding.getSystem(), coding.getCode()))
            .distinct()
            .toList();
    if (codes.isEmpty() && status == Status.DRAFT) {
      faults.add(
          "`" + from.name() + "` does not say in a code what it orders; give system and code");
    } else if (codes.isEmpty()) {
      passedOver.add("`" + from.name() + "`: what it orders is not coded");
    }
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(new MedicationOrder(codes, status, authored(from.request())));
  }

  private Optional<CodeableConcept> medication(MedicationRequest from) {
    if (!from.hasMedicationReference()) {
      return Optional.of(
          from.hasMedicationCodeableConcept()
              ? from.getMedicationCodeableConcept()
              : new CodeableConcept());
    }
    Reference reference = from.getMedicationReference();
    if (reference.getResource() instanceof Medication medication) {
      return Optional.of(medication.getCode());
    }
    String id = reference.getReferenceElement().getIdPart();
    return id == null ? Optional.empty() : Optional.ofNullable(medications.get(id));
  }

  private static Optional<Instant> authored(MedicationRequest from) {
    DateTimeType at = from.getAuthoredOnElement();
    boolean exact =
        at.getValue() != null
            && at.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0
            && MeasuredValues.ZONED.matcher(at.getValueAsString()).find();
    return exact ? Optional.of(at.getValue().toInstant()) : Optional.empty();
  }
}
