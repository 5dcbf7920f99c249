package org.primum.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.GateCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.command.RunningCommand;
import org.primum.change.dossier.DossierRef;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.charter.PartKind;
import org.primum.charter.operation.Outage;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

/// Puts what is asked of the second decider into the words of the first.
final class Steps {
  private final Play play;

  Steps(Play play) {
    this.play = play;
  }

  ChangeCommand command(SecondWorld.Ask ask) {
    return switch (ask.verb()) {
      case "attach" -> attach(ask);
      case "option" -> new RaisingCommand.AddOption(new ChangeOption(option(ask), "Late"));
      case "object" -> new RaisingCommand.RaiseObjection(Optional.empty(), Play.text("no"));
      case "withdraw" -> new RaisingCommand.Withdraw(Play.text("enough"));
      case "reopen" -> new RaisingCommand.Reopen(Play.text("again"));
      case "determine" -> determine(ask);
      case "meet" -> new GateCommand.MeetCondition(option(ask), "log", Play.digest("log"));
      case "adjudicate" -> adjudicate(ask);
      case "judge" -> new GateCommand.Judge(option(ask), Play.text("weighs more"));
      case "accept" -> {
        int space = ask.second().indexOf(' ');
        ReasonClass reason = ReasonClass.of(ask.second().substring(0, space));
        yield play.acceptance(
            ask.first(), reason, Integer.parseInt(ask.second().substring(space + 1)));
      }
      case "declare" -> declare(ask);
      case "confirm" ->
          new RunningCommand.ConfirmEmergency(
              play.state()
                  .running()
                  .emergency()
                  .declared()
                  .map(each -> each.stamp().seq())
                  .orElse(-1L),
              Play.text("agreed"));
      case "waive" ->
          new RunningCommand.WaiveSilentTrial(ReasonClass.of(ask.first()), Play.text("none"));
      case "suspend" -> new RunningCommand.Suspend(new Fallback.DowntimeNotice(), Optional.empty());
      case "agree" -> new RunningCommand.AgreeToResume(Play.text("mended"));
      case "retire" ->
          new RunningCommand.Retire(new Fallback.DowntimeNotice(), Play.text("superseded"));
      case "register" ->
          new RunningCommand.RegisterExternal(Play.ARTIFACT, "elsewhere", Optional.empty());
      case "attest" -> new RunningCommand.Attest(Play.ARTIFACT, found(ask), Optional.empty());
      case "verify" -> new RunningCommand.Verify(Play.ARTIFACT, found(ask));
      case "reconcile" -> new RunningCommand.Reconcile(Play.ARTIFACT, found(ask));
      case "activate" ->
          new RunningCommand.Activate(
              Play.ARTIFACT,
              found(ask),
              Mode.of(ask.first()),
              Play.BUILD,
              new RunningEvent.Conduct(new Outage.Stop(), new Fallback.DowntimeNotice()));
      default -> decision(ask, new DecisionId(ask.first()));
    };
  }

  private ChangeCommand decision(SecondWorld.Ask ask, DecisionId id) {
    return switch (ask.verb()) {
      case "prepare" -> new DecisionCommand.Prepare(id, Optional.empty());
      case "vote" -> Play.ballot(id, ask.second().equals("for") ? Vote.FOR : Vote.ABSTAIN);
      case "answer" -> new DecisionCommand.AnswerConsultation(id, Play.text("heard"));
      case "sign" -> ruling(ask, id, Ruling.APPROVE);
      case "evaluate" -> ruling(ask, id, Ruling.APPROVE_FOR_EVALUATION);
      case "reject" -> ruling(ask, id, Ruling.REJECT);
      case "silence" -> new DecisionCommand.RecordSilence(id);
      case "recuse" ->
          new DecisionCommand.Recuse(id, new PersonId(ask.second()), Play.text("shares"));
      case "acknowledge" -> new DecisionCommand.Acknowledge(id);
      case "no-spend" -> new DecisionCommand.StateNoSpend(House.T4, Optional.empty());
      default -> throw new IllegalArgumentException(ask.verb());
    };
  }

  private static OptionId option(SecondWorld.Ask ask) {
    return new OptionId(ask.first());
  }

  private ChangeCommand attach(SecondWorld.Ask ask) {
    int slash = ask.first().indexOf('/');
    PartKind kind = new PartKind(SecondWorld.kind(ask.first()));
    PartSlot where =
        slash < 0
            ? PartSlot.whole(kind)
            : PartSlot.of(kind, new OptionId(ask.first().substring(slash + 1)));
    return new RaisingCommand.AttachPart(where, Play.digest(ask.first() + play.state().acts()));
  }

  private static ChangeCommand determine(SecondWorld.Ask ask) {
    Verdict verdict =
        switch (ask.second()) {
          case "yes" -> Verdict.COMPLIANT;
          case "if" -> Verdict.CONDITIONAL;
          case "no" -> Verdict.NON_COMPLIANT;
          default -> Verdict.NEEDS_INFORMATION;
        };
    var plain = Play.determination(option(ask), verdict, "45 CFR 164.312(d)");
    return verdict == Verdict.CONDITIONAL
        ? new GateCommand.Determine(
            option(ask),
            verdict,
            plain.opinion(),
            List.of(new Condition("log", House.NOVAK, Play.text("a log"), DuePoint.BEFORE_ACTIVE)))
        : plain;
  }

