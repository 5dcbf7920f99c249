package org.primum.cohorts.mapping;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primum.cohorts.folder.MeasuredCode;

/// What a source means, as far as it was told.
///
/// @param name of the cohort, for people
/// @param measured what the cohort will hold, each LOINC code once
/// @param rules by source code
/// @param spellings of units: what the source writes → the UCUM unit it means
/// @param lags by LOINC code: how long after its effective time a value becomes known where the
///   source does not say
/// @param clock reads the source's times
/// @param stays which encounters are stays, and how far back they look
/// @param table how tables are laid out; empty where the source has none
public record SourceMapping(
    String name,
    List<MeasuredCode> measured,
    Map<SourceCode, CodeRule> rules,
    Map<String, String> spellings,
    Map<String, Duration> lags,
    Clock clock,
    Stays stays,
    Optional<TableLayout> table) {
  public SourceMapping {
    measured = List.copyOf(measured);
    rules = Map.copyOf(rules);
    spellings = Map.copyOf(spellings);
    lags = Map.copyOf(lags);
  }

  /// Which encounters are stays.
  ///
  /// @param classes codes of `Encounter.class`; every class where empty
  /// @param before values this long before admission still belong to a stay
  public record Stays(Set<String> classes, Duration before) {
    public Stays {
      classes = Set.copyOf(classes);
    }
  }

  /// The mapping of a source that speaks LOINC and UCUM, in times with offsets; every encounter is
  /// a stay and sees the 24 hours before it.
  public static SourceMapping standard(String name) {
    return new SourceMapping(
        name,
        StandardCodes.ALL,
        standardRules(StandardCodes.ALL),
        Map.of(),
        Map.of(),
        Clock.offsetsOnly(),
        new Stays(Set.of(), Duration.ofHours(24)),
        Optional.empty());
  }

  static Map<SourceCode, CodeRule> standardRules(List<MeasuredCode> measured) {
    Map<SourceCode, CodeRule> rules = new HashMap<>();
    for (int i = 0; i < measured.size(); i++) {
      rules.put(new SourceCode(SourceCode.LOINC, measured.get(i).loinc()), CodeRule.plain(i));
    }
    return rules;
  }

  /// The rule for a code: that of its system and code, else that of the code in any system.
  public Optional<CodeRule> rule(SourceCode code) {
    CodeRule exact = rules.get(code);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(rules.get(new SourceCode("", code.code())));
  }

  /// The lag of measurement number `index`, in milliseconds.
  public long lagMillis(int index) {
    return lags.getOrDefault(measured.get(index).loinc(), Duration.ZERO).toMillis();
  }

  /// `value` in the cohort's unit; empty where its unit is unknown or measures something else.
  ///
  /// @param unit as the source wrote it; empty where it wrote none
  public Optional<BigDecimal> inCohortUnit(
      CodeRule rule, BigDecimal value, String unit, UnitConversion units) {
    String stated = spellings.getOrDefault(unit, unit);
    String from = rule.from().filter(assumed -> stated.isEmpty()).orElse(stated);
    if (rule.factor().isPresent()) {
      boolean agrees = rule.from().isEmpty() || from.equals(rule.from().get());
      return agrees ? Optional.of(value.multiply(rule.factor().get())) : Optional.empty();
    }
    String to = measured.get(rule.index()).unit();
    return from.isEmpty() ? Optional.empty() : units.convert(value, from, to);
  }
}
