package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primum.change.dossier.DecisionRef;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.DecisionEvent;
import org.primum.change.event.DecisionEvent.Extent;
import org.primum.change.event.GateEvent;
import org.primum.change.event.RaisingEvent;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Mode;
import org.primum.charter.Decision;
import org.primum.roster.Credential;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Keeps its own account of a walk from the events alone, without the state or the rules, and fails
/// where a promise of the house is broken.
final class Watcher {
  private static final Map<String, String> CHAMBERS =
      Map.of(
          "chief-medical-officer", "clinical",
          "chief-medical-information-officer", "clinical",
          "committee-member", "clinical",
          "chief-information-officer", "technology",
          "compliance-officer", "compliance",
          "board", "board");
  private static final Set<String> CLINICIANS =
      Set.of("chief-medical-officer", "chief-medical-information-officer");

  /// A signature as the watcher saw it.
  private record Seen(
      DecisionId decision, boolean full, Optional<OptionId> option, Map<String, Digest> covered) {}

  private final Play play;
  private final Map<String, Integer> reached = new HashMap<>();
  private final Map<Long, Seen> signatures = new HashMap<>();
  private final Map<PersonId, Set<String>> covered = new HashMap<>();
  private final Map<OptionId, Verdict> verdicts = new HashMap<>();
  private final Map<String, Digest> parts = new HashMap<>();
  private final List<String> agreed = new ArrayList<>();
  private boolean suspended;

  Watcher(Play play) {
    this.play = play;
  }

  Map<String, Integer> reached() {
    return reached;
  }

  void count(String what) {
    reached.merge(what, 1, Integer::sum);
  }

  /// Watches one act.
  ///
  /// @param seq its place in the stream
  void watch(long seq, PersonId person, RoleId role, List<ChangeEvent> events) {
    for (ChangeEvent event : events) {
      switch (event) {
        case RaisingEvent.PartAttached attached ->
            parts.put(attached.part().slot().toString(), attached.part().digest());
        case GateEvent gate -> gate(person, role, gate);
        case DecisionEvent decision -> decision(seq, person, role, decision);
        case RunningEvent running -> running(role, running);
        case RaisingEvent other -> {}
      }
    }
  }

  private void gate(PersonId person, RoleId role, GateEvent event) {
    switch (event) {
      case GateEvent.Determined determined -> {
        assertThat(role).isEqualTo(House.OFFICER);
        covers(person, role);
        verdicts.put(determined.option(), determined.verdict());
      }
      case GateEvent.DeterminationVoided voided -> verdicts.remove(voided.option());
      case GateEvent.Adjudicated adjudicated -> {
        if (adjudicated.record().outcome() instanceof Outcome.Proposed(OptionId option)) {
          lawful(option);
        }
      }
      case GateEvent.RiskAccepted accepted -> {
        assertThat(role).isEqualTo(House.CMO);
        assertThat(accepted.terms().reasonClass().mayCarryHarm()).isTrue();
        licensed(person, role);
        covers(person, role);
        lawful(accepted.option());
        count("accepted");
      }
      case GateEvent.Judged judged -> {
        licensed(person, role);
        covers(person, role);
        lawful(judged.option());
      }
      case GateEvent other -> {}
    }
  }

  private void decision(long seq, PersonId person, RoleId role, DecisionEvent event) {
    switch (event) {
      case DecisionEvent.Signed signed -> {
        Decision row = play.charter().decision(signed.decision());
        assertThat(role).isEqualTo(row.accountable());
        assertThat(play.roster().holds(person, role, play.at())).isTrue();
        licensed(person, role);
        covers(person, role);
        signatures.put(
            seq,
            new Seen(
                signed.decision(),
                signed.extent() == Extent.FULL,
                signed.basis().option(),
                covering(row, signed.basis().option())));
        count("signed");
      }
      case DecisionEvent.Rejected rejected -> {
        covers(person, role);
        count("rejected");
      }
      case DecisionEvent.Voted voted -> covers(person, role);
      case DecisionEvent.SignatureVoided voided -> {
        signatures.remove(voided.seq());
        count("voided");
      }
      case DecisionEvent other -> {}
    }
  }

