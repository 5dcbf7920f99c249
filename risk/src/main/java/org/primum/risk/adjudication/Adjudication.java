package org.primum.risk.adjudication;

import java.util.List;
import java.util.Optional;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// What the gates say about a change: one outcome, and a verdict per option.
///
/// @param chosen the option to decide on; present exactly where the outcome is `CHOSEN`
/// @param leaning what would be chosen at the signed severities; differs from `chosen` only by
///   being present where the outcome is `INDETERMINATE`
/// @param best the option of lowest mean harm that may be chosen, if any may
/// @param verdicts doing nothing first, then by option id, whatever the order handed in
/// @param flips where inside the severity ranges the choice is another; empty unless indeterminate
/// @param sentence the outcome in one sentence for people
public record Adjudication(
    Outcome outcome,
    Optional<OptionId> chosen,
    Optional<OptionId> leaning,
    Optional<OptionId> best,
    Limits limits,
    List<Verdict> verdicts,
    List<Flip> flips,
    String sentence) {
  public Adjudication {
    verdicts = List.copyOf(verdicts);
    flips = List.copyOf(flips);
    if (chosen.isPresent() != (outcome == Outcome.CHOSEN)) {
      throw new IllegalArgumentException(
          "outcome `" + outcome.word() + "` and chosen option `" + chosen + "` disagree");
    }
  }

  /// The verdict on `option`.
  ///
  /// @throws IllegalArgumentException if it was not adjudicated
  public Verdict verdict(OptionId option) {
    return verdicts.stream()
        .filter(verdict -> verdict.option().equals(option))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("option `" + option + "` was not adjudicated"));
  }

  /// The options that clinical leadership would have to accept, with a clinical or
  /// continuity-of-care reason, before they may be decided on.
  public List<OptionId> needingAcceptance() {
    return withStanding(Standing.NEEDS_ACCEPTANCE);
  }

  /// The options that pass no further than a signed acceptance carries them: not proposed, but
  /// their signatories may decide on them.
  public List<OptionId> accepted() {
    return withStanding(Standing.ACCEPTED);
  }

  private List<OptionId> withStanding(Standing standing) {
    return verdicts.stream()
        .filter(verdict -> verdict.standing() == standing)
        .map(Verdict::option)
        .toList();
  }

  /// The whole record as canonical JSON: numbers as decimal texts of six significant digits.
  public Json.Obj json() {
    return Json.object()
        .put("outcome", outcome.word())
        .put("chosen", chosen.map(OptionId::value))
        .put("leaning", leaning.map(OptionId::value))
        .put("best", best.map(OptionId::value))
        .put("limits", limits.json())
        .put("verdicts", new Json.Arr(verdicts.stream().<Json>map(Verdict::json).toList()))
        .put("needingAcceptance", Json.texts(names(needingAcceptance())))
        .put("accepted", Json.texts(names(accepted())))
        .put("flips", new Json.Arr(flips.stream().<Json>map(Flip::json).toList()))
        .put("sentence", sentence)
        .build();
  }

  /// The digest of [#json].
  public Digest digest() {
    return Digest.of(json());
  }

  private static List<String> names(List<OptionId> options) {
    return options.stream().map(OptionId::value).toList();
  }
}
