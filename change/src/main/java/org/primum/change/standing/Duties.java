package org.primum.change.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.change.Change;
import org.primum.change.gate.DuePoint;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Progress;
import org.primum.charter.Chamber;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.Decision.Letter;
import org.primum.charter.PartKind;
import org.primum.roster.Member;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// What can be done now, and by whom.
final class Duties {
  private final Moment moment;
  private final ChangeState state;

  Duties(Moment moment) {
    this.moment = moment;
    state = moment.state();
  }

  List<Duty> next() {
    return switch (moment.phase()) {
      case COMPLIANCE -> List.of(compliance());
      case SAFETY -> decision(moment.charter().decision(Change.SAFETY));
      case ADJUDICATION -> adjudication();
      case CHOICE ->
          leadership(
              moment.lapsed()
                  ? "reviews the risk whose acceptance has run out: accepts it anew, or not"
                  : "judges, or accepts a risk with a reason, an owner and an expiry");
      case REFUSED, DOING_NOTHING, ACTIVE, RETIRED, WITHDRAWN -> List.of();
      case REMEDIATION -> remediation();
      case DECISIONS -> decisions();
      case READY -> ready();
      case SILENT -> silent();
      case SUSPENDED -> resumption();
    };
  }

  private Duty compliance() {
    List<OptionId> open = Change.undetermined(state);
    return duty(
        moment.charter().compliance().officer(),
        "determines " + open.stream().map(OptionId::value).collect(Collectors.joining(", ")));
  }

  private List<Duty> adjudication() {
    SortedSet<RoleId> roles = new TreeSet<>();
    if (state.needs(Change.SAFETY)) {
      roles.addAll(moment.charter().decision(Change.SAFETY).responsible());
    } else {
      moment.needed().forEach(decision -> roles.addAll(decision.responsible()));
    }
    return roles.stream()
        .map(role -> duty(role, "has the adjudication computed and puts it on the record"))
        .toList();
  }

  private List<Duty> leadership(String task) {
    return moment.charter().decisions().containsKey(Change.SAFETY)
        ? List.of(duty(moment.charter().decision(Change.SAFETY).accountable(), task))
        : List.of();
  }

  private List<Duty> remediation() {
    return state
        .gates()
        .remediation()
        .map(
            open ->
                List.of(
                    duty(
                        moment.charter().compliance().officer(),
                        "watches the remediation due on " + open.remediation().due())))
        .orElse(List.of());
  }

  private List<Duty> decisions() {
    List<Duty> duties = new ArrayList<>();
    moment.unsigned().forEach(decision -> duties.addAll(decision(decision)));
    return duties;
  }

  /// What can be done about `decision` now.
  List<Duty> decision(Decision decision) {
    SortedSet<PartKind> missing = Change.missingParts(state, decision);
    if (!missing.isEmpty()) {
      return decision.responsible().stream()
          .map(
              role ->
                  responsible(
                      decision,
                      role,
                      "attaches "
                          + missing.stream().map(PartKind::value).collect(Collectors.joining(", "))
                          + " for "
                          + Moment.titled(decision)))
          .toList();
    }
    List<Duty> work = work(decision);
    if (!work.isEmpty()) {
      return work;
    }
    List<Duty> hearing = hearing(decision);
    if (!hearing.isEmpty()) {
      return hearing;
    }
    return moment.after(decision) ? List.of(signature(decision)) : List.of();
  }

  private List<Duty> work(Decision decision) {
    Progress.Work work = moment.progress(decision).work();
    List<Duty> duties = new ArrayList<>();
    decision.responsible().stream()
        .filter(role -> !work.prepared().containsKey(role))
        .forEach(
            role -> duties.add(responsible(decision, role, "prepares " + Moment.titled(decision))));
    for (Committee committee : decision.committees()) {
      if (!work.passed().containsKey(committee.id())) {
        duties.add(
            responsible(
                decision,
                committee.members(),
                "votes in the " + committee.title() + " on " + Moment.titled(decision)));
      }
    }
    return duties;
  }

  private List<Duty> hearing(Decision decision) {
    List<Duty> duties = new ArrayList<>();
    moment
        .progress(decision)
        .consultation()
        .ifPresent(
            held ->
                held.deadlines()
                    .forEach(
                        (role, deadline) -> {
                          if (!held.settled(role, moment.at())) {
                            duties.add(consulted(decision, role, deadline));
                          }
                        }));
    return duties;
  }