  /// The parts that a decision relies on now: those of the kinds it lists, of its option or of the
  /// whole change.
  private Map<String, Digest> covering(Decision row, Optional<OptionId> option) {
    Map<String, Digest> covering = new HashMap<>();
    parts.forEach(
        (slot, digest) -> {
          String kind = slot.split(" ", 2)[0];
          boolean ours =
              option.isEmpty() || !slot.contains(" of ") || slot.endsWith(" of " + option.get());
          if (ours && row.restsOn().stream().anyMatch(part -> part.value().equals(kind))) {
            covering.put(slot, digest);
          }
        });
    return covering;
  }

  private void running(RoleId role, RunningEvent event) {
    switch (event) {
      case RunningEvent.Activated activated -> {
        boolean active = activated.mode() == Mode.ACTIVE;
        started(activated.artifact().option(), activated.restsOn().decisions(), active);
        assertThat(parts)
            .containsEntry(
                "artifact of " + activated.artifact().option(), activated.artifact().hash());
        count(active ? "active" : "silent");
      }
      case RunningEvent.ExternalVerified verified -> {
        started(play.state().chosen().orElseThrow(), verified.restsOn().decisions(), true);
        count("external");
      }
      case RunningEvent.Suspended stopped -> {
        suspended = true;
        agreed.clear();
        count("suspended");
      }
      case RunningEvent.ResumptionAgreed resumption -> agreed.add(chamber(role));
      case RunningEvent other -> {}
    }
  }

  private void started(OptionId option, List<DecisionRef> restsOn, boolean everything) {
    lawful(option);
    Set<String> needed = new HashSet<>(everything ? Set.of("S", "T2", "T3") : Set.of("T2"));
    if (play.state().raised().event().matter().kind().value().equals("cds-alert")) {
      needed.add("T1");
    }
    Set<String> relied = new HashSet<>();
    for (DecisionRef ref : restsOn) {
      Seen seen = signatures.get(ref.seq());
      assertThat(seen).as("signature of %s at %s stands", ref.decision(), ref.seq()).isNotNull();
      if (seen == null) {
        continue;
      }
      assertThat(seen.decision()).isEqualTo(ref.decision());
      assertThat(seen.full() || !everything).as("extent of " + ref.decision()).isTrue();
      assertThat(seen.option().map(option::equals).orElse(true)).isTrue();
      assertThat(seen.covered())
          .as("what the signature of %s covers", ref.decision())
          .isEqualTo(covering(play.charter().decision(ref.decision()), seen.option()));
      relied.add(ref.decision().value());
    }
    assertThat(relied).containsAll(needed);
    if (suspended) {
      assertThat(agreed).as("chambers that agreed").contains("clinical", "technology");
      suspended = false;
      count("resumed");
    }
  }

  private void lawful(OptionId option) {
    assertThat(verdicts.get(option)).isIn(Verdict.COMPLIANT, Verdict.CONDITIONAL);
  }

  private static String chamber(RoleId role) {
    return CHAMBERS.getOrDefault(role.value(), "none");
  }

  private void covers(PersonId person, RoleId role) {
    Set<String> chambers = covered.computeIfAbsent(person, any -> new HashSet<>());
    chambers.add(chamber(role));
    assertThat(chambers).as("chambers covered by %s", person).hasSize(1);
  }

  private void licensed(PersonId person, RoleId role) {
    if (CLINICIANS.contains(role.value())) {
      assertThat(
              play.roster()
                  .find(person)
                  .orElseThrow()
                  .licensed(Credential.CLINICAL_LICENCE, play.day()))
          .as("licence of %s on %s", person, play.day())
          .isTrue();
    }
  }
}
