package org.primum.server.acting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.primum.app.governing.Hat;
import org.primum.change.dossier.Dossier;
import org.primum.change.event.ChangeOption;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.server.ui.change.ActForm;
import org.primum.terms.DecisionId;

/// A change as it stands before whoever wears a hat.
///
/// @param change the change
/// @param charter that binds it
/// @param hat who looks at it, in which role
/// @param dossiers what a decision rests on, as it would be signed now
public record Scene(
    ChangeState change,
    Charter charter,
    Hat hat,
    Function<DecisionId, Optional<Dossier>> dossiers) {

  /// The decisions the charter asks of this change that nobody has signed.
  List<Decision> open() {
    return change.raised().event().needed().stream()
        .filter(decision -> !change.progress(decision).signed())
        .map(charter::decision)
        .toList();
  }

  /// Every decision the charter asks of this change.
  List<Decision> needed() {
    return change.raised().event().needed().stream().map(charter::decision).toList();
  }

  /// True where whoever wears the hat raised the change.
  boolean raised() {
    return change.raised().stamp().by().person().equals(hat.person());
  }

  /// True for the hat of whoever signs one of the decisions.
  boolean accountable() {
    return needed().stream().anyMatch(each -> each.accountable().equals(hat.role()));
  }

  /// True for the hat of compliance.
  boolean officer() {
    return charter.compliance().officer().equals(hat.role());
  }

  /// The options as choices of a form.
  List<ActForm.Pick> options() {
    return change.content().options().stream()
        .map(option -> new ActForm.Pick(option.id().value(), title(option)))
        .toList();
  }

  private static String title(ChangeOption option) {
    return option.title();
  }

  /// True where clinical leadership wears the hat: the Accountable of the statement of harm.
  boolean leadership() {
    return Optional.ofNullable(charter.decisions().get(new DecisionId("S")))
        .map(safety -> safety.accountable().equals(hat.role()))
        .orElse(false);
  }
}
