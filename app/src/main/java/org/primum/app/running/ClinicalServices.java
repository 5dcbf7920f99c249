package org.primum.app.running;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.primum.app.Ports;
import org.primum.app.folding.LedgerView;
import org.primum.app.recording.Notary;
import org.primum.cds.bedside.Bedside;
import org.primum.cds.bedside.ServiceAnswer;
import org.primum.cds.firing.Firing;
import org.primum.cds.firing.PatientKeys;
import org.primum.cds.hooks.Card;
import org.primum.cds.hooks.HookReader;
import org.primum.cds.hooks.HookReading;
import org.primum.cds.hooks.HookRequest;
import org.primum.cds.hooks.HookResponse;
import org.primum.cds.hooks.ServiceDescription;
import org.primum.cds.permit.GuardVerdict;
import org.primum.cds.permit.Standing;
import org.primum.logic.LogicEngine;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;
import org.primum.terms.json.CanonicalJson;

/// What EHRs call: discovery, and one service per activated artifact. Before every answer the
/// ledger is followed, so that a suspension holds from the next call on. May be called from many
/// threads.
public final class ClinicalServices {
  /// Largest call read, in bytes.
  public static final int LARGEST_CALL_BYTES = HookReader.LARGEST_BYTES;

  private final Ports ports;
  private final Runners runners;
  private final FiringKeeper firings;
  private final PatientKeys patients;

  /// @param view of the ledger in `ports`
  /// @param engine evaluates what was approved
  /// @param build digest of the program that runs, see [EngineBuild]; asked for when needed
  /// @param patients names patients in the firing log
  public ClinicalServices(
      Ports ports,
      LedgerView view,
      Notary notary,
      LogicEngine engine,
      Supplier<Digest> build,
      PatientKeys patients) {
    this.ports = ports;
    this.runners = new Runners(ports, view, notary, engine, build);
    this.firings = new FiringKeeper(ports.firings());
    this.patients = patients;
  }

  /// How a call is answered.
  public sealed interface Reply {
    /// Status 200.
    ///
    /// @param json the response with its cards
    record Answered(String json) implements Reply {}

    /// Status 400.
    ///
    /// @param reasons everything that is wrong with the call, without patient data
    record Malformed(List<Refusal> reasons) implements Reply {
      public Malformed {
        reasons = List.copyOf(reasons);
      }
    }

    /// Status 404: nothing of that name was ever activated, or it was retired.
    record Unknown(Refusal why) implements Reply {}

    /// Status 412: the data that the service asks for were not sent or cannot be used.
    record Unprepared(Refusal why) implements Reply {}

    /// Status 503: it should run and cannot.
    record Down(Refusal why) implements Reply {}
  }

  /// The answer to discovery: every service that was activated and not retired, as JSON.
  public String discovery() {
    Map<ArtifactId, List<Runner>> byName =
        runners.follow().runners().stream()
            .filter(runner -> runner.loaded().isPresent())
            .collect(
                Collectors.groupingBy(
                    runner -> runner.activation().artifact(), TreeMap::new, Collectors.toList()));
    return CanonicalJson.text(
        ServiceDescription.discovery(
            byName.values().stream().flatMap(named -> description(named).stream()).toList()));
  }

  // The words of the latest activation; the data that any of them looks at.
  private static Optional<ServiceDescription> description(List<Runner> named) {
    List<Runner.Loaded> loaded = named.stream().flatMap(each -> each.loaded().stream()).toList();
    Optional<Runner.Sight> sight =
        loaded.stream().map(Runner.Loaded::sight).reduce(Runner.Sight::and);
    return sight.map(
        all -> {
          ServiceDescription latest = loaded.getFirst().service().offer().description();
          return Offers.described(latest.id(), latest.title(), latest.description(), all);
        });
  }

  /// Answers the call `body` to `service`.
  public Reply answer(String service, byte[] body) {
    Runners.Followed followed = runners.follow();
    List<Runner> named =
        followed.runners().stream()
            .filter(runner -> runner.activation().artifact().value().equals(service))
            .toList();
    if (named.isEmpty()) {
      return followed.trouble().isPresent()
          ? new Reply.Down(
              new Refusal(
                  "ledger-unreachable",
                  "the ledger cannot be read, and nothing starts without it; try again later"))
          : new Reply.Unknown(
              new Refusal(
                  "service-unknown",
                  "nothing named `" + service + "` is activated here; ask for `/cds-services`"));
    }
    Optional<ServiceDescription> description = description(named);
    if (description.isEmpty()) {
      return down(named.getFirst());
    }
    return switch (HookReader.read(description.get(), body)) {
      case HookReading.Malformed(List<Refusal> reasons) -> new Reply.Malformed(reasons);
      case HookReading.Understood(HookRequest request) -> answer(named, request);
    };
  }

  private Reply answer(List<Runner> named, HookRequest request) {
    if (!firings.ready()) {
      return new Reply.Down(
          new Refusal(
              "firing-log-unreachable",
              "what alerts do cannot be kept, and nothing may run unseen; try again later"));
    }
    Instant asOf = ports.clock().instant();
    boolean answered = named.stream().anyMatch(each -> each.active() && each.runs(asOf));
    Digest patient = patients.of(request.patientId());
    List<Card> cards = new ArrayList<>();
    for (Runner runner : named) {
      Standing standing = runner.standing(asOf);
      // Where another version answers, nobody needs to hear that this one does not.
      boolean mute = standing instanceof Standing.Stopped && (answered || !runner.active());
      if (!mute && runner.loaded().isEmpty()) {
        return down(runner);
      }
      if (!mute) {
        Bedside bedside = new Bedside(runner.activation().mode(), standing, asOf, patient);
        switch (runner.loaded().orElseThrow().service().answer(request, bedside)) {
          case ServiceAnswer.Answered(HookResponse response, Optional<Firing> firing) -> {
            firing.ifPresent(firings::keep);
            cards.addAll(response.cards());
          }
          case ServiceAnswer.Unprepared(Refusal why, Firing firing) -> {
            firings.keep(firing);
            return new Reply.Unprepared(why);
          }
        }
      }
    }
    return new Reply.Answered(CanonicalJson.text(new HookResponse(cards).json()));
  }

  private static Reply down(Runner runner) {
    Refusal why =
        runner.verdict() instanceof GuardVerdict.Refused(List<Refusal> reasons)
            ? reasons.getFirst()
            : new Refusal("not-loaded", "`" + runner.activation().artifact() + "` is not loaded");
    return new Reply.Down(why);
  }
}
