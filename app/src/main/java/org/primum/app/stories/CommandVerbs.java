package org.primum.app.stories;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.primum.app.running.EngineBuild;
import org.primum.change.Change;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.GateCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.command.RunningCommand;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Treatment;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.charter.ChangeTraits;
import org.primum.charter.PartKind;
import org.primum.charter.Proportion;
import org.primum.documents.Scalar;
import org.primum.terms.ArtifactId;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

/// The verbs that ask one thing of the change, as a person's click does.
final class CommandVerbs {
  private static final SortedMap<String, BiFunction<Stage, Body, ChangeCommand>> VERBS = verbs();

  private CommandVerbs() {}

  private static SortedMap<String, BiFunction<Stage, Body, ChangeCommand>> verbs() {
    SortedMap<String, BiFunction<Stage, Body, ChangeCommand>> verbs = new TreeMap<>();
    verbs.put("raise", (stage, body) -> raise(body));
    verbs.put("attach", CommandVerbs::attach);
    verbs.put("object", CommandVerbs::object);
    verbs.put("determine", CommandVerbs::determine);
    verbs.put("meet", CommandVerbs::meet);
    verbs.put("judge", CommandVerbs::judge);
    verbs.put("accept-risk", CommandVerbs::acceptRisk);
    verbs.put("prepare", CommandVerbs::prepare);
    verbs.put("vote", CommandVerbs::vote);
    verbs.put("answer", CommandVerbs::answer);
    verbs.put("sign", CommandVerbs::sign);
    verbs.putAll(BesideVerbs.VERBS);
    verbs.put("activate", CommandVerbs::activate);
    verbs.put("register", (stage, body) -> register(body));
    verbs.put("attest", CommandVerbs::attest);
    verbs.put("verify", CommandVerbs::verify);
    verbs.put("reconcile", CommandVerbs::reconcile);
    return verbs;
  }

  /// The words of these verbs.
  static List<String> words() {
    return List.copyOf(VERBS.keySet());
  }

  /// What `step` asks of the change, if its verb is one of these.
  static Optional<ChangeCommand> command(Stage stage, Step step) {
    return Optional.ofNullable(VERBS.get(step.verb()))
        .map(
            verb -> {
              Body body = new Body(step.body());
              ChangeCommand command = verb.apply(stage, body);
              body.done();
              return command;
            });
  }

  private static ChangeCommand raise(Body body) {
    List<ChangeOption> options =
        body.members("options").stream()
            .map(
                member ->
                    new ChangeOption(new OptionId(member.key()), ((Scalar) member.value()).text()))
            .toList();
    List<String> reach = body.texts("reach");
    return new RaisingCommand.Raise(
        new KindId(body.text("kind")),
        body.text("title"),
        options,
        new ChangeTraits(
            reach.contains("spend"),
            reach.contains("clinical content"),
            reach.contains("patients"),
            Proportion.of(body.find("proportion").orElse("major"))));
  }

  private static ChangeCommand attach(Stage stage, Body body) {
    PartSlot slot =
        new PartSlot(new PartKind(body.text("part")), body.find("option").map(OptionId::new));
    return new RaisingCommand.AttachPart(slot, stage.keep(body.text("text")));
  }

  private static ChangeCommand object(Stage stage, Body body) {
    return new RaisingCommand.RaiseObjection(
        body.find("decision").map(DecisionId::new), stage.commit(body.text("reason")));
  }

  private static ChangeCommand determine(Stage stage, Body body) {
    OptionId option = new OptionId(body.text("option"));
    Verdict verdict = Verdict.of(body.text("verdict").replace(' ', '-'));
    List<Citation> citations =
        body.bodies("cites").stream().map(cited -> citation(stage, cited)).toList();
    GateCommand.Opinion opinion =
        new GateCommand.Opinion(citations, List.of(), body.find("reason").map(stage::commit));
    List<Condition> conditions =
        body.bodies("conditions").stream().map(each -> condition(stage, each)).toList();
    return new GateCommand.Determine(option, verdict, opinion, conditions);
  }

