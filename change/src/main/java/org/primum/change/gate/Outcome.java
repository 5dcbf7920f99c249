package org.primum.change.gate;

import java.util.List;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// What an adjudication ends with. The first three need figures; the last two follow from
/// compliance alone.
public sealed interface Outcome {
  /// The gates lead to one option, which needs no acceptance of risk.
  record Proposed(OptionId option) implements Outcome {}

  /// The ranking flips inside the stated ranges of the severity scale: a signed judgement decides
  /// between `options`.
  record Indeterminate(List<OptionId> options) implements Outcome {
    /// @throws IllegalArgumentException if there are fewer than two options
    public Indeterminate {
      options = options.stream().sorted().distinct().toList();
      if (options.size() < 2) {
        throw new IllegalArgumentException(
            "an indeterminate adjudication needs two options or more, found " + options.size());
      }
    }
  }

  /// Every lawful option needs an acceptance of risk, so that none is proposed.
  record NoneProposed() implements Outcome {}

  /// Every option but doing nothing breaks the law: the change is refused.
  record AllRefused() implements Outcome {}

  /// Doing nothing breaks the law too: nothing can be chosen and remediation is mandatory.
  record RemediationRequired() implements Outcome {}

  /// `{outcome: "proposed", option} | {outcome: "indeterminate", options[]} | {outcome:
  /// "none-proposed"} | {outcome: "all-refused"} | {outcome: "remediation-required"}`
  default Json.Obj json() {
    return switch (this) {
      case Proposed(OptionId option) ->
          Json.object().put("outcome", "proposed").put("option", option.value()).build();
      case Indeterminate(List<OptionId> options) ->
          Json.object()
              .put("outcome", "indeterminate")
              .put("options", Json.texts(options.stream().map(OptionId::value).toList()))
              .build();
      case NoneProposed() -> Json.object().put("outcome", "none-proposed").build();
      case AllRefused() -> Json.object().put("outcome", "all-refused").build();
      case RemediationRequired() -> Json.object().put("outcome", "remediation-required").build();
    };
  }

  /// Reads what [#json] wrote.
  ///
  /// @throws IllegalArgumentException if the outcome is unknown
  static Outcome of(Json.Obj json) {
    String word = json.text("outcome");
    return switch (word) {
      case "proposed" -> new Proposed(new OptionId(json.text("option")));
      case "indeterminate" ->
          new Indeterminate(
              json.items("options").stream()
                  .map(item -> new OptionId(((Json.Text) item).value()))
                  .toList());
      case "none-proposed" -> new NoneProposed();
      case "all-refused" -> new AllRefused();
      case "remediation-required" -> new RemediationRequired();
      default ->
          throw new IllegalArgumentException(
              "outcome `"
                  + word
                  + "` must be `proposed`, `indeterminate`, `none-proposed`, `all-refused` or"
                  + " `remediation-required`");
    };
  }
}
