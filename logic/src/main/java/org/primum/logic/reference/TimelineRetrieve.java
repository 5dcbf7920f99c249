package org.primum.logic.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.primum.logic.fhir.FhirResources;
import org.primum.logic.timeline.MedicationOrder;
import org.primum.logic.timeline.MedicationOrder.Coding;
import org.primum.logic.timeline.Timeline;

/// Answers `[Observation: code]` and `[MedicationRequest: code]` from one timeline, showing only
/// what was available at the moment of evaluation. Resources are built once per code and timeline,
/// with times to the millisecond: an instant is certain, so comparisons at the ends of an interval
/// are too.
final class TimelineRetrieve implements RetrieveProvider {
  static final String LOINC = "http://loinc.org";
  static final String PATIENT_ID = "patient";

  private final Expansions expansions;
  private final Map<String, List<org.primum.logic.timeline.Observation>> byCode = new HashMap<>();
  private final Map<String, List<Known>> built = new HashMap<>();
  private final org.hl7.fhir.r4.model.Patient patient;
  private final List<Ordered> orders = new ArrayList<>();
  private Instant asOf = Instant.MIN;

  TimelineRetrieve(Timeline timeline, Expansions expansions) {
    this.expansions = expansions;
    this.patient = FhirResources.resource(PATIENT_ID, timeline.patient());
    for (MedicationOrder order : timeline.orders()) {
      orders.add(
          new Ordered(order, FhirResources.resource(PATIENT_ID, order, "order-" + orders.size())));
    }
    for (org.primum.logic.timeline.Observation observation : timeline.observations()) {
      byCode.computeIfAbsent(observation.code(), code -> new ArrayList<>()).add(observation);
    }
  }

  private record Known(Instant available, Observation resource) {}

  private record Ordered(MedicationOrder order, MedicationRequest resource) {}

  /// Moves the moment of evaluation, forwards or backwards.
  void moveTo(Instant moment) {
    asOf = moment;
  }

  @Override
  public Iterable<Object> retrieve(
      @Nullable String context,
      @Nullable String contextPath,
      @Nullable Object contextValue,
      String dataType,
      @Nullable String templateId,
      @Nullable String codePath,
      @Nullable Iterable<Code> codes,
      @Nullable String valueSet,
      @Nullable String datePath,
      @Nullable String dateLowPath,
      @Nullable String dateHighPath,
      @Nullable Interval dateRange) {
    List<Object> found = new ArrayList<>();
    if (dataType.equals("Patient")) {
      found.add(patient);
      return found;
    }
    if (dataType.equals("MedicationRequest")) {
      Optional<Set<Coding>> coded = coded(codes, valueSet);
      for (Ordered each : orders) {
        if (each.order().knownAt(asOf)
            && coded
                .map(set -> each.order().codes().stream().anyMatch(set::contains))
                .orElse(true)) {
          found.add(each.resource());
        }
      }
      return found;
    }
    for (String code : wanted(codes, valueSet)) {
      for (Known known : built.computeIfAbsent(code, this::build)) {
        if (!known.available().isAfter(asOf)) {
          found.add(known.resource());
        }
      }
    }
    return found;
  }

  // Empty where orders of anything are asked for.
  private Optional<Set<Coding>> coded(@Nullable Iterable<Code> codes, @Nullable String valueSet) {
    Set<Coding> coded = new HashSet<>();
    if (valueSet != null) {
      expansions
          .members(valueSet, Optional.empty())
          .forEach(member -> coded.add(new Coding(member.system(), member.code())));
    } else if (codes != null) {
      for (Code code : codes) {
        coded.add(new Coding(String.valueOf(code.getSystem()), String.valueOf(code.getCode())));
      }
    } else {
      return Optional.empty();
    }
    return Optional.of(coded);
  }

  private Iterable<String> wanted(@Nullable Iterable<Code> codes, @Nullable String valueSet) {
    List<String> wanted = new ArrayList<>();
    if (valueSet != null) {
      expansions.members(valueSet, Optional.empty()).stream()
          .filter(member -> member.system().equals(LOINC))
          .forEach(member -> wanted.add(member.code()));
    } else if (codes != null) {
      for (Code code : codes) {
        wanted.add(loinc(code));
      }
    } else {
      wanted.addAll(byCode.keySet().stream().sorted().toList());
    }
    return wanted;
  }

  private static String loinc(Code code) {
    if (!LOINC.equals(code.getSystem()) || code.getCode() == null) {
      throw new IllegalArgumentException(
          "cannot retrieve by code `"
              + code.getCode()
              + "` of system `"
              + code.getSystem()
              + "`; timelines hold LOINC codes only");
    }
    return code.getCode();
  }

  private List<Known> build(String code) {
    List<Known> known = new ArrayList<>();
    for (org.primum.logic.timeline.Observation from : byCode.getOrDefault(code, List.of())) {
      known.add(
          new Known(
              from.available(),
              FhirResources.resource(PATIENT_ID, from, code + "-" + known.size())));
    }
    return known;
  }
}
