package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand.AnswerConsultation;
import org.primum.change.command.DecisionCommand.Decide;
import org.primum.change.command.DecisionCommand.Prepare;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.DecisionCommand.StateNoSpend;
import org.primum.change.command.RaisingCommand.AddOption;
import org.primum.change.command.RaisingCommand.AttachPart;
import org.primum.change.command.RunningCommand.Activate;
import org.primum.change.command.RunningCommand.AgreeToResume;
import org.primum.change.command.RunningCommand.Attest;
import org.primum.change.command.RunningCommand.Reconcile;
import org.primum.change.command.RunningCommand.RegisterExternal;
import org.primum.change.command.RunningCommand.Suspend;
import org.primum.change.command.RunningCommand.Verify;
import org.primum.change.command.RunningCommand.WaiveSilentTrial;
import org.primum.change.dossier.DossierRef;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.change.standing.Duty;
import org.primum.change.standing.Standing;
import org.primum.change.state.ChangeState;
import org.primum.charter.ChangeTraits;
import org.primum.charter.PartKind;
import org.primum.roster.LicenceStatus;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// One walk: mostly what is next by the standing, often anything at all by anybody.
final class RandomWalk {
  private static final List<OptionId> OPTIONS =
      List.of(Play.NOTHING, new OptionId("sirs"), new OptionId("b"));
  private static final List<DecisionId> DECISIONS =
      List.of(House.S, House.T1, House.T2, House.T3, House.T4);
  private static final List<String> PARTS =
      List.of(
          "artifact",
          "evidence-report",
          "harm-model",
          "harm-estimate",
          "architecture",
          "workflow-plan",
          "silent-trial-report",
          "screen");
  private static final Suspend STOP = new Suspend(new Fallback.DowntimeNotice(), Optional.empty());

  private final RandomGenerator random;
  private final Play play = new Play();
  private final Watcher watcher = new Watcher(play);
  private final boolean outside;

  RandomWalk(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    outside = random.nextBoolean();
  }

  Watcher watcher() {
    return watcher;
  }

  void go(int steps) {
    String kind = random.nextBoolean() ? "cds-alert" : "access-policy";
    play.raise(kind, new ChangeTraits(false, true, true), "sirs", "b");
    play.people(House.grant(House.NURSE, House.CIO));
    play.people(House.grant(House.LINDQVIST, House.COMMITTEE));
    play.people(House.grant(House.CASTELL, House.CMO));
    for (int i = 0; i < steps; i++) {
      disturb();
      if (random.nextInt(100) < 62) {
        expected();
      } else {
        byAnybody();
      }
      stoppable();
    }
  }

  /// Licences come and go; time passes.
  private void disturb() {
    int dice = random.nextInt(100);
    if (dice < 3) {
      PersonId clinician = pick(List.of(House.OKOYE, House.WINTER, House.DOCTOR, House.CASTELL));
      LicenceStatus status = pick(List.of(LicenceStatus.ACTIVE, LicenceStatus.SUSPENDED));
      play.people(
          House.licence(
              clinician, "physician", play.day().plusDays(random.nextInt(60) - 3), status));
    } else if (dice < 12) {
      for (PersonId clinician : List.of(House.OKOYE, House.WINTER, House.DOCTOR)) {
        play.people(
            House.licence(clinician, "physician", play.day().plusDays(90), LicenceStatus.ACTIVE));
      }
      play.people(
          House.licence(House.NURSE, "nurse", play.day().plusDays(90), LicenceStatus.ACTIVE));
      play.people(
          House.licence(
              House.PHARMACIST, "pharmacist", play.day().plusDays(90), LicenceStatus.ACTIVE));
    } else if (dice < 16) {
      play.wait(Duration.ofHours(random.nextInt(150)));
    }
  }

  private void stoppable() {
    ChangeState state = play.state();
    if (state.running().started().isPresent()) {
      assertThat(play.refusals(House.OKOYE, House.CMO, STOP)).isEmpty();
      assertThat(play.refusals(House.LINDQVIST, House.CIO, STOP)).isEmpty();
      assertThat(play.refusals(House.BRANDT, House.OFFICER, STOP)).isEmpty();
    }
  }

  private void attempt(PersonId person, RoleId role, ChangeCommand command) {
    long seq = play.state().acts();
    ChangeDecision decision = play.asks(person, role, command);
    switch (decision) {
      case ChangeDecision.Accepted(List<ChangeEvent> events) -> {
        watcher.watch(seq, person, role, events);
        play.fold(person, role, events);
        watcher.count("done");
      }
      case ChangeDecision.Refused refused -> watcher.count("refused");
    }
  }

  /// One of the duties that the standing names, or what starts and resumes.
  private void expected() {
    List<Duty> duties = Standing.of(play.state(), play.charter(), play.roster(), play.at()).next();
    if (duties.isEmpty()) {
      if (play.state().chosen().equals(Optional.of(Play.NOTHING))) {
        attempt(
            House.OKOYE,
            House.CMO,
            play.acceptance(pick(OPTIONS).value(), reason(), random.nextInt(40)));
      } else {
        byAnybody();
      }
      return;
    }
    Duty duty = pick(duties);
    if (duty.people().isEmpty()) {
      return;
    }
    attempt(pick(duty.people()), duty.role(), command(duty));
  }

  /// Anything, by anybody: mostly in a role that is held.
  private void byAnybody() {
    PersonId person = person();
    List<RoleId> held =
        new ArrayList<>(play.roster().find(person).orElseThrow().rolesAt(play.at()));
    attempt(person, random.nextInt(5) == 0 ? role() : pick(held), anything());
  }

