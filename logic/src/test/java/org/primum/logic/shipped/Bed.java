package org.primum.logic.shipped;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Evaluation.Evaluated;
import org.primum.logic.Examples;
import org.primum.logic.LogicSource;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;
import org.primum.logic.reference.ReferenceEngine;
import org.primum.logic.timeline.MedicationOrder;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Timeline;

/// One patient as test tables write it: `9279-1 22 /min` is a value measured now, `9279-1 22 /min
/// PT4H` one measured four hours ago, `draft 7052` an order of an RxNorm code.
final class Bed {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Bed() {}

  static Program program(String alert, Map<String, ParameterValue> parameters) {
    LogicSource source = Examples.alert(alert);
    return new ReferenceEngine()
        .prepare(
            Examples.sound(
                new LogicSource(source.main(), source.included(), source.valueSets(), parameters)));
  }

  /// @param values separated by commas; nothing where blank
  static Timeline timeline(String values) {
    List<Observation> observations = new ArrayList<>();
    List<MedicationOrder> orders = new ArrayList<>();
    Arrays.stream(values.split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> value.split(" "))
        .forEach(
            word -> {
              if (word.length == 2) {
                orders.add(order(word[0], word[1]));
                return;
              }
              Duration age = word.length > 3 ? Duration.parse(word[3]) : Duration.ZERO;
              observations.add(
                  Observation.immediate(word[0], new BigDecimal(word[1]), word[2], NOW.minus(age)));
            });
    return new Timeline(Patient.unknown(), observations, orders);
  }

  private static MedicationOrder order(String status, String rxNorm) {
    return new MedicationOrder(
        List.of(new MedicationOrder.Coding("http://www.nlm.nih.gov/research/umls/rxnorm", rxNorm)),
        MedicationOrder.Status.valueOf(status.toUpperCase(Locale.ROOT)),
        Optional.of(NOW.minusSeconds(60)));
  }

  static Evaluation evaluate(Program program, String values) {
    return program.evaluate(timeline(values), NOW);
  }

  static int score(Program program, String values) {
    return switch (evaluate(program, values)) {
      case Evaluated(Alert alert, Optional<BigDecimal> score) ->
          score.orElseThrow().intValueExact();
      case Evaluation.Failed(String reason) -> throw new AssertionError(reason);
    };
  }

  static Alert alert(Program program, String values) {
    return switch (evaluate(program, values)) {
      case Evaluated(Alert alert, Optional<BigDecimal> score) -> alert;
      case Evaluation.Failed(String reason) -> throw new AssertionError(reason);
    };
  }
}
