package org.primum.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.change.event.DecisionEvent.CommitteePassed;
import org.primum.change.event.DecisionEvent.Count;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.event.DecisionEvent.Voted;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.roster.Credential;
import org.primum.roster.Member;
import org.primum.roster.Profession;
import org.primum.terms.PersonId;

/// Counts the votes of a committee. *Quorum* is who is present, every profession that the charter
/// names among them; *passage* is a share of all members. One person counts for one profession.
final class CommitteeCount {
  private final Scene scene;
  private final Decision decision;
  private final Committee committee;

  CommitteeCount(Scene scene, Decision decision, Committee committee) {
    this.scene = scene;
    this.decision = decision;
    this.committee = committee;
  }

  /// The profession under which the actor sits.
  ///
  /// @param asked what the actor says; empty where there is at most one licence
  Optional<String> profession(Optional<String> asked) {
    Set<String> licensed = new TreeSet<>();
    scene
        .actor()
        .ifPresent(
            actor ->
                actor
                    .professions(Credential.CLINICAL_LICENCE, scene.facts().day())
                    .forEach(each -> licensed.add(each.value())));
    if (asked.isEmpty() && licensed.size() <= 1) {
      return licensed.stream().findFirst();
    }
    scene.require(
        asked.map(licensed::contains).orElse(false),
        "profession-not-licensed",
        scene.name()
            + " sits as "
            + asked.orElse("nothing in particular")
            + "; active licences on "
            + scene.facts().day()
            + " are for "
            + (licensed.isEmpty() ? "no profession" : Scene.list(licensed))
            + "; name one of them");
    return asked;
  }

  /// The passage, if the committee passes with `latest` added to the votes so far.
  Optional<CommitteePassed> passage(Voted latest) {
    Map<PersonId, Voted> votes = new TreeMap<>();
    scene
        .state()
        .progress(decision.id())
        .work()
        .ballots(committee.id())
        .forEach((person, ballot) -> votes.put(person, ballot.vote()));
    votes.put(scene.person(), latest);
    SortedSet<PersonId> members = new TreeSet<>();
    for (Member member : scene.roster().holders(committee.members(), scene.at())) {
      members.add(member.person().id());
    }
    votes.keySet().retainAll(members);
    int inFavour = (int) votes.values().stream().filter(vote -> vote.ballot() == Vote.FOR).count();
    boolean passes = quorate(votes) && inFavour >= committee.passage().votesNeeded(members.size());
    return passes
        ? Optional.of(
            new CommitteePassed(
                decision.id(), committee.id(), new Count(members.size(), votes.size(), inFavour)))
        : Optional.empty();
  }

  private boolean quorate(Map<PersonId, Voted> votes) {
    Map<String, Integer> present = new HashMap<>();
    votes
        .values()
        .forEach(vote -> vote.profession().ifPresent(each -> present.merge(each, 1, Integer::sum)));
    for (Map.Entry<Profession, Integer> needed : committee.present().entrySet()) {
      if (present.getOrDefault(needed.getKey().value(), 0) < needed.getValue()) {
        return false;
      }
    }
    return true;
  }
}