  private ChangeCommand command(Duty duty) {
    if (duty.part().isEmpty()) {
      return started(duty);
    }
    DecisionId decision = duty.part().get().decision();
    return switch (duty.part().get().letter()) {
      case ACCOUNTABLE -> play.ruling(decision, random.nextInt(8) == 0 ? ruling() : Ruling.APPROVE);
      case CONSULTED -> new AnswerConsultation(decision, Play.text("heard"));
      case RESPONSIBLE -> {
        var missing = Change.missingParts(play.state(), play.charter().decision(decision));
        if (!missing.isEmpty()) {
          yield attach(missing.first().value());
        }
        yield duty.role().equals(House.COMMITTEE)
            ? Play.ballot(decision, random.nextInt(5) == 0 ? Vote.AGAINST : Vote.FOR)
            : new Prepare(decision, Optional.empty());
      }
      case INFORMED -> throw new AssertionError("nobody owes an act as Informed");
    };
  }

  private ChangeCommand started(Duty duty) {
    if (duty.task().startsWith("determines")) {
      OptionId open = pick(Change.undetermined(play.state()));
      return determination(open, random.nextInt(12) == 0 ? verdict() : Verdict.COMPLIANT);
    }
    if (duty.task().contains("adjudication")) {
      return play.adjudication(new Outcome.Proposed(pick(OPTIONS)), needing());
    }
    if (duty.task().contains("no spend")) {
      return new StateNoSpend(House.T4, Optional.empty());
    }
    if (duty.task().contains("agree")) {
      return new AgreeToResume(Play.text("mended"));
    }
    return run();
  }

  private ChangeCommand run() {
    Digest artifact =
        play.state()
            .chosen()
            .flatMap(option -> play.state().content().part(Play.slot("artifact", option.value())))
            .map(held -> held.part().digest())
            .orElse(Play.digest("none"));
    if (random.nextInt(10) == 0) {
      artifact = Play.digest("tampered");
    }
    if (outside) {
      return switch (random.nextInt(5)) {
        case 0, 1 -> new RegisterExternal(Play.ARTIFACT, "identity provider", Optional.empty());
        case 2, 3 -> new Attest(Play.ARTIFACT, artifact, Optional.empty());
        default -> new Verify(Play.ARTIFACT, artifact);
      };
    }
    return switch (random.nextInt(4)) {
      case 0 -> attach("silent-trial-report");
      case 1, 2 -> activation(artifact, Mode.ACTIVE);
      default -> activation(artifact, Mode.SILENT);
    };
  }

  private ChangeCommand activation(Digest hash, Mode mode) {
    var like = play.activation("any", mode);
    return new Activate(like.artifact(), hash, mode, like.engineBuild(), like.conduct());
  }

  private ChangeCommand anything() {
    DecisionId decision = pick(DECISIONS);
    OptionId option = pick(OPTIONS);
    return switch (random.nextInt(24)) {
      case 0, 1 -> attach(pick(PARTS));
      case 2 -> determination(option, verdict());
      case 3, 4 -> new Prepare(decision, Optional.empty());
      case 5, 6 -> Play.ballot(decision, pick(List.of(Vote.values())));
      case 7 -> new AnswerConsultation(decision, Play.text("heard"));
      case 8, 9, 10 ->
          play.state().needs(decision) ? play.ruling(decision, ruling()) : stale(decision);
      case 11 -> stale(decision);
      case 12 -> play.adjudication(new Outcome.Proposed(option), needing());
      case 13 -> play.acceptance(option.value(), reason(), random.nextInt(40));
      case 14, 15 -> STOP;
      case 16 -> new AgreeToResume(Play.text("mended"));
      case 17 -> new WaiveSilentTrial(reason(), Play.text("three sites"));
      case 18, 19 -> run();
      case 20 -> new Verify(Play.ARTIFACT, Play.digest("artifact " + random.nextInt(5)));
      case 21 -> new Reconcile(Play.ARTIFACT, Play.digest("artifact " + random.nextInt(5)));
      case 22 -> new Prepare(decision, Optional.of(Play.text("note")));
      default ->
          random.nextInt(12) == 0
              ? new AddOption(new ChangeOption(new OptionId("c"), "Late"))
              : new Attest(Play.ARTIFACT, Play.digest("logic 1"), Optional.empty());
    };
  }

  private String[] needing() {
    return random.nextInt(3) == 0 ? new String[] {"sirs"} : new String[0];
  }

  private ChangeCommand attach(String kind) {
    PartKind part = new PartKind(kind);
    boolean perOption = kind.equals("artifact");
    PartSlot slot =
        perOption
            ? PartSlot.of(part, play.state().chosen().orElse(OPTIONS.get(1)))
            : PartSlot.whole(part);
    return new AttachPart(slot, Play.digest(kind + " " + random.nextInt(5)));
  }

  private ChangeCommand determination(OptionId option, Verdict verdict) {
    return verdict == Verdict.CONDITIONAL
        ? Play.determination(option, Verdict.COMPLIANT)
        : Play.determination(option, verdict, "45 CFR 164.312(d)");
  }

  private ChangeCommand stale(DecisionId decision) {
    return new Decide(
        decision,
        Ruling.APPROVE,
        new DossierRef(random.nextInt(5), Play.digest("stale")),
        Optional.empty());
  }

  private Ruling ruling() {
    return pick(List.of(Ruling.values()));
  }

  private Verdict verdict() {
    return pick(List.of(Verdict.values()));
  }

  private ReasonClass reason() {
    return pick(List.of(ReasonClass.values()));
  }

  private PersonId person() {
    return pick(new ArrayList<>(play.roster().members().keySet()));
  }

  private RoleId role() {
    return pick(new ArrayList<>(play.charter().roles().keySet()));
  }

  private <T> T pick(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