  private Duty consulted(Decision decision, RoleId role, Instant deadline) {
    Duty duty =
        duty(
            role,
            able(decision, role),
            "is heard on " + Moment.titled(decision),
            part(decision, Letter.CONSULTED));
    return new Duty(
        role, duty.people(), duty.names(), duty.task(), duty.part(), Optional.of(deadline));
  }

  private Duty signature(Decision decision) {
    List<Member> eligible =
        moment.acting(decision.accountable()).stream()
            .filter(member -> moment.barred(member.person().id(), decision).isEmpty())
            .toList();
    return duty(
        decision.accountable(),
        eligible,
        "signs " + Moment.titled(decision),
        part(decision, Letter.ACCOUNTABLE));
  }

  private List<Duty> ready() {
    List<Duty> conditions = conditions();
    if (!conditions.isEmpty()) {
      return conditions;
    }
    boolean outside = state.running().external().isPresent();
    Decision last = moment.needed().getLast();
    List<Duty> duties = new ArrayList<>(noSpend());
    if (outside && !duties.isEmpty()) {
      return duties;
    }
    last.responsible().stream()
        .map(
            role ->
                duty(
                    role,
                    outside
                        ? "attests what was installed; a second person verifies it"
                        : "activates it silently, or registers what runs outside"))
        .forEach(duties::add);
    return duties;
  }

  private List<Duty> noSpend() {
    return Change.noSpendUnsigned(state, moment.charter()).stream()
        .flatMap(
            decision ->
                decision.responsible().stream()
                    .map(
                        role ->
                            duty(
                                role,
                                "signs that "
                                    + Moment.titled(decision)
                                    + " is not needed, there being no spend")))
        .toList();
  }

  private List<Duty> conditions() {
    return state
        .chosen()
        .flatMap(state.gates()::determination)
        .map(made -> made.unmet(DuePoint.BEFORE_ACTIVE))
        .orElse(List.of())
        .stream()
        .map(
            condition ->
                duty(
                    moment.charter().compliance().officer(),
                    "confirms the condition `" + condition.id() + "` once its owner has met it"))
        .toList();
  }

  private List<Duty> silent() {
    boolean reported =
        !state.content().parts(PartKind.SILENT_TRIAL_REPORT, state.chosen()).isEmpty();
    Decision last = moment.needed().getLast();
    String task =
        reported
            ? "activates it, the silent trial being reported"
            : "attaches the silent-trial-report";
    List<Duty> conditions = new ArrayList<>(conditions());
    conditions.addAll(noSpend());
    return reported && !conditions.isEmpty()
        ? conditions
        : last.responsible().stream().map(role -> duty(role, task)).toList();
  }

  private List<Duty> resumption() {
    SortedSet<Chamber> agreed =
        state.running().suspension().map(held -> held.agreed()).orElse(new TreeSet<>());
    SortedSet<RoleId> roles = new TreeSet<>();
    for (Decision decision : moment.needed()) {
      if (!agreed.contains(moment.charter().chamber(decision.id()))) {
        roles.add(decision.accountable());
      }
    }
    return roles.stream()
        .map(role -> duty(role, "may agree that it starts again, or retires it"))
        .toList();
  }

  /// True where the artifact runs.
  static boolean active(Moment moment) {
    return moment.running().filter(live -> live.mode() == Mode.ACTIVE).isPresent();
  }

  private Duty duty(RoleId role, String task) {
    return duty(role, moment.acting(role), task, Optional.empty());
  }

  private Duty responsible(Decision decision, RoleId role, String task) {
    return duty(role, able(decision, role), task, part(decision, Letter.RESPONSIBLE));
  }

  /// Those who may act in `role` and are not recused from `decision`; in a committee, its members
  /// in person.
  private List<Member> able(Decision decision, RoleId role) {
    boolean sits = decision.committees().stream().anyMatch(each -> each.members().equals(role));
    List<Member> people = sits ? moment.holders(role) : moment.acting(role);
    Set<PersonId> recused = moment.progress(decision).beside().recused().keySet();
    return people.stream().filter(member -> !recused.contains(member.person().id())).toList();
  }

  private static Optional<Duty.Part> part(Decision decision, Letter letter) {
    return Optional.of(new Duty.Part(decision.id(), letter));
  }

  private static Duty duty(
      RoleId role, List<Member> people, String task, Optional<Duty.Part> part) {
    return new Duty(
        role,
        people.stream().map(member -> member.person().id()).toList(),
        people.stream().map(member -> member.person().name()).toList(),
        task,
        part,
        Optional.empty());
  }
}
