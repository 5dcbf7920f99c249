package org.primum.app.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.primum.app.assessing.AdjudicationDesk;
import org.primum.app.assessing.HarmDesk;
import org.primum.app.assessing.LogicShelf;
import org.primum.app.assessing.ReplayDesk;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.GateCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.dossier.PartSlot;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.charter.PartKind;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.Refusal;

/// The verbs that compute something and attach what came out.
final class AssessingVerbs {
  private static final SortedMap<String, BiFunction<Stage, Body, Worked>> VERBS = verbs();

  private AssessingVerbs() {}

  private static SortedMap<String, BiFunction<Stage, Body, Worked>> verbs() {
    SortedMap<String, BiFunction<Stage, Body, Worked>> verbs = new TreeMap<>();
    verbs.put("artifact", AssessingVerbs::artifact);
    verbs.put("replay", AssessingVerbs::replay);
    verbs.put("harm", AssessingVerbs::harm);
    verbs.put("adjudicate", (stage, body) -> adjudicate(stage));
    return verbs;
  }

  /// The words of these verbs.
  static List<String> words() {
    return List.copyOf(VERBS.keySet());
  }

  /// What `step` attaches, if its verb is one of these.
  static Optional<Worked> work(Stage stage, Step step) {
    return Optional.ofNullable(VERBS.get(step.verb()))
        .map(
            verb -> {
              Body body = new Body(step.body());
              Worked worked = verb.apply(stage, body);
              body.done();
              return worked;
            });
  }

  private static Worked artifact(Stage stage, Body body) {
    OptionId option = new OptionId(body.text("option"));
    LogicSource source = LogicSource.of(library(body.text("logic")), library("LatestValue"));
    return switch (shelf(stage).keep(source)) {
      case LogicShelf.Kept.Sound(Digest artifact, TranslatedLogic logic) ->
          Worked.asks(attach(PartKind.ARTIFACT, option, artifact));
      case LogicShelf.Kept.Faulty(var faults) ->
          throw new StoryStopped("logic of option `" + option + "` does not translate: " + faults);
    };
  }

  private static Worked replay(Stage stage, Body body) {
    List<ChangeCommand> reports = new ArrayList<>();
    StringBuilder found = new StringBuilder();
    for (String each : body.texts("options")) {
      OptionId option = new OptionId(each);
      Laboratory laboratory = stage.laboratory();
      ReplayDesk desk = new ReplayDesk(laboratory.engine(), stage.primum().documents());
      ReplayDesk.Replayed replayed =
          desk.replay(logic(stage, option), laboratory.cohort(), laboratory.options());
      reports.add(attach(PartKind.EVIDENCE_REPORT, option, replayed.document()));
      found.append(replayed.report().text()).append('\n');
    }
    return new Worked.Asks(reports, found.toString().strip(), Optional.empty());
  }

  private static Worked harm(Stage stage, Body body) {
    String path = "harm/" + body.text("model");
    HarmDesk.Estimated estimated =
        new HarmDesk(stage.primum().documents())
            .estimate(
                stage.state(),
                stage.charter(),
                new HarmDesk.ModelFile(path, Examples.text(path)),
                new HarmDesk.Drawing(stage.laboratory().seed(), DrawPlan.USUAL_DRAWS));
    return Worked.asks(
        new RaisingCommand.AttachPart(PartSlot.whole(PartKind.HARM_MODEL), estimated.model()),
        new RaisingCommand.AttachPart(
            PartSlot.whole(PartKind.HARM_ESTIMATE), estimated.estimate()));
  }

  private static Worked adjudicate(Stage stage) {
    AdjudicationDesk desk = new AdjudicationDesk(stage.primum().documents());
    return switch (desk.compute(stage.state(), stage.charter())) {
      case AdjudicationDesk.Computed.Ready(AdjudicationRecord record) ->
          Worked.asks(new GateCommand.RecordAdjudication(record, Optional.empty()));
      case AdjudicationDesk.Computed.Refused(Refusal refusal) -> new Worked.Refused(refusal);
    };
  }

  // Loaded anew from what is attached, so that what is replayed is what would run.
  private static TranslatedLogic logic(Stage stage, OptionId option) {
    Digest artifact =
        stage
            .state()
            .content()
            .part(PartSlot.of(PartKind.ARTIFACT, option))
            .orElseThrow(() -> new StoryStopped("option `" + option + "` has no artifact yet"))
            .part()
            .digest();
    return switch (shelf(stage).load(artifact)) {
      case LogicShelf.Loaded.Ready(TranslatedLogic logic) -> logic;
      case LogicShelf.Loaded.Refused(var refusal) -> throw new StoryStopped(refusal.sentence());
    };
  }

  private static LogicShelf shelf(Stage stage) {
    return new LogicShelf(stage.primum().documents());
  }

  private static LogicFile library(String name) {
    return LogicFile.of(name + ".cql", Examples.bytes("logic/" + name + ".cql"));
  }

  private static ChangeCommand attach(PartKind kind, OptionId option, Digest digest) {
    return new RaisingCommand.AttachPart(PartSlot.of(kind, option), digest);
  }
}
