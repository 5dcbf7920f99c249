package org.primum.risk.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;

/// Harm models as people write them, for tests: a sound one, and the same with one part exchanged.
public final class Written {
  /// A sound model: two options beside doing nothing, a shared quantity, a chain, all checks
  /// passed.
  public static final String SOUND =
      """
      harm: Sepsis alert, adult ICU
      mandatory: [late, false-alarm]
      severity:
        none: 0
        mild: {value: "0.0005", range: ["0.0002", "0.001"]}
        death: 1
      precedence: {margin: 0.05 per year, alpha: "0.05", harmLimit: {probability: "0.2"}, newHarmLimit: 0.5 per year}
      census:
        patientDaysPerDay: {counts: {events: 8760, trials: 365}, source: bed report 2025}
      rates:
        septicStaysPerPatientDay: {counts: {events: 286, trials: 8760}, source: charts, class: chart review}
      probabilities:
        averted: {pert: {min: "0.01", mode: "0.04", max: "0.1"}, unit: death per acted-on alert, source: committee, class: expert, author: clinical committee}
      options:
        do-nothing: {compliance: compliant}
        a:
          compliance: compliant
          hazards:
            - id: recognised-late
              covers: [late]
              per: septic stay
              exposuresPerDay: patientDaysPerDay * septicStaysPerPatientDay
              probability:
                chain:
                  - {alerted: {counts: {events: 96, trials: 310}}, source: charts, class: chart review}
                  - {actedOn: {beta: {a: 38, b: 62}}, source: trial, class: silent trial}
                  - averted
                sign: averts
              severity: {scale: death}
            - id: false-alarm
              per: patient-day
              exposuresPerDay: patientDaysPerDay
              probability: {beta: {a: 2, b: 98}, source: trial, class: silent trial, sign: adds}
              severity: mild
          usability: {clinicianMinutesSaved: {normal: {mean: "-35", sd: "10"}, source: trial, class: silent trial}}
        b:
          compliance: compliant
          hazards:
            - id: recognised-late
              covers: [late]
              per: septic stay
              exposuresPerDay: [patientDaysPerDay, septicStaysPerPatientDay]
              probability:
                chain:
                  - {alerted: {counts: {events: 40, trials: 310}}, source: charts, class: chart review}
                  - averted
                sign: averts
              severity: death
          notApplicable: {false-alarm: because it never fires without a culture}
      """;

  private Written() {}

  public static HarmModel read(String text) {
    return HarmFile.read("model.yaml", text, HarmContext.none());
  }

  /// The sound model with the first `part` exchanged.
  static String with(String part, String other) {
    if (!SOUND.contains(part)) {
      throw new IllegalArgumentException("the sound model has no `" + part + "`");
    }
    return SOUND.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(other));
  }

  static List<Fault> faults(String text) {
    return faults(text, HarmContext.none());
  }

  static List<Fault> faults(String text, HarmContext context) {
    try {
      HarmFile.read("model.yaml", text, context);
      return List.of();
    } catch (MalformedDocument e) {
      return e.faults();
    }
  }
}
