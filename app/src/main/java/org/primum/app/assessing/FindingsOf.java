package org.primum.app.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.gate.Gate;
import org.primum.change.gate.GateFinding;
import org.primum.change.gate.OptionVerdict;
import org.primum.risk.adjudication.Adjudication;
import org.primum.risk.adjudication.Standing;
import org.primum.risk.adjudication.Verdict;
import org.primum.terms.json.Json;

/// One option's verdict, sorted by the gates that found it. Its reasons come in the order of the
/// gates: compliance first, usability last where the option came so far, safety between.
record FindingsOf(Verdict verdict, Adjudication adjudication) {
  OptionVerdict verdict(List<GateFinding> findings) {
    return new OptionVerdict(
        verdict.option(), verdict.standing() == Standing.NEEDS_ACCEPTANCE, findings);
  }

  OptionVerdict asRecorded() {
    List<GateFinding> findings = new ArrayList<>();
    findings.add(
        new GateFinding(
            Gate.COMPLIANCE,
            verdict.compliance().word(),
            verdict.reasons().getFirst(),
            new TreeMap<>()));
    safety().ifPresent(findings::add);
    usability().ifPresent(findings::add);
    return verdict(findings);
  }

  private Optional<GateFinding> safety() {
    return verdict
        .safety()
        .map(
            figures -> {
              int end = verdict.reasons().size() - (cameToUsability() ? 1 : 0);
              String reasons = String.join("; ", verdict.reasons().subList(1, end));
              return new GateFinding(
                  Gate.SAFETY,
                  safetyWord(),
                  reasons.isEmpty() ? "the measure of every other option" : reasons,
                  figures(figures.json()));
            });
  }

  private String safetyWord() {
    if (adjudication.best().equals(Optional.of(verdict.option()))) {
      return "safest";
    }
    return cameToUsability() ? "passes" : verdict.standing().word();
  }

  private Optional<GateFinding> usability() {
    if (!cameToUsability()) {
      return Optional.empty();
    }
    SortedMap<String, String> figures = new TreeMap<>();
    if (verdict.json().find("minutesSavedPerDay").orElse(null) instanceof Json.Text(String text)) {
      figures.put("minutesSavedPerDay", text);
    }
    return Optional.of(
        new GateFinding(
            Gate.USABILITY, verdict.standing().word(), verdict.reasons().getLast(), figures));
  }

  private boolean cameToUsability() {
    return verdict.standing() == Standing.CHOSEN || verdict.standing() == Standing.PASSES;
  }

  private static SortedMap<String, String> figures(Json.Obj json) {
    SortedMap<String, String> figures = new TreeMap<>();
    json.members()
        .forEach(
            (name, value) -> {
              switch (value) {
                case Json.Text(String text) -> figures.put(name, text);
                case Json.Int(long number) -> figures.put(name, Long.toString(number));
                case Json.Obj object -> {}
                case Json.Arr array -> {}
                case Json.Bool truth -> {}
                case Json.Null nothing -> {}
              }
            });
    return figures;
  }
}
