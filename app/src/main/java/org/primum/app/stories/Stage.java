package org.primum.app.stories;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.primum.app.Primum;
import org.primum.app.folding.Present;
import org.primum.change.dossier.PartSlot;
import org.primum.change.gate.Outcome;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.charter.Charter;
import org.primum.charter.PartKind;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;

/// Where a story plays: the house, and the change it is about.
///
/// @param primum the house with all its use cases
/// @param laboratory what it computes with
/// @param change the change
record Stage(Primum primum, Laboratory laboratory, ChangeId change) {
  /// Keeps somebody's words and gives the commitment that stands in the ledger.
  Commitment commit(String words) {
    return primum.words().ordinary(words);
  }

  /// Keeps a document and gives its digest.
  Digest keep(String document) {
    return primum.documents().put(document.getBytes(StandardCharsets.UTF_8));
  }

  /// Where the change stands; unraised before its first act.
  ChangeState state() {
    return present().change(change).orElseGet(() -> ChangeState.unraised(change));
  }

  /// The charter that binds the change; before it is raised, the one in force.
  ///
  /// @throws IllegalStateException if no charter was ever adopted
  Charter charter() {
    Present present = present();
    return present
        .change(change)
        .map(present::charterOf)
        .or(() -> present.charter().map(adopted -> adopted.charter()))
        .orElseThrow(() -> new IllegalStateException("no charter is in force; adopt one first"));
  }

  /// The digest that the decisions approved: that of the registered artifact outside Primum, else
  /// that of the chosen option's artifact part.
  Optional<Digest> approved() {
    ChangeState state = state();
    Optional<Digest> outside =
        state.running().external().map(Running.External::registration).map(at -> at.approved());
    return outside.or(
        () ->
            state
                .chosen()
                .flatMap(option -> state.content().part(PartSlot.of(PartKind.ARTIFACT, option)))
                .map(attached -> attached.part().digest()));
  }

  /// True where the adjudication that holds left the choice to a signed judgement.
  boolean indeterminate() {
    return state()
        .gates()
        .adjudication()
        .map(held -> held.record().outcome() instanceof Outcome.Indeterminate)
        .orElse(false);
  }

  private Present present() {
    return primum.view().now();
  }
}
