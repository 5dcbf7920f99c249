package org.primum.logic.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// Takes the measured values out of FHIR Observations: the value itself and those of components, as
/// of a blood-pressure panel.
final class MeasuredValues {
  static final String LOINC = "http://loinc.org";
  static final String UCUM = "http://unitsofmeasure.org";

  // Without a zone the parser would silently assume that of this machine.
  static final Pattern ZONED = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})$");

  private final Map<String, Duration> lags;
  private final List<String> faults;
  private final List<String> passedOver;

  MeasuredValues(Map<String, Duration> lags, List<String> faults, List<String> passedOver) {
    this.lags = lags;
    this.faults = faults;
    this.passedOver = passedOver;
  }

  List<org.primum.logic.timeline.Observation> of(String name, Observation from) {
    List<org.primum.logic.timeline.Observation> values = new ArrayList<>();
    if (!isResult(from.getStatus())) {
      passedOver.add("`" + name + "`: its status is no result");
      return values;
    }
    Optional<Instant> effective = effective(name, from);
    if (effective.isEmpty()) {
      return values;
    }
    Moments moments = new Moments(effective.get(), issued(from));
    int before = faults.size();
    add(name, from.getCode(), from.hasValue() ? from.getValue() : null, moments, values);
    int index = 0;
    for (ObservationComponentComponent part : from.getComponent()) {
      String partName = name + ".component[" + index + "]";
      add(partName, part.getCode(), part.hasValue() ? part.getValue() : null, moments, values);
      index++;
    }
    if (values.isEmpty() && faults.size() == before) {
      passedOver.add("`" + name + "`: no quantity under a LOINC code");
    }
    return values;
  }

  private record Moments(Instant effective, Optional<Instant> issued) {}

  private static boolean isResult(@Nullable ObservationStatus status) {
    return switch (status) {
      case PRELIMINARY, FINAL, AMENDED, CORRECTED -> true;
      case null -> false;
      case REGISTERED, CANCELLED, ENTEREDINERROR, UNKNOWN, NULL -> false;
    };
  }

  private void add(
      String name,
      CodeableConcept code,
      @Nullable Type value,
      Moments moments,
      List<org.primum.logic.timeline.Observation> values) {
    List<String> codes =
        code.getCoding().stream()
            .filter(coding -> LOINC.equals(coding.getSystem()))
            .map(Coding::getCode)
            .distinct()
            .toList();
    if (!(value instanceof Quantity quantity) || codes.isEmpty()) {
      return;
    }
    Optional<String> fault = fault(quantity);
    if (fault.isPresent()) {
      faults.add("`" + name + "` (LOINC " + codes.getFirst() + "): " + fault.get());
      return;
    }
    for (String loinc : codes) {
      try {
        values.add(value(loinc, quantity, moments));
      } catch (IllegalArgumentException e) {
        faults.add("`" + name + "`: " + e.getMessage());
      }
    }
  }

  private org.primum.logic.timeline.Observation value(
      String loinc, Quantity quantity, Moments moments) {
    Instant assumed = moments.effective().plus(lags.getOrDefault(loinc, Duration.ZERO));
    return new org.primum.logic.timeline.Observation(
        loinc,
        quantity.getValue(),
        quantity.getCode(),
        moments.effective(),
        moments.issued().orElse(assumed));
  }

  private static Optional<String> fault(Quantity quantity) {
    if (quantity.getValue() == null) {
      return Optional.of("its quantity has no value");
    }
    if (quantity.getComparator() != null) {
      return Optional.of(
          "its value is only known to be `"
              + quantity.getComparator().toCode()
              + "` a limit; send the exact value or leave it out");
    }
    if (!UCUM.equals(quantity.getSystem()) || quantity.getCode() == null) {
      return Optional.of(
          "its unit `" + quantity.getUnit() + "` has no UCUM code; give system `" + UCUM + "`");
    }
    return Optional.empty();
  }

  private static Optional<Instant> issued(Observation from) {
    return Optional.ofNullable(from.getIssued()).map(date -> date.toInstant());
  }

  private Optional<Instant> effective(String name, Observation from) {
    Type effective = from.hasEffective() ? from.getEffective() : null;
    return switch (effective) {
      case DateTimeType at -> instant(name, at);
      case InstantType at -> instant(name, at);
      case Period period when period.hasEnd() -> instant(name, period.getEndElement());
      case null, default -> {
        faults.add("`" + name + "` does not say when its value was true; give effectiveDateTime");
        yield Optional.empty();
      }
    };
  }

  private Optional<Instant> instant(String name, BaseDateTimeType at) {
    if (at.getValue() == null
        || at.getPrecision().compareTo(TemporalPrecisionEnum.DAY) <= 0
        || !ZONED.matcher(at.getValueAsString()).find()) {
      faults.add(
          "`"
              + name
              + "` is timed `"
              + at.getValueAsString()
              + "`; a time of day with its zone is needed");
      return Optional.empty();
    }
    return Optional.of(at.getValue().toInstant());
  }
}
