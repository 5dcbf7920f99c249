package org.primum.app.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.primum.app.assessing.LogicShelf;
import org.primum.app.assessing.ReplayDesk;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.dossier.PartSlot;
import org.primum.charter.PartKind;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;

/// The verbs that compute something and attach what came out.
final class AssessingVerbs {
  private static final SortedMap<String, BiFunction<Stage, Body, List<ChangeCommand>>> VERBS =
      verbs();

  private AssessingVerbs() {}

  private static SortedMap<String, BiFunction<Stage, Body, List<ChangeCommand>>> verbs() {
    SortedMap<String, BiFunction<Stage, Body, List<ChangeCommand>>> verbs = new TreeMap<>();
    verbs.put("artifact", AssessingVerbs::artifact);
    verbs.put("replay", AssessingVerbs::replay);
    return verbs;
  }

  /// The words of these verbs.
  static List<String> words() {
    return List.copyOf(VERBS.keySet());
  }

  /// What `step` attaches, if its verb is one of these.
  static Optional<List<ChangeCommand>> commands(Stage stage, Step step) {
    return Optional.ofNullable(VERBS.get(step.verb()))
        .map(
            verb -> {
              Body body = new Body(step.body());
              List<ChangeCommand> commands = verb.apply(stage, body);
              body.done();
              return commands;
            });
  }

  private static List<ChangeCommand> artifact(Stage stage, Body body) {
    OptionId option = new OptionId(body.text("option"));
    LogicSource source = LogicSource.of(library(body.text("logic")), library("LatestValue"));
    return switch (shelf(stage).keep(source)) {
      case LogicShelf.Kept.Sound(Digest artifact, TranslatedLogic logic) ->
          List.of(attach(PartKind.ARTIFACT, option, artifact));
      case LogicShelf.Kept.Faulty(var faults) ->
          throw new StoryStopped("logic of option `" + option + "` does not translate: " + faults);
    };
  }

  private static List<ChangeCommand> replay(Stage stage, Body body) {
    List<ChangeCommand> reports = new ArrayList<>();
    for (String each : body.texts("options")) {
      OptionId option = new OptionId(each);
      Laboratory laboratory = stage.laboratory();
      ReplayDesk desk = new ReplayDesk(laboratory.engine(), stage.primum().documents());
      Digest report =
          desk.replay(logic(stage, option), laboratory.cohort(), laboratory.options()).document();
      reports.add(attach(PartKind.EVIDENCE_REPORT, option, report));
    }
    return reports;
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
