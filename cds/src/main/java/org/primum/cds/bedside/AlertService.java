package org.primum.cds.bedside;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.primum.cds.firing.Firing;
import org.primum.cds.firing.Firing.Outcome;
import org.primum.cds.firing.Firing.RunningProgram;
import org.primum.cds.firing.Firing.Word;
import org.primum.cds.hooks.Card;
import org.primum.cds.hooks.HookRequest;
import org.primum.cds.hooks.HookResponse;
import org.primum.cds.hooks.ServiceDescription;
import org.primum.cds.permit.RunMode;
import org.primum.cds.permit.Standing;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Program;
import org.primum.logic.fhir.FhirReading;
import org.primum.logic.fhir.FhirText;
import org.primum.logic.fhir.FhirTimeline;
import org.primum.logic.timeline.Timeline;
import org.primum.terms.Refusal;

/// A clinical service that answers a call with at most one card. Safe for use by several threads.
public final class AlertService {
  /// Reasons for a stop that clinicians need not be told: nothing they rely on is missing.
  private static final Set<String> NO_NOTICE = Set.of("superseded", "retired", "withdrawn");

  private static final long NANOS_PER_MICRO = 1_000;

  private final AlertOffer offer;
  private final Program program;
  private final Sources sources;

  /// @param program the very program whose manifest was approved
  public AlertService(AlertOffer offer, Program program, Sources sources) {
    this.offer = offer;
    this.program = program;
    this.sources = sources;
  }

  /// What a service draws on.
  ///
  /// @param lags by LOINC code, how long after its effective time a value becomes known where the
  ///   caller does not say
  /// @param ids fresh ids for cards
  /// @param nanos a clock that only runs forward, in nanoseconds, to time answers
  public record Sources(Map<String, Duration> lags, Supplier<UUID> ids, LongSupplier nanos) {
    /// Copies the lags.
    public Sources {
      lags = Map.copyOf(lags);
    }
  }

  /// How it is offered.
  public AlertOffer offer() {
    return offer;
  }

  /// The program that it evaluates.
  public Program program() {
    return program;
  }

  /// Answers one call.
  public ServiceAnswer answer(HookRequest request, Bedside bedside) {
    long started = sources.nanos().getAsLong();
    return switch (bedside.standing()) {
      case Standing.Stopped(Refusal why) ->
          new ServiceAnswer.Answered(stopped(bedside.mode(), why), Optional.empty());
      case Standing.Fresh(RunMode mode) -> run(new Call(request, bedside, mode, false, started));
      case Standing.OnLastPermit(RunMode mode, var until) ->
          run(new Call(request, bedside, mode, true, started));
    };
  }

  private record Call(
      HookRequest request, Bedside bedside, RunMode mode, boolean onLastPermit, long started) {}

  private HookResponse stopped(RunMode mode, Refusal why) {
    if (mode == RunMode.SILENT || NO_NOTICE.contains(why.rule())) {
      return HookResponse.NOTHING;
    }
    return new HookResponse(
        List.of(
            new Card(
                sources.ids().get(),
                "This alert is switched off: do not rely on its silence",
                Card.Indicator.WARNING,
                offer.text().source(),
                Optional.of(offer.description().title() + ": " + why.sentence() + "."))));
  }

  private ServiceAnswer run(Call call) {
    List<String> missing = new ArrayList<>(offer.description().prefetch().keySet());
    missing.removeAll(call.request().prefetch().keySet());
    if (!missing.isEmpty() || nothing(call.request(), ServiceDescription.PATIENT)) {
      return unprepared(
          call,
          new Refusal(
              "prefetch-missing",
              "service `"
                  + offer.description().id()
                  + "` needs the prefetched `"
                  + String.join("`, `", offer.description().prefetch().keySet())
                  + "`; this service does not fetch them itself"));
    }
    return switch (FhirTimeline.read(texts(call.request()), sources.lags())) {
      case FhirReading.Refused(List<String> faults) ->
          unprepared(
              call,
              new Refusal(
                  "prefetch-unusable",
                  "the prefetched data cannot be used (faults: "
                      + faults.size()
                      + "); nothing was evaluated"));
      case FhirReading.Understood(Timeline timeline, List<String> passedOver) ->
          evaluated(call, program.evaluate(timeline, call.bedside().asOf()));
    };
  }

  private static boolean nothing(HookRequest request, String key) {
    return "null".equals(request.prefetch().get(key));
  }

  private static List<FhirText> texts(HookRequest request) {
    return request.prefetch().entrySet().stream()
        .map(each -> new FhirText(each.getKey(), each.getValue()))
        .toList();
  }

  private ServiceAnswer unprepared(Call call, Refusal why) {
    Outcome outcome = new Outcome(Word.FAILED, Optional.empty(), why.rule());
    return new ServiceAnswer.Unprepared(why, firing(call, outcome, Optional.empty()));
  }

  private ServiceAnswer evaluated(Call call, Evaluation evaluation) {
    Outcome outcome =
        switch (evaluation) {
          case Evaluation.Failed(String reason) ->
              new Outcome(Word.FAILED, Optional.empty(), reason);
          case Evaluation.Evaluated(Alert alert, Optional<BigDecimal> score) ->
              new Outcome(word(alert), score, "");
        };
    Optional<Card> card =
        evaluation.fires() && call.mode() == RunMode.ACTIVE
            ? Optional.of(card(call, outcome))
            : Optional.empty();
    return new ServiceAnswer.Answered(
        new HookResponse(card.stream().toList()),
        Optional.of(firing(call, outcome, card.map(Card::uuid))));
  }

  private static Word word(Alert alert) {
    return switch (alert) {
      case TRUE -> Word.ALERT;
      case FALSE -> Word.NO_ALERT;
      case UNDETERMINED -> Word.UNDETERMINED;
    };
  }

  private Card card(Call call, Outcome outcome) {
    StringBuilder detail = new StringBuilder(offer.text().detail());
    detail.append(detail.isEmpty() ? "" : "\n\n");
    outcome.score().ifPresent(score -> detail.append("Score ").append(score).append(". "));
    detail
        .append("Evaluated on what was known at ")
        .append(call.bedside().asOf().truncatedTo(ChronoUnit.SECONDS))
        .append("; approved logic ")
        .append(program.manifest().hash().brief())
        .append('.');
    if (call.onLastPermit()) {
      detail.append(" The ledger cannot be reached; this runs on its last verified permit.");
    }
    return new Card(
        sources.ids().get(),
        offer.text().summary(),
        offer.text().indicator(),
        offer.text().source(),
        Optional.of(detail.toString()));
  }

  private Firing firing(Call call, Outcome outcome, Optional<UUID> card) {
    return new Firing(
        call.request().hookInstance(),
        new RunningProgram(
            offer.artifact(), program.manifest().hash(), call.mode(), call.onLastPermit()),
        call.bedside().patientKey(),
        call.bedside().asOf(),
        outcome,
        card,
        (sources.nanos().getAsLong() - call.started()) / NANOS_PER_MICRO);
  }
}
