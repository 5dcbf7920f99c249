package org.primum.app.asking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.primum.app.Primum;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.DecisionCommand.Ruling;
import org.primum.change.command.GateCommand;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Verdict;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.Commitment.Confidentiality;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

/// Reads what a form asks of one change. Words are kept and committed to as they are read.
public final class Asked {
  private final Filled form;
  private final Primum primum;
  private final ChangeId change;

  /// @param form as it was filled in
  /// @param primum keeps what people write and show, and knows how things stand
  /// @param change what it is asked of; raised already, unless it is raised by this
  public Asked(Filled form, Primum primum, ChangeId change) {
    this.form = form;
    this.primum = primum;
    this.change = change;
  }

  /// What the form named `name` asks, in this order; most ask one thing.
  ///
  /// @throws BadForm if there is no such form, or a field cannot be read
  /// @throws NotReady if something must be computed for it that cannot be yet
  public List<ChangeCommand> commands(String name) {
    return switch (name) {
      case "estimate-harm" -> new AskedMatter(this).estimate();
      default -> List.of(command(name));
    };
  }

  private ChangeCommand command(String name) {
    return switch (name) {
      case "raise", "add-option", "attach", "object", "withdraw", "reopen" ->
          new AskedMatter(this).command(name);
      case "prepare" -> new DecisionCommand.Prepare(decision(), words("note"));
      case "vote" -> vote();
      case "answer" -> new DecisionCommand.AnswerConsultation(decision(), required("answer"));
      case "sign" -> sign();
      case "silence" -> new DecisionCommand.RecordSilence(decision());
      case "recuse" -> new DecisionCommand.Recuse(decision(), person("person"), required("reason"));
      case "acknowledge" -> new DecisionCommand.Acknowledge(decision());
      case "no-spend" -> new DecisionCommand.StateNoSpend(decision(), words("statement"));
      case "determine" -> determine();
      case "meet" ->
          new GateCommand.MeetCondition(option(), form.text("condition"), kept("evidence"));
      case "adjudicate" -> new AskedMatter(this).adjudication();
      case "judge" -> new GateCommand.Judge(option(), required("reason"));
      case "accept-risk" -> acceptRisk();
      default -> new AskedRunning(this).command(name);
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
          primum.words().ordinary(parts[2].strip()),
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

  Filled form() {
    return form;
  }

  Primum primum() {
    return primum;
  }

  ChangeId change() {
    return change;
  }

  /// How the change stands.
  ///
  /// @throws BadForm if it was never raised
  ChangeState state() {
    return primum
        .view()
        .now()
        .change(change)
        .orElseThrow(() -> new BadForm("There is no change `" + change + "`; raise it first."));
  }

  /// The charter that binds the change.
  Charter charter() {
    return primum.view().now().charterOf(state());
  }

  PersonId person(String name) {
    return form.read(name, PersonId::new, "the id of a person");
  }

  private DecisionId decision() {
    return form.read("decision", DecisionId::new, "a decision of the charter");
  }

  OptionId option() {
    return form.read("option", OptionId::new, "an option of the change");
  }

  Optional<Commitment> words(String name) {
    return form.find(name).map(text -> primum.words().keep(text, confidentiality()));
  }

  Commitment required(String name) {
    return primum.words().keep(form.text(name), confidentiality());
  }

  private Confidentiality confidentiality() {
    return form.find("class").isEmpty()
        ? Confidentiality.ORDINARY
        : form.read("class", Confidentiality::of, "one of the choices");
  }

  /// Keeps the text of a field as a document.
  Digest kept(String name) {
    return primum.documents().put(form.text(name).getBytes(StandardCharsets.UTF_8));
  }
}
