package org.primum.app.stories;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.primum.app.running.EngineBuild;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.command.RunningCommand;
import org.primum.change.event.RunningEvent;
import org.primum.change.runtime.Fallback;
import org.primum.change.state.Running;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

/// The verbs for what stands beside the ordinary course: conflicts of interest, silence, receipts,
/// the word that there is no spend, stops, and emergencies.
final class BesideVerbs {
  static final Map<String, BiFunction<Stage, Body, ChangeCommand>> VERBS =
      Map.of(
          "no-spend", BesideVerbs::noSpend,
          "recuse", BesideVerbs::recuse,
          "silence", BesideVerbs::silence,
          "acknowledge", BesideVerbs::acknowledge,
          "suspend", BesideVerbs::suspend,
          "withdraw", BesideVerbs::withdraw,
          "reopen", BesideVerbs::reopen,
          "declare-emergency", BesideVerbs::declare,
          "confirm-emergency", BesideVerbs::confirm);

  private BesideVerbs() {}

  private static ChangeCommand noSpend(Stage stage, Body body) {
    return new DecisionCommand.StateNoSpend(
        CommandVerbs.decision(body), body.find("text").map(stage::commit));
  }

  private static ChangeCommand recuse(Stage stage, Body body) {
    return new DecisionCommand.Recuse(
        CommandVerbs.decision(body),
        new PersonId(body.text("person")),
        stage.commit(body.text("reason")));
  }

  private static ChangeCommand silence(Stage stage, Body body) {
    return new DecisionCommand.RecordSilence(CommandVerbs.decision(body));
  }

  private static ChangeCommand acknowledge(Stage stage, Body body) {
    return new DecisionCommand.Acknowledge(CommandVerbs.decision(body));
  }

  private static ChangeCommand suspend(Stage stage, Body body) {
    return new RunningCommand.Suspend(
        new Fallback.DowntimeNotice(), body.find("reason").map(stage::commit));
  }

  private static ChangeCommand withdraw(Stage stage, Body body) {
    return new RaisingCommand.Withdraw(stage.commit(body.text("reason")));
  }

  private static ChangeCommand reopen(Stage stage, Body body) {
    return new RaisingCommand.Reopen(stage.commit(body.text("reason")));
  }

  private static ChangeCommand declare(Stage stage, Body body) {
    RunningEvent.EmergencyOverride override =
        new RunningEvent.EmergencyOverride(
            new RunningEvent.Artifact(
                CommandVerbs.artifact(body),
                new OptionId(body.text("option")),
                stage.keep(body.text("installs")),
                EngineBuild.running()),
            body.find("system"),
            new RunningEvent.Conduct(
                stage.charter().operation().outage(), new Fallback.DowntimeNotice()),
            stage
                .primum()
                .ports()
                .clock()
                .instant()
                .plus(Duration.ofHours(Long.parseLong(body.text("hours")))));
    return new RunningCommand.DeclareEmergency(override, stage.commit(body.text("reason")));
  }

  private static ChangeCommand confirm(Stage stage, Body body) {
    long declared =
        stage
            .state()
            .running()
            .emergency()
            .declared()
            .map(Running.Declaration::stamp)
            .map(stamp -> stamp.seq())
            .orElse(-1L);
    return new RunningCommand.ConfirmEmergency(declared, stage.commit(body.text("reason")));
  }
}
