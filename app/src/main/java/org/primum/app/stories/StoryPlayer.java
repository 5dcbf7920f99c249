package org.primum.app.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.primum.app.Primum;
import org.primum.app.governing.Acted;
import org.primum.change.command.ChangeCommand;
import org.primum.ledger.act.Entry;
import org.primum.terms.Refusal;

/// Plays scripted stories through the use cases, step by step, and tells what each step came to.
public final class StoryPlayer {
  private final Primum primum;
  private final Laboratory laboratory;
  private final Consumer<Told> audience;

  /// @param audience told after every step
  public StoryPlayer(Primum primum, Laboratory laboratory, Consumer<Told> audience) {
    this.primum = primum;
    this.laboratory = laboratory;
    this.audience = audience;
  }

  /// Plays the story in the example `path`, unless its change was raised already.
  ///
  /// @return true where it was played by this call
  /// @throws StoryStopped if a step comes to something else than the script says
  public boolean play(String path) {
    TreeSet<String> verbs = new TreeSet<>(CommandVerbs.words());
    verbs.addAll(AssessingVerbs.words());
    verbs.addAll(RunningVerbs.words());
    StoryScript script = StoryScript.read(path, Examples.text(path), verbs);
    if (primum.view().now().change(script.change()).isPresent()) {
      return false;
    }
    Stage stage = new Stage(primum, laboratory, script.change());
    for (Step step : script.steps()) {
      if (!step.onlyWhenIndeterminate() || stage.indeterminate()) {
        audience.accept(play(script, stage, step));
      }
    }
    return true;
  }

  private Told play(StoryScript script, Stage stage, Step step) {
    List<Entry> entries = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    Worked worked = work(stage, step);
    switch (worked) {
      case Worked.Asks(List<ChangeCommand> commands, String found, var call) ->
          commands.forEach(command -> act(stage, step, command, entries, refused));
      case Worked.Refused(Refusal refusal) -> refused.add(refusal);
    }
    if (step.refusedBy().isEmpty() && !refused.isEmpty()) {
      throw stopped(step, "was refused: " + refused);
    }
    if (step.refusedBy().isPresent() && !names(refused, step.refusedBy().get())) {
      throw stopped(
          step, "came to " + refused + ", expected a refusal by `" + step.refusedBy().get() + "`");
    }
    Told told =
        new Told(script.title(), step.hat(), step.verb(), entries, refused, "", Optional.empty());
    return worked instanceof Worked.Asks asks ? told.having(asks.found(), asks.call()) : told;
  }

  private static Worked work(Stage stage, Step step) {
    return CommandVerbs.command(stage, step)
        .map(Worked::asks)
        .or(() -> AssessingVerbs.work(stage, step))
        .or(() -> RunningVerbs.work(stage, step))
        .orElseThrow();
  }

  private static void act(
      Stage stage, Step step, ChangeCommand command, List<Entry> entries, List<Refusal> refused) {
    switch (stage.primum().desks().changes().act(stage.change(), step.hat(), command)) {
      case Acted.Recorded(Entry entry) -> entries.add(entry);
      case Acted.Refused(List<Refusal> refusals) -> refused.addAll(refusals);
      case Acted.Overtaken(String sentence) -> throw stopped(step, sentence);
    }
  }

  private static boolean names(List<Refusal> refusals, String rule) {
    return refusals.stream().anyMatch(refusal -> refusal.rule().equals(rule));
  }

  private static StoryStopped stopped(Step step, String found) {
    return new StoryStopped(
        "%s: step `%s` by `%s` as `%s` %s"
            .formatted(step.place(), step.verb(), step.hat().person(), step.hat().role(), found));
  }
}
