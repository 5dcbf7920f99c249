package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primum.change.command.RunningCommand.Suspend;
import org.primum.change.event.ChangeOption;
import org.primum.change.gate.OptionVerdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Content;
import org.primum.change.state.Gates;
import org.primum.change.state.Progress;
import org.primum.change.state.Running;
import org.primum.charter.Decision;
import org.primum.terms.DecisionId;
import org.primum.terms.OptionId;

/// What the house promises of every state a change can be in, looked up in the state itself.
final class Promises {
  private static final Set<String> CLINICIANS =
      Set.of("chief-medical-officer", "chief-medical-information-officer");

  private final World world;
  private final ChangeState state;
  private final SecondWorld.Ask last;

  private Promises(World world, SecondWorld.Ask last) {
    this.world = world;
    this.last = last;
    state = world.play().state();
  }

  /// Fails where a promise is broken after `last` was done; counts what was reached.
  ///
  /// @param where stands in the message
  static void kept(World world, SecondWorld.Ask last, String where, Map<String, Integer> reached) {
    try {
      new Promises(world, last).kept(reached);
    } catch (AssertionError broken) {
      throw new AssertionError(where + ": " + broken.getMessage(), broken);
    }
  }

  private void kept(Map<String, Integer> reached) {
    oneChamber();
    choice();
    licence();
    coverWhatTheySigned();
    emergencyEnds();
    stopping();
    if (last.verb().equals("activate") || last.verb().equals("verify")) {
      started();
    }
    count(reached);
  }

  private void count(Map<String, Integer> reached) {
    Running running = state.running();
    running
        .at(world.play().at())
        .ifPresent(
            live ->
                reached.merge(
                    live.override()
                        ? "emergency"
                        : live.mode() == Mode.ACTIVE ? "active" : "silent",
                    1,
                    Integer::sum));
    running.suspension().ifPresent(stop -> reached.merge("stopped", 1, Integer::sum));
    if (last.verb().equals("accept")) {
      reached.merge("accepted", 1, Integer::sum);
    }
  }

  /// Nobody covers two chambers of one change.
  private void oneChamber() {
    world
        .second()
        .covered
        .forEach((person, chambers) -> assertThat(chambers).as(person).hasSize(1));
    long people = state.remarks().coverage().stream().map(each -> each.person()).distinct().count();
    assertThat(state.remarks().coverage()).as("coverage").hasSize((int) people);
  }

  /// A refused option is never chosen; one that needs an acceptance only with a signed one.
  private void choice() {
    Optional<Gates.Choice> choice = state.gates().choice();
    if (choice.isEmpty()) {
      return;
    }
    OptionId option = choice.get().option();
    assertThat(state.gates().lawful(option)).as("lawful: %s", option).isTrue();
    boolean needs =
        state
            .gates()
            .adjudication()
            .flatMap(held -> held.record().verdict(option))
            .map(OptionVerdict::needsAcceptance)
            .orElse(true);
    assertThat(!needs || choice.get().reason() instanceof Gates.Reason.Accepted)
        .as("acceptance of %s", option)
        .isTrue();
  }

  /// No clinical signature, choice or acceptance without a licence that is active that day.
  private void licence() {
    boolean signs =
        Set.of("sign", "evaluate", "reject", "accept", "judge", "waive", "declare", "confirm")
            .contains(last.verb());
    if (signs && CLINICIANS.contains(last.role())) {
      assertThat(world.second().unlicensed).as("%s", last).doesNotContain(last.person());
    }
  }

  /// No signature counts for content it did not cover: every part it lists is older.
  private void coverWhatTheySigned() {
    for (DecisionId id : state.raised().event().needed()) {
      Optional<Progress.Signature> held = state.progress(id).signature();
      held.ifPresent(signature -> covers(world.play().charter().decision(id), signature));
    }
  }

  private void covers(Decision row, Progress.Signature signature) {
    assertThat(signature.stamp().by().role()).isEqualTo(row.accountable());
    for (Content.Attached attached : state.content().parts().values()) {
      Optional<OptionId> option = attached.part().slot().option();
      boolean ours =
          option.isEmpty()
              || signature.basis().option().isEmpty()
              || option.equals(signature.basis().option());
      if (ours && row.restsOn().contains(attached.part().slot().kind())) {
        assertThat(attached.stamp().seq())
            .as("%s signed before %s", row.id(), attached.part())
            .isLessThan(signature.stamp().seq());
      }
    }
    for (DecisionId earlier : row.after()) {
      if (state.needs(earlier)) {
        assertThat(state.progress(earlier).signature().map(each -> each.stamp().seq()))
            .as("%s rests on %s", row.id(), earlier)
            .hasValueSatisfying(seq -> assertThat(seq).isLessThan(signature.stamp().seq()));
      }
    }
  }

  /// Every emergency ends within three days, and there are two at most.
  private void emergencyEnds() {
    Running running = state.running();
    assertThat(running.emergency().started()).isLessThanOrEqualTo(2);
    running
        .live()
        .filter(Running.Live::override)
        .ifPresent(
            live ->
                assertThat(live.term().until())
                    .hasValueSatisfying(
                        end ->
                            assertThat(Duration.between(live.stamp().at(), end))
                                .isBetween(Duration.ZERO, Duration.ofDays(3))));
  }

  /// Whatever runs can be stopped by either chamber alone.
  private void stopping() {
    if (state.running().started().isPresent() && state.end().isEmpty()) {
      Suspend stop = new Suspend(new Fallback.DowntimeNotice(), Optional.empty());
      assertThat(world.play().refusals(House.OKOYE, House.CMO, stop)).isEmpty();
      assertThat(world.play().refusals(House.LINDQVIST, House.CIO, stop)).isEmpty();
      assertThat(world.play().refusals(House.BRANDT, House.OFFICER, stop)).isEmpty();
    }
  }

  /// Nothing starts without every signature it needs, on the option it is.
  private void started() {
    Optional<Running.Live> live = state.running().at(world.play().at());
    if (live.isEmpty()) {
      return;
    }
    assertThat(live.get().option()).isNotEqualTo(ChangeOption.DO_NOTHING);
    assertThat(state.chosen()).contains(live.get().option());
    boolean silent = live.get().mode() == Mode.SILENT;
    for (DecisionId id : state.raised().event().needed()) {
      Progress progress = state.progress(id);
      boolean logic = id.equals(House.T1) || id.equals(House.T2);
      boolean signed =
          progress.signed() || (silent && (!logic || progress.evaluation().isPresent()));
      assertThat(signed).as("%s for %s", id, live.get().mode()).isTrue();
    }
  }
}
