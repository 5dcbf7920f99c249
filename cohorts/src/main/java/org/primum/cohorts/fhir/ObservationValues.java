package org.primum.cohorts.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.primum.cohorts.fhir.RawResource.Measured;
import org.primum.cohorts.gathering.DecimalText;
import org.primum.cohorts.gathering.MeasuredValue;
import org.primum.cohorts.mapping.Clock;
import org.primum.cohorts.mapping.CodeRule;
import org.primum.cohorts.mapping.SourceCode;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.mapping.UnitConversion;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;

/// Takes the measured values out of one Observation, its own and those of its components, and
/// accounts for each.
///
/// A value is available from `issued`; where that is absent, from its effective time plus the lag
/// declared for its code. Where `issued` lies before the time described, the later of the two
/// counts, for nothing is known before it is true.
final class ObservationValues {
  private static final String UCUM = "http://unitsofmeasure.org";

  private final SourceMapping mapping;
  private final UnitConversion units;
  private final ImportAccount account;
  private final Consumer<MeasuredValue> taken;

  ObservationValues(
      SourceMapping mapping,
      UnitConversion units,
      ImportAccount account,
      Consumer<MeasuredValue> taken) {
    this.mapping = mapping;
    this.units = units;
    this.account = account;
    this.taken = taken;
  }

  private record Moments(long effective, Optional<Long> issued) {}

  void take(RawResource from) {
    if (from.subject.isEmpty()) {
      passOver("an observation without subject");
      return;
    }
    switch (from.status) {
      case "final", "amended", "corrected", "preliminary" -> takeValues(from);
      case "entered-in-error" -> {
        passOver("an observation with status `entered-in-error`");
        if (!from.id.isEmpty()) {
          taken.accept(
              new MeasuredValue(from.subject, "", from.id + "#", MeasuredValue.WITHDRAWN, 0, 0, 0));
        }
      }
      case "registered", "cancelled", "unknown" ->
          passOver("an observation with status `" + from.status + "`");
      default -> passOver("an observation whose status is none of FHIR R4");
    }
  }

  private void takeValues(RawResource from) {
    List<Measured> components = from.components();
    boolean own = from.own.quantity || !from.own.otherValue.isEmpty();
    if (!own && components.isEmpty()) {
      passOver("an observation without value");
      return;
    }
    Optional<Moments> moments = moments(from);
    if (own) {
      take(from, from.own, "", moments);
    }
    for (int i = 0; i < components.size(); i++) {
      take(from, components.get(i), String.valueOf(i), moments);
    }
  }

  // Empty where the time is no moment; why is told per value.
  private Optional<Moments> moments(RawResource from) {
    long effective = mapping.clock().read(from.effective);
    if (!Clock.isMoment(effective)) {
      return Optional.empty();
    }
    if (from.issued.isEmpty()) {
      return Optional.of(new Moments(effective, Optional.empty()));
    }
    long issued = mapping.clock().read(from.issued);
    if (!Clock.isMoment(issued)) {
      account.count(Entry.NOTE, "an `issued` that is no moment, taken as absent");
      return Optional.of(new Moments(effective, Optional.empty()));
    }
    if (issued < effective) {
      account.count(Entry.NOTE, "an `issued` before the time described, available from the latter");
    }
    return Optional.of(new Moments(effective, Optional.of(Math.max(issued, effective))));
  }

  private void take(RawResource from, Measured value, String place, Optional<Moments> moments) {
    Optional<CodeRule> rule = rule(value);
    if (rule.isEmpty()) {
      passOver("a code the mapping does not know");
      account.count(Entry.UNMAPPED, name(value));
    } else if (!value.quantity) {
      passOver(
          value.otherValue.isEmpty()
              ? "a component without value"
              : "a value that is no quantity but `" + value.otherValue + "`");
    } else if (moments.isEmpty()) {
      passOver("a value whose time " + why(from));
    } else {
      take(from, value, place, rule.get(), moments.get());
    }
  }

  private void take(
      RawResource from, Measured value, String place, CodeRule rule, Moments moments) {
    Optional<Long> packed = number(value, rule);
    if (packed.isEmpty()) {
      return;
    }
    long available = moments.issued().orElse(moments.effective() + mapping.lagMillis(rule.index()));
    String origin = from.id.isEmpty() ? "" : from.id + "#" + place;
    taken.accept(
        new MeasuredValue(
            from.subject,
            from.encounter,
            origin,
            rule.index(),
            moments.effective(),
            available,
            packed.get()));
    if (moments.issued().isEmpty()) {
      account.count(Entry.NOTE, "a value that does not say when it was issued");
    }
  }

  private Optional<Long> number(Measured value, CodeRule rule) {
    if (!value.comparator.isEmpty()) {
      passOver("a value only known to be `" + value.comparator + "` a limit");
      return Optional.empty();
    }
    Optional<BigDecimal> number = DecimalText.read(value.number);
    if (number.isEmpty()) {
      passOver("a quantity without a number");
      return Optional.empty();
    }
    String unit = unit(value);
    Optional<BigDecimal> converted = mapping.inCohortUnit(rule, number.get(), unit, units);
    if (converted.isEmpty()) {
      passOver("a unit that cannot be converted");
      account.count(Entry.UNIT, inUnit(rule, unit));
      return Optional.empty();
    }
    if (!unit.equals(mapping.measured().get(rule.index()).unit())) {
      account.count(Entry.CONVERTED, inUnit(rule, unit));
    }
    Optional<Long> packed = DecimalText.packed(converted.get());
    if (packed.isEmpty()) {
      passOver("a number too large to be kept");
    }
    return packed;
  }

  private Optional<CodeRule> rule(Measured value) {
    for (int i = 0; i < value.codes.size(); i++) {
      Optional<CodeRule> rule =
          mapping.rule(new SourceCode(value.systems.get(i), value.codes.get(i)));
      if (rule.isPresent()) {
        return rule;
      }
    }
    return Optional.empty();
  }

  // A code of another system than UCUM is a spelling like any other.
  private static String unit(Measured value) {
    boolean ucum = value.unitSystem.equals(UCUM) && !value.unitCode.isEmpty();
    return ucum || value.unit.isEmpty() ? value.unitCode : value.unit;
  }

  private String inUnit(CodeRule rule, String unit) {
    return mapping.measured().get(rule.index()).loinc() + " in `" + unit + "`";
  }

  private static String name(Measured value) {
    String label = value.display.isEmpty() ? value.text : value.display;
    String code =
        value.codes.isEmpty()
            ? "no code"
            : new SourceCode(value.systems.getFirst(), value.codes.getFirst()).toString();
    return label.isEmpty() ? code : code + " (" + label + ")";
  }

  private String why(RawResource from) {
    if (from.effectiveWithoutEnd) {
      return "is a period without end";
    }
    return from.effective.isEmpty()
        ? "is not said"
        : Clock.why(mapping.clock().read(from.effective)).words();
  }

  private void passOver(String reason) {
    account.count(Entry.PASSED_OVER, reason);
  }
}
