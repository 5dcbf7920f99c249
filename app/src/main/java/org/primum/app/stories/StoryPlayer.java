package org.primum.app.stories;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.primum.app.Primum;
import org.primum.app.governing.Acted;
import org.primum.change.command.ChangeCommand;
import org.primum.terms.Refusal;

/// Plays scripted stories through the use cases, step by step, and tells what each step came to.
public final class StoryPlayer {
  private final Primum primum;
  private final Consumer<Told> audience;

  /// @param audience told after every step
  public StoryPlayer(Primum primum, Consumer<Told> audience) {
    this.primum = primum;
    this.audience = audience;
  }

  /// Plays the story in the example `path`, unless its change was raised already.
  ///
  /// @return true where it was played by this call
  /// @throws StoryStopped if a step comes to something else than the script says
  public boolean play(String path) {
    StoryScript script =
        StoryScript.read(path, Examples.text(path), new TreeSet<>(CommandVerbs.words()));
    if (primum.view().now().change(script.change()).isPresent()) {
      return false;
    }
    Stage stage = new Stage(primum, script.change());
    script.steps().forEach(step -> audience.accept(play(script, stage, step)));
    return true;
  }

  private Told play(StoryScript script, Stage stage, Step step) {
    ChangeCommand command = CommandVerbs.command(stage, step).orElseThrow();
    Acted acted = primum.desks().changes().act(script.change(), step.hat(), command);
    return switch (acted) {
      case Acted.Recorded(var entry) -> {
        if (step.refusedBy().isPresent()) {
          throw stopped(step, "was done, expected a refusal by `" + step.refusedBy().get() + "`");
        }
        yield told(script, step, List.of(entry), List.of());
      }
      case Acted.Refused(List<Refusal> refusals) -> {
        if (step.refusedBy().filter(rule -> names(refusals, rule)).isEmpty()) {
          throw stopped(step, "was refused: " + refusals);
        }
        yield told(script, step, List.of(), refusals);
      }
      case Acted.Overtaken(String sentence) -> throw stopped(step, sentence);
    };
  }

  private static boolean names(List<Refusal> refusals, String rule) {
    return refusals.stream().anyMatch(refusal -> refusal.rule().equals(rule));
  }

  private static Told told(
      StoryScript script,
      Step step,
      List<org.primum.ledger.act.Entry> entries,
      List<Refusal> refusals) {
    return new Told(script.title(), step.hat(), step.verb(), entries, refusals, Optional.empty());
  }

  private static StoryStopped stopped(Step step, String found) {
    return new StoryStopped(
        "%s: step `%s` by `%s` as `%s` %s"
            .formatted(step.place(), step.verb(), step.hat().person(), step.hat().role(), found));
  }
}