  private static Citation citation(Stage stage, Body body) {
    Citation citation =
        new Citation(
            body.text("provision"),
            body.find("treatment").map(Treatment::of),
            body.find("documentation").map(stage::commit));
    body.done();
    return citation;
  }

  private static Condition condition(Stage stage, Body body) {
    Condition condition =
        new Condition(
            body.text("id"),
            new PersonId(body.text("owner")),
            stage.commit(body.text("evidence")),
            DuePoint.of(body.text("due")));
    body.done();
    return condition;
  }

  private static ChangeCommand meet(Stage stage, Body body) {
    return new GateCommand.MeetCondition(
        new OptionId(body.text("option")), body.text("condition"), stage.keep(body.text("text")));
  }

  private static ChangeCommand judge(Stage stage, Body body) {
    return new GateCommand.Judge(
        new OptionId(body.text("option")), stage.commit(body.text("reason")));
  }

  private static ChangeCommand acceptRisk(Stage stage, Body body) {
    AcceptanceTerms terms =
        new AcceptanceTerms(
            ReasonClass.of(body.text("class")),
            stage.commit(body.text("reason")),
            new PersonId(body.text("owner")),
            stage
                .charter()
                .day(stage.primum().ports().clock().instant())
                .plusDays(Long.parseLong(body.text("days"))));
    return new GateCommand.AcceptRisk(new OptionId(body.text("option")), terms);
  }

  private static ChangeCommand prepare(Stage stage, Body body) {
    return new DecisionCommand.Prepare(decision(body), body.find("note").map(stage::commit));
  }

  private static ChangeCommand vote(Stage stage, Body body) {
    return new DecisionCommand.CastVote(
        decision(body),
        body.text("committee"),
        Vote.valueOf(body.text("ballot").toUpperCase(Locale.ROOT)),
        body.find("profession"),
        body.find("reason").map(stage::commit));
  }

  private static ChangeCommand answer(Stage stage, Body body) {
    return new DecisionCommand.AnswerConsultation(decision(body), stage.commit(body.text("text")));
  }

  private static ChangeCommand sign(Stage stage, Body body) {
    DecisionId decision = decision(body);
    return new DecisionCommand.Decide(
        decision,
        DecisionCommand.Ruling.APPROVE,
        Change.dossier(stage.state(), stage.charter(), decision).reference(),
        body.find("text").map(stage::commit));
  }

  private static ChangeCommand activate(Stage stage, Body body) {
    return new RunningCommand.Activate(
        artifact(body),
        found(stage, "approved"),
        Mode.of(body.text("mode")),
        EngineBuild.running(),
        new RunningEvent.Conduct(
            stage.charter().operation().outage(), new Fallback.DowntimeNotice()));
  }

  private static ChangeCommand register(Body body) {
    return new RunningCommand.RegisterExternal(
        artifact(body), body.text("system"), body.find("reconcile").map(Period::parse));
  }

  private static ChangeCommand attest(Stage stage, Body body) {
    return new RunningCommand.Attest(
        artifact(body), found(stage, body.text("installed")), body.find("note").map(stage::commit));
  }

  private static ChangeCommand verify(Stage stage, Body body) {
    return new RunningCommand.Verify(artifact(body), found(stage, body.text("found")));
  }

  private static ChangeCommand reconcile(Stage stage, Body body) {
    return new RunningCommand.Reconcile(artifact(body), found(stage, body.text("found")));
  }

  // `approved` stands for what the decisions approved, byte for byte.
  static Digest found(Stage stage, String configuration) {
    return configuration.equals("approved")
        ? stage
            .approved()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "nothing is approved for change `" + stage.change() + "` yet"))
        : stage.keep(configuration);
  }

  static DecisionId decision(Body body) {
    return new DecisionId(body.text("decision"));
  }

  static ArtifactId artifact(Body body) {
    return new ArtifactId(body.text("artifact"));
  }
}
