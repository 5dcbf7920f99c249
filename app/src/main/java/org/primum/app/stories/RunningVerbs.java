package org.primum.app.stories;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.primum.app.assessing.LogicShelf;
import org.primum.app.running.ClinicalServices;
import org.primum.app.running.SilentTrialDesk;
import org.primum.cds.firing.FiringTally;
import org.primum.change.command.RaisingCommand;
import org.primum.change.dossier.PartSlot;
import org.primum.change.state.Running;
import org.primum.charter.PartKind;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.terms.Digest;

/// The verbs that call what runs, as an EHR does.
final class RunningVerbs {
  private static final SortedMap<String, BiFunction<Stage, Step, Worked>> VERBS = verbs();

  private RunningVerbs() {}

  private static SortedMap<String, BiFunction<Stage, Step, Worked>> verbs() {
    SortedMap<String, BiFunction<Stage, Step, Worked>> verbs = new TreeMap<>();
    verbs.put("call", RunningVerbs::call);
    verbs.put("silent-trial", RunningVerbs::silentTrial);
    return verbs;
  }

  /// The words of these verbs.
  static List<String> words() {
    return List.copyOf(VERBS.keySet());
  }

  /// What `step` comes to, if its verb is one of these.
  static Optional<Worked> work(Stage stage, Step step) {
    return Optional.ofNullable(VERBS.get(step.verb())).map(verb -> verb.apply(stage, step));
  }

  // Looks for a patient for whom the approved logic fires, so that silence is no accident.
  private static Worked call(Stage stage, Step step) {
    Body body = new Body(step.body());
    String service = body.text("artifact");
    String expected = body.text("expect");
    body.done();
    Ward ward = new Ward(stage.laboratory().cohort());
    Ward.Patient patient =
        ward.firstFor(program(stage))
            .orElseThrow(
                () ->
                    new StoryStopped(
                        step.place()
                            + ": `"
                            + service
                            + "` fires for nobody in cohort `"
                            + stage.laboratory().cohort().description().name()
                            + "`; take a larger one"));
    Exchange exchange = exchange(stage, step, service, patient);
    boolean card = !exchange.response().equals("{\"cards\":[]}");
    if (card != expected.equals("card")) {
      throw new StoryStopped(
          step.place() + ": expected " + expected + ", answered " + exchange.response());
    }
    String found = "the logic fires; " + (card ? "a card was shown" : "nothing was shown");
    return new Worked.Asks(List.of(), found, Optional.of(exchange));
  }

  private static Worked silentTrial(Stage stage, Step step) {
    Body body = new Body(step.body());
    String service = body.text("artifact");
    int encounters = Integer.parseInt(body.text("encounters"));
    body.done();
    Ward ward = new Ward(stage.laboratory().cohort());
    for (int index = 0; index < Math.min(encounters, ward.patients()); index++) {
      exchange(stage, step, service, ward.atTheEnd(index));
    }
    return switch (new SilentTrialDesk(stage.primum().ports()).report(stage.state())) {
      case SilentTrialDesk.Reported.Refused(var refusal) -> new Worked.Refused(refusal);
      case SilentTrialDesk.Reported.Ready(FiringTally tally, Digest document) ->
          Worked.found(
              "%d evaluations, %d would have alerted, %d undetermined, %d failed, %d cards shown"
                  .formatted(
                      tally.evaluations(),
                      tally.alerts(),
                      tally.undetermined(),
                      tally.failed(),
                      tally.cards()),
              new RaisingCommand.AttachPart(
                  PartSlot.of(PartKind.SILENT_TRIAL_REPORT, stage.state().chosen().orElseThrow()),
                  document));
    };
  }

  private static Exchange exchange(Stage stage, Step step, String service, Ward.Patient patient) {
    RandomGenerator random = stage.primum().ports().random();
    String request =
        Ward.call(
            patient,
            step.hat(),
            new UUID(random.nextLong(), random.nextLong()),
            stage.primum().ports().clock().instant());
    ClinicalServices.Reply reply =
        stage.primum().services().answer(service, request.getBytes(StandardCharsets.UTF_8));
    if (reply instanceof ClinicalServices.Reply.Answered(String response)) {
      return new Exchange(service, request, response);
    }
    throw new StoryStopped(step.place() + ": `" + service + "` answered " + reply);
  }

  // What the ledger has running, loaded as the service loads it.
  private static Program program(Stage stage) {
    Digest hash =
        stage
            .state()
            .running()
            .live()
            .map(Running.Live::hash)
            .orElseThrow(
                () -> new StoryStopped("change `" + stage.change() + "` has nothing running"));
    return switch (new LogicShelf(stage.primum().documents()).load(hash)) {
      case LogicShelf.Loaded.Ready(TranslatedLogic logic) ->
          stage.laboratory().engine().prepare(logic);
      case LogicShelf.Loaded.Refused(var refusal) -> throw new StoryStopped(refusal.sentence());
    };
  }
}
