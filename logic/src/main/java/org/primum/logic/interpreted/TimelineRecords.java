package org.primum.logic.interpreted;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.primum.logic.ValueSetExpansion;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Timeline;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.TimePrecision;
import org.primum.logic.value.Moment;
import org.primum.logic.value.Value;

/// One timeline as FHIR R4 structures, showing what was available at a moment. Times to the
/// millisecond, in UTC.
///
/// @param asOf what became available later is not found
record TimelineRecords(Timeline timeline, Instant asOf, List<ValueSetExpansion> valueSets)
    implements Records {
  private static final String LOINC = "http://loinc.org";
  private static final String UCUM = "http://unitsofmeasure.org";

  @Override
  public List<Value> find(CqlType type, Optional<Value> codes) {
    if (type.equals(fhir("Patient"))) {
      return List.of(patient());
    }
    if (!type.equals(fhir("Observation"))) {
      return List.of();
    }
    List<Value> found = new ArrayList<>();
    for (String code : codes.map(this::loinc).orElseGet(this::allCodes)) {
      for (Observation each : timeline.observations()) {
        if (each.code().equals(code) && !each.available().isAfter(asOf)) {
          found.add(observation(each));
        }
      }
    }
    return found;
  }

  private List<String> allCodes() {
    return timeline.observations().stream().map(Observation::code).distinct().sorted().toList();
  }

  private List<String> loinc(Value codes) {
    return switch (codes) {
      case Value.Code code when code.system().equals(Optional.of(LOINC)) -> List.of(code.code());
      case Value.Concept concept ->
          concept.codes().stream().flatMap(each -> loinc(each).stream()).toList();
      case Value.Items(List<Value> all) ->
          all.stream().flatMap(each -> loinc(each).stream()).toList();
      case Value.Vocabulary set ->
          valueSets.stream()
              .filter(each -> each.url().equals(set.id()))
              .filter(each -> set.version().isEmpty() || each.version().equals(set.version()))
              .flatMap(each -> each.codes().stream())
              .filter(member -> member.system().equals(LOINC))
              .map(ValueSetExpansion.Member::code)
              .toList();
      case Value any -> List.of();
    };
  }

  private Value patient() {
    Map<String, Value> fields = new TreeMap<>();
    fields.put(
        "gender", primitive("AdministrativeGender", Value.text(timeline.patient().sex().code())));
    timeline
        .patient()
        .birthDate()
        .ifPresent(born -> fields.put("birthDate", primitive("date", date(born))));
    return structure("Patient", fields);
  }

  private static Value observation(Observation from) {
    Value coding =
        structure(
            "Coding",
            Map.of(
                "system", primitive("uri", Value.text(LOINC)),
                "code", primitive("code", Value.text(from.code()))));
    return structure(
        "Observation",
        Map.of(
            "status",
            primitive("ObservationStatus", Value.text("final")),
            "code",
            structure("CodeableConcept", Map.of("coding", Value.list(List.of(coding)))),
            "effective",
            primitive("dateTime", moment(from.effective())),
            "issued",
            primitive("instant", moment(from.available())),
            "value",
            quantity(from.value(), from.unit())));
  }

  private static Value quantity(BigDecimal value, String unit) {
    return structure(
        "Quantity",
        Map.of(
            "value", primitive("decimal", new Value.Decimal(value)),
            "unit", primitive("string", Value.text(unit)),
            "system", primitive("uri", Value.text(UCUM)),
            "code", primitive("code", Value.text(unit))));
  }

  private static Value moment(Instant at) {
    return Moment.utc(at.toEpochMilli());
  }

  private static Value date(LocalDate day) {
    return new Moment(Moment.Kind.DATE, TimePrecision.DAY, day.toEpochDay() * CivilTime.DAY, 0);
  }

  private static CqlType fhir(String name) {
    return new CqlType.Named("FHIR", name);
  }

  private static Value primitive(String type, Value value) {
    return structure(type, Map.of("value", value));
  }

  private static Value structure(String type, Map<String, Value> fields) {
    return new Value.Struct(Optional.of(fhir(type)), new TreeMap<>(fields));
  }
}
