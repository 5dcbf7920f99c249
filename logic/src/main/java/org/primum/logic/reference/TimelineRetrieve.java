package org.primum.logic.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.primum.logic.fhir.FhirResources;
import org.primum.logic.timeline.Timeline;

/// Answers `[Observation: code]` from one timeline, showing only what was available at the moment
/// of evaluation. Resources are built once per code and timeline, with times to the millisecond: an
/// instant is certain, so comparisons at the ends of an interval are too.
final class TimelineRetrieve implements RetrieveProvider {
  static final String LOINC = "http://loinc.org";
  static final String PATIENT_ID = "patient";

  private final Expansions expansions;
  private final Map<String, List<org.primum.logic.timeline.Observation>> byCode = new HashMap<>();
  private final Map<String, List<Known>> built = new HashMap<>();
  private final org.hl7.fhir.r4.model.Patient patient;
  private Instant asOf = Instant.MIN;

  TimelineRetrieve(Timeline timeline, Expansions expansions) {
    this.expansions = expansions;
    this.patient = FhirResources.resource(PATIENT_ID, timeline.patient());
    for (org.primum.logic.timeline.Observation observation : timeline.observations()) {
      byCode.computeIfAbsent(observation.code(), code -> new ArrayList<>()).add(observation);
    }
  }

  private record Known(Instant available, Observation resource) {}

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
    for (String code : wanted(codes, valueSet)) {
      for (Known known : built.computeIfAbsent(code, this::build)) {
        if (!known.available().isAfter(asOf)) {
          found.add(known.resource());
        }
      }
    }
    return found;
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
