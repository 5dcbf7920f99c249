package org.primum.app.asking;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.primum.app.running.EngineBuild;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.RunningCommand;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.ReasonClass;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.change.state.Running;
import org.primum.charter.PartKind;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;

/// Reads what is asked of that which runs.
final class AskedRunning {
  private final Asked asked;
  private final Filled form;

  AskedRunning(Asked asked) {
    this.asked = asked;
    form = asked.form();
  }

  ChangeCommand command(String name) {
    return switch (name) {
      case "activate" ->
          new RunningCommand.Activate(
              artifact(),
              digest("hash"),
              form.read("mode", Mode::of, "silent or active"),
              EngineBuild.running(),
              conduct());
      case "waive-trial" ->
          new RunningCommand.WaiveSilentTrial(
              form.read("reason-class", ReasonClass::of, "one of the choices"),
              asked.required("reason"));
      case "suspend" ->
          new RunningCommand.Suspend(new Fallback.DowntimeNotice(), asked.words("reason"));
      case "resume" -> new RunningCommand.AgreeToResume(asked.required("reason"));
      case "retire" ->
          new RunningCommand.Retire(new Fallback.DowntimeNotice(), asked.required("reason"));
      case "declare-emergency" -> emergency();
      case "confirm-emergency" ->
          new RunningCommand.ConfirmEmergency(
              form.read("declared", Long::parseLong, "the number of an act"),
              asked.required("reason"));
      default -> outside(name);
    };
  }

  private ChangeCommand outside(String name) {
    return switch (name) {
      case "register" ->
          new RunningCommand.RegisterExternal(artifact(), form.text("system"), every());
      case "attest" ->
          new RunningCommand.Attest(artifact(), digest("installed"), asked.words("note"));
      case "verify" -> new RunningCommand.Verify(artifact(), form.digest("found"));
      case "reconcile" -> new RunningCommand.Reconcile(artifact(), form.digest("found"));
      default -> throw new BadForm("There is no act `" + name + "`; choose one that there is.");
    };
  }

  private Optional<Period> every() {
    return form.find("every").isEmpty()
        ? Optional.empty()
        : Optional.of(form.read("every", Period::parse, "a period as `P7D`"));
  }

  /// The digest that was written, or else that of what was approved.
  private Digest digest(String name) {
    return form.find(name).isPresent()
        ? form.digest(name)
        : approved()
            .orElseThrow(
                () ->
                    new BadForm(
                        "Nothing is approved for this change yet; name its digest as `"
                            + name
                            + "`."));
  }

  private Optional<Digest> approved() {
    var state = asked.state();
    Optional<Digest> outside =
        state.running().external().map(Running.External::registration).map(at -> at.approved());
    return outside.or(
        () ->
            state
                .chosen()
                .flatMap(option -> state.content().part(PartSlot.of(PartKind.ARTIFACT, option)))
                .map(attached -> attached.part().digest()));
  }

  private RunningEvent.Conduct conduct() {
    return new RunningEvent.Conduct(
        asked.charter().operation().outage(), new Fallback.DowntimeNotice());
  }

  private ChangeCommand emergency() {
    long hours = form.read("hours", Long::parseLong, "a whole number of hours");
    return new RunningCommand.DeclareEmergency(
        new RunningEvent.EmergencyOverride(
            new RunningEvent.Artifact(
                artifact(), asked.option(), form.digest("hash"), EngineBuild.running()),
            form.find("system"),
            conduct(),
            asked.primum().ports().clock().instant().plus(Duration.ofHours(hours))),
        asked.required("reason"));
  }

  private ArtifactId artifact() {
    return form.read("artifact", ArtifactId::new, "an artifact");
  }
}
