package org.primum.change.gate;

import java.util.List;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// What the adjudication found about one option.
///
/// @param option the option
/// @param needsAcceptance true where harm is probable, or new harm is above the charter's limit:
///   only clinical leadership can choose it, by accepting the risk
/// @param findings what each gate found, in the order of the gates
public record OptionVerdict(OptionId option, boolean needsAcceptance, List<GateFinding> findings) {
  public OptionVerdict {
    findings = List.copyOf(findings);
  }

  /// `{option, needsAcceptance, findings[{gate, outcome, reason, figures}]}`
  public Json.Obj json() {
    return Json.object()
        .put("option", option.value())
        .put("needsAcceptance", needsAcceptance)
        .put("findings", new Json.Arr(findings.stream().map(each -> (Json) each.json()).toList()))
        .build();
  }

  /// Reads what [#json] wrote.
  public static OptionVerdict of(Json.Obj json) {
    return new OptionVerdict(
        new OptionId(json.text("option")),
        json.bool("needsAcceptance"),
        Words.objects(json, "findings").stream().map(GateFinding::of).toList());
  }
}
