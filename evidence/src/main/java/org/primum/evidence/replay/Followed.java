package org.primum.evidence.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.primum.evidence.scoring.AlertCourse;
import org.primum.logic.Evaluation;
import org.primum.logic.Program;
import org.primum.logic.Watch;
import org.primum.logic.timeline.Observation;

/// One stay followed by one program.
///
/// @param course which hours alerted
/// @param failures the reason of every evaluation that broke off
/// @param evaluations how often the program was asked
public record Followed(AlertCourse course, List<String> failures, int evaluations) {
  public Followed {
    failures = List.copyOf(failures);
  }

  /// Follows `stay` at the moments of `rhythm`.
  public static Followed of(Program program, Stay stay, Rhythm rhythm) {
    return of(program, stay, rhythm, (score, row) -> {});
  }

  /// The same, telling `scores` of every `Score` with its row, in order of time.
  public static Followed of(
      Program program, Stay stay, Rhythm rhythm, ObjIntConsumer<BigDecimal> scores) {
    Hand hand = new Hand(stay, scores);
    Watch watch = program.watch(stay.timeline());
    switch (rhythm.cadence()) {
      case HOURLY -> {
        for (int row = 0; row < stay.hours(); row++) {
          hand.note(row, watch.at(stay.moment(row)));
        }
      }
      case EVERY_VALUE -> {
        int row = 0;
        for (Instant moment : moments(stay)) {
          while (moment.isAfter(stay.moment(row))) {
            row++;
          }
          hand.note(row, watch.at(moment));
        }
      }
    }
    return hand.followed(rhythm.refractoryHours());
  }

  /// The moments at which something becomes known, after the hour before the first row and up to
  /// the last.
  private static List<Instant> moments(Stay stay) {
    Instant before = stay.moment(-1);
    Instant last = stay.moment(stay.hours() - 1);
    return stay.timeline().observations().stream()
        .map(Observation::available)
        .filter(moment -> moment.isAfter(before) && !moment.isAfter(last))
        .distinct()
        .sorted()
        .toList();
  }

  private static final class Hand {
    private final Stay stay;
    private final ObjIntConsumer<BigDecimal> scores;
    private final BitSet alerts;
    private final int[] begins;
    private final List<String> failures = new ArrayList<>();
    private int undetermined;
    private int evaluations;
    private boolean alerting;

    Hand(Stay stay, ObjIntConsumer<BigDecimal> scores) {
      this.stay = stay;
      this.scores = scores;
      this.alerts = new BitSet(stay.hours());
      this.begins = new int[stay.hours()];
    }

    void note(int row, Evaluation evaluation) {
      evaluations++;
      boolean fires = false;
      switch (evaluation) {
        case Evaluation.Evaluated(Evaluation.Alert alert, Optional<BigDecimal> score) -> {
          switch (alert) {
            case TRUE -> fires = true;
            case FALSE -> {}
            case UNDETERMINED -> undetermined++;
          }
          score.ifPresent(value -> scores.accept(value, row));
        }
        case Evaluation.Failed(String reason) -> failures.add(reason);
      }
      if (fires) {
        alerts.set(row);
        begins[row] += alerting ? 0 : 1;
      }
      alerting = fires;
    }

    Followed followed(int refractory) {
      AlertCourse course =
          new AlertCourse(stay.hours(), stay.firstLabelled(), alerts, undetermined, failures.size())
              .beginning(begins)
              .refractory(refractory);
      return new Followed(course, failures, evaluations);
    }
  }
}
