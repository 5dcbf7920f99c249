package org.primum.server.acting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.primum.app.governing.Words;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.running.EngineBuild;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.GateCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.command.RunningCommand;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.charter.operation.Outage;
import org.primum.terms.ArtifactId;
import org.primum.terms.Commitment;
import org.primum.terms.Commitment.Confidentiality;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

/// Reads what a form asks. Words are kept and committed to as they are read.
public final class Asked {
  private final Filled form;
  private final Words words;
  private final DocumentStore documents;
  private final Instant now;

  /// @param words keeps what people write
  /// @param documents keeps what they show as evidence
  /// @param now when it was sent; ends are counted from it
  public Asked(Filled form, Words words, DocumentStore documents, Instant now) {
    this.now = now;
    this.form = form;
    this.words = words;
    this.documents = documents;
  }

  /// The command of the form named `name`.
  ///
  /// @throws BadForm if there is no such form, or a field cannot be read
  public ChangeCommand command(String name) {
    return switch (name) {
      case "prepare" -> new DecisionCommand.Prepare(decision(), words("note"));
      case "vote" -> vote();
      case "answer" -> new DecisionCommand.AnswerConsultation(decision(), required("answer"));
      case "sign" -> sign();
      case "object" ->
          new RaisingCommand.RaiseObjection(
              form.find("decision").map(DecisionId::new), required("reason"));
      case "withdraw" -> new RaisingCommand.Withdraw(required("reason"));
      case "reopen" -> new RaisingCommand.Reopen(required("reason"));
      case "silence" -> new DecisionCommand.RecordSilence(decision());
      case "recuse" -> new DecisionCommand.Recuse(decision(), person("person"), required("reason"));
      case "acknowledge" -> new DecisionCommand.Acknowledge(decision());
      case "no-spend" -> new DecisionCommand.StateNoSpend(decision(), words("statement"));
      case "determine" -> determine();
      case "meet" ->
          new GateCommand.MeetCondition(option(), form.text("condition"), kept("evidence"));
      case "judge" -> new GateCommand.Judge(option(), required("reason"));
      case "accept-risk" -> acceptRisk();
      default -> running(name);
    };
  }

  private ChangeCommand running(String name) {
    return switch (name) {
      case "suspend" -> new RunningCommand.Suspend(new Fallback.DowntimeNotice(), words("reason"));
      case "resume" -> new RunningCommand.AgreeToResume(required("reason"));
      case "attest" ->
          new RunningCommand.Attest(artifact(), form.digest("installed"), words("note"));
      case "verify" -> new RunningCommand.Verify(artifact(), form.digest("found"));
      case "reconcile" -> new RunningCommand.Reconcile(artifact(), form.digest("found"));
      case "declare-emergency" -> declareEmergency();
      case "confirm-emergency" ->
          new RunningCommand.ConfirmEmergency(
              form.read("declared", Long::parseLong, "the number of an act"), required("reason"));
      default -> throw new BadForm("There is no act `" + name + "`; choose one on the page.");
    };
  }

  private ChangeCommand vote() {
    Vote ballot =
        form.read(
            "ballot",
            each -> Vote.valueOf(each.toUpperCase(Locale.ROOT)),
            "for, against or abstain");
    return new DecisionCommand.CastVote(
        decision(), form.text("committee"), ballot, form.find("profession"), words("reason"));
  }

  private ChangeCommand sign() {
    Ruling ruling =
        switch (form.text("ruling")) {
          case "approve" -> Ruling.APPROVE;
          case "evaluate" -> Ruling.APPROVE_FOR_EVALUATION;
          case "reject" -> Ruling.REJECT;
          default -> throw new BadForm("`ruling` must be approve, evaluate or reject.");
        };
    SeenDossier seen = form.read("dossier", SeenDossier::of, "`decision|version|digest`");
    return new DecisionCommand.Decide(
        seen.decision(), ruling, seen.reference(), words("statement"));
  }

  private ChangeCommand determine() {
    List<Citation> citations = form.lines("citations").stream().map(Citation::of).toList();
    return new GateCommand.Determine(
        option(),
        form.read("verdict", Verdict::of, "one of the choices"),
        new GateCommand.Opinion(citations, List.of(), words("reason")),
        form.lines("conditions").stream().map(this::condition).toList());
  }

  private Condition condition(String line) {
    String[] parts = line.split(";", -1);
    if (parts.length != 4) {
      throw new BadForm(
          "`conditions` has the line `"
              + line
              + "`; expected is `id; owner; what will show it; before-silent or before-active`.");
    }
    try {
      return new Condition(
          parts[0].strip(),
          new PersonId(parts[1].strip()),
          words.ordinary(parts[2].strip()),
          DuePoint.of(parts[3].strip()));
    } catch (IllegalArgumentException e) {
      throw new BadForm("`conditions` has the line `" + line + "`: " + e.getMessage() + ".");
    }
  }

  private ChangeCommand acceptRisk() {
    return new GateCommand.AcceptRisk(
        option(),
        new AcceptanceTerms(
            form.read("reason-class", ReasonClass::of, "one of the choices"),
            required("reason"),
            person("owner"),
            form.day("expires")));
  }

  private ChangeCommand declareEmergency() {
    long hours = form.read("hours", Long::parseLong, "a whole number of hours");
    RunningEvent.Artifact artifact =
        new RunningEvent.Artifact(artifact(), option(), form.digest("hash"), EngineBuild.running());
    return new RunningCommand.DeclareEmergency(
        new RunningEvent.EmergencyOverride(
            artifact,
            form.find("system"),
            new RunningEvent.Conduct(new Outage.Stop(), new Fallback.DowntimeNotice()),
            now.plus(Duration.ofHours(hours))),
        required("reason"));
  }

  private PersonId person(String name) {
    return form.read(name, PersonId::new, "the id of a person");
  }

  private DecisionId decision() {
    return form.read("decision", DecisionId::new, "a decision of the charter");
  }

  private OptionId option() {
    return form.read("option", OptionId::new, "an option of the change");
  }

  private ArtifactId artifact() {
    return form.read("artifact", ArtifactId::new, "an artifact");
  }

  private Optional<Commitment> words(String name) {
    return form.find(name).map(text -> words.keep(text, confidentiality()));
  }

  private Commitment required(String name) {
    return words.keep(form.text(name), confidentiality());
  }

  private Confidentiality confidentiality() {
    return form.find("class").isEmpty()
        ? Confidentiality.ORDINARY
        : form.read("class", Confidentiality::of, "one of the choices");
  }

  private Digest kept(String name) {
    return documents.put(form.text(name).getBytes(StandardCharsets.UTF_8));
  }
}