  private ChangeCommand adjudicate(SecondWorld.Ask ask) {
    Outcome outcome =
        switch (ask.first()) {
          case "all-refused" -> new Outcome.AllRefused();
          case "indeterminate" ->
              new Outcome.Indeterminate(List.of(new OptionId("sirs"), new OptionId("b")));
          default -> new Outcome.Proposed(option(ask));
        };
    return ask.second().isEmpty()
        ? play.adjudication(outcome)
        : play.adjudication(outcome, ask.second());
  }

  private ChangeCommand declare(SecondWorld.Ask ask) {
    return new RunningCommand.DeclareEmergency(
        new RunningEvent.EmergencyOverride(
            new RunningEvent.Artifact(
                Play.ARTIFACT, option(ask), Play.digest("emergency"), Play.BUILD),
            Optional.empty(),
            new RunningEvent.Conduct(new Outage.Stop(), new Fallback.DowntimeNotice()),
            play.at().plus(Duration.ofHours(Long.parseLong(ask.second())))),
        Play.text("now"));
  }

  private Digest found(SecondWorld.Ask ask) {
    return ask.second().equals("tampered")
        ? Play.digest("tampered")
        : play.state()
            .chosen()
            .flatMap(option -> play.state().content().part(Play.slot("artifact", option.value())))
            .map(held -> held.part().digest())
            .orElse(Play.digest("nothing"));
  }

  private ChangeCommand ruling(SecondWorld.Ask ask, DecisionId id, Ruling ruling) {
    boolean stale = ask.second().equals("stale");
    if (stale || !play.state().needs(id)) {
      return new DecisionCommand.Decide(
          id, ruling, new DossierRef(0, Play.digest("stale")), Optional.of(Play.text("as it was")));
    }
    return play.ruling(id, ruling);
  }

  /// Everything anybody in this world might ask, each once.
  static List<String[]> verbs(List<String> options, List<String> decisions) {
    List<String[]> verbs = new ArrayList<>();
    options.forEach(option -> verbs.addAll(about(option)));
    decisions.forEach(decision -> verbs.addAll(work(decision)));
    verbs.addAll(others());
    return verbs;
  }

  private static List<String[]> about(String option) {
    List<String[]> verbs = new ArrayList<>();
    for (String verdict : List.of("yes", "if", "no", "?")) {
      verbs.add(new String[] {"determine", option, verdict});
    }
    verbs.add(new String[] {"meet", option, ""});
    verbs.add(new String[] {"adjudicate", option, ""});
    verbs.add(new String[] {"adjudicate", option, "sirs"});
    verbs.add(new String[] {"judge", option, ""});
    verbs.add(new String[] {"accept", option, "clinical 20"});
    verbs.add(new String[] {"accept", option, "financial 20"});
    verbs.add(new String[] {"declare", option, "72"});
    verbs.add(new String[] {"declare", option, "73"});
    verbs.add(new String[] {"attach", "artifact/" + option, ""});
    verbs.add(new String[] {"attach", "silent-trial-report/" + option, ""});
    return verbs;
  }

  private static List<String[]> work(String decision) {
    List<String[]> verbs = new ArrayList<>();
    for (String verb :
        List.of("prepare", "answer", "sign", "evaluate", "reject", "silence", "acknowledge")) {
      verbs.add(new String[] {verb, decision, ""});
    }
    verbs.add(new String[] {"vote", decision, "for"});
    verbs.add(new String[] {"vote", decision, "abstain"});
    verbs.add(new String[] {"sign", decision, "stale"});
    return verbs;
  }

  private static List<String[]> others() {
    List<String[]> verbs = new ArrayList<>();
    for (String part :
        List.of(
            "evidence-report",
            "harm-model",
            "harm-estimate",
            "architecture",
            "workflow-plan",
            "contract",
            "screen")) {
      verbs.add(new String[] {"attach", part, ""});
    }
    for (String verb :
        List.of(
            "object",
            "withdraw",
            "reopen",
            "no-spend",
            "confirm",
            "suspend",
            "agree",
            "retire",
            "register",
            "attest",
            "verify",
            "reconcile")) {
      verbs.add(new String[] {verb, "T4", ""});
    }
    for (String[] each :
        List.of(
            new String[] {"option", "c", ""},
            new String[] {"adjudicate", "all-refused", ""},
            new String[] {"adjudicate", "indeterminate", ""},
            new String[] {"waive", "clinical", ""},
            new String[] {"waive", "financial", ""},
            new String[] {"activate", "silent", ""},
            new String[] {"activate", "active", ""},
            new String[] {"activate", "active", "tampered"},
            new String[] {"attest", "", "tampered"},
            new String[] {"verify", "", "tampered"})) {
      verbs.add(each);
    }
    return verbs;
  }
}
