package org.primum.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primum.change.event.ChangeEvent;
import org.primum.change.reliance.Dossiers;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.roster.Member;
import org.primum.roster.Roster;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// One command being judged: the state, the facts, and the refusals found so far.
final class Scene {
  /// The decision that states the expected harm, wherever a kind needs one.
  static final DecisionId SAFETY = Dossiers.SAFETY;

  private final ChangeState state;
  private final ChangeFacts facts;
  private final List<Refusal> refusals = new ArrayList<>();

  Scene(ChangeState state, ChangeFacts facts) {
    this.state = state;
    this.facts = facts;
  }

  ChangeState state() {
    return state;
  }

  ChangeFacts facts() {
    return facts;
  }

  Charter charter() {
    return facts.charter();
  }

  Roster roster() {
    return facts.roster();
  }

  Instant at() {
    return facts.at();
  }

  PersonId person() {
    return facts.person();
  }

  RoleId role() {
    return facts.role();
  }

  Optional<Member> actor() {
    return roster().find(person());
  }

  /// The actor's printed name.
  String name() {
    return nameOf(person());
  }

  String nameOf(PersonId person) {
    return roster()
        .find(person)
        .map(member -> member.person().name())
        .orElse("`" + person.value() + "`");
  }

  /// Those who may act in `role` now, for sentences.
  String holders(RoleId role) {
    List<Member> holders = roster().acting(role, at());
    return holders.isEmpty()
        ? "nobody at present"
        : holders.stream().map(member -> member.person().name()).collect(Collectors.joining(", "));
  }

  /// The decisions this change needs, in the order they can be made.
  List<Decision> needed() {
    return state.raised().event().needed().stream().map(charter()::decision).toList();
  }

  static boolean isSafety(DecisionId decision) {
    return decision.equals(SAFETY);
  }

  static String titled(Decision decision) {
    return decision.id() + " (" + decision.title() + ")";
  }

  static String list(Collection<?> things) {
    return things.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  void refuse(String rule, String sentence) {
    refusals.add(new Refusal(rule, sentence));
  }

  boolean require(boolean holds, String rule, String sentence) {
    if (!holds) {
      refuse(rule, sentence);
    }
    return holds;
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  boolean clear() {
    return refusals.isEmpty();
  }

  ChangeDecision refused() {
    return new ChangeDecision.Refused(refusals);
  }

  /// Done with `events`, unless something was refused.
  ChangeDecision accept(List<ChangeEvent> events) {
    return clear() ? new ChangeDecision.Accepted(events) : refused();
  }

  /// Done with `event`, unless something was refused.
  ChangeDecision accept(ChangeEvent event) {
    return accept(List.of(event));
  }
}
