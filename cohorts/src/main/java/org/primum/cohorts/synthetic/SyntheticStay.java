package org.primum.cohorts.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.primum.evidence.replay.Stay;
import org.primum.evidence.scoring.AlertCourse;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

/// Invents one stay.
///
/// Each measurement wanders around a level of its own, which follows how ill the patient is. In a
/// septic stay all are pulled towards sepsis over ten hours before onset. Vital signs are charted
/// at most hours, temperature at every third; blood is drawn about daily, more often in the very
/// ill and once sepsis is suspected, and not every draw asks for everything.
final class SyntheticStay {
  private static final Instant ADMITTED = Instant.parse("2000-01-01T00:00:00Z");
  private static final LocalDate ADMITTED_ON = LocalDate.of(2000, 1, 1);
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 336;
  private static final double SEPTIC_SHARE = 0.057;
  private static final double LEFT_CENSORED_SHARE = 0.2;
  // An hour's deviation keeps this share of the one before.
  private static final double MEMORY = 0.85;
  private static final double NEWS = Math.sqrt(1 - MEMORY * MEMORY);
  private static final int RISE_HOURS = 10;

  private final Draws draws;
  private final int hours;
  private final double illness;
  private final OptionalInt firstLabelled;
  private final Map<Signal, Double> own = new EnumMap<>(Signal.class);
  private final Map<Signal, Double> now = new EnumMap<>(Signal.class);
  private final List<Observation> observations = new ArrayList<>();
  private int away;
  private int nextDraw;

  private SyntheticStay(Draws draws) {
    this.draws = draws;
    this.illness = draws.normal();
    boolean septic = draws.chance(SEPTIC_SHARE * StrictMath.exp(0.6 * illness - 0.18));
    this.hours = length(septic);
    this.firstLabelled = septic ? label() : OptionalInt.empty();
    this.nextDraw = draws.whole(0, 5);
    for (Signal signal : Signal.values()) {
      double follows = signal.severity();
      own.put(signal, follows * illness + Math.sqrt(1 - follows * follows) * draws.normal());
      now.put(signal, draws.normal());
    }
  }

  static Stay of(long seed, int number) {
    return new SyntheticStay(new Draws(seed, number)).stay(number);
  }

  private Stay stay(int number) {
    Patient patient =
        new Patient(
            draws.chance(0.54) ? Sex.MALE : Sex.FEMALE, Optional.of(ADMITTED_ON.minusYears(age())));
    for (int row = 0; row < hours; row++) {
      chart(row);
    }
    return new Stay(
        String.format(Locale.ROOT, "s%07d", number),
        new Timeline(patient, observations),
        ADMITTED,
        1,
        hours,
        firstLabelled);
  }

  private int age() {
    return (int) Math.min(95, Math.max(18, Math.round(63 + 16 * draws.normal())));
  }

  // Septic patients stay longer.
  private int length(boolean septic) {
    double logarithm = 0.5 * draws.normal() + 0.1 * illness + (septic ? 0.6 : 0);
    return (int) Math.min(LONGEST, Math.max(SHORTEST, Math.round(34 * StrictMath.exp(logarithm))));
  }

  private OptionalInt label() {
    return OptionalInt.of(draws.chance(LEFT_CENSORED_SHARE) ? 0 : draws.whole(1, hours - 1));
  }

  private double sepsis(int row) {
    if (firstLabelled.isEmpty()) {
      return 0;
    }
    int onset = firstLabelled.getAsInt() + AlertCourse.LABEL_LEADS_BY;
    double rise = (row - onset + RISE_HOURS) / (double) RISE_HOURS;
    return Math.min(1, Math.max(0, rise));
  }

  private void chart(int row) {
    double sepsis = sepsis(row);
    now.replaceAll((signal, before) -> MEMORY * before + NEWS * draws.normal());
    away = away > 0 ? away - 1 : newAbsence();
    boolean admitting = row == 0 && draws.chance(0.6);
    if (away == 0 && !admitting) {
      for (Signal signal : Signal.values()) {
        measure(signal, row, sepsis, signal.laboratory() ? 0 : signal.share());
      }
    }
    if (row == nextDraw) {
      drawBlood(row, sepsis);
    } else if (draws.chance(0.16)) {
      measure(Signal.GLUCOSE, row, sepsis, 1);
    }
  }

  // Hours off the ward, when nothing is charted.
  private int newAbsence() {
    return draws.chance(0.015) ? draws.whole(1, 4) : 0;
  }

  private void drawBlood(int row, double sepsis) {
    for (Signal signal : Signal.values()) {
      measure(signal, row, sepsis, signal.laboratory() ? asked(signal, sepsis) : 0);
    }
    double wait = draws.between(14, 26) - 4 * illness;
    nextDraw = row + (int) Math.max(3, Math.round(sepsis > 0.3 ? wait / 2 : wait));
  }

  // Lactate is asked for where the patient looks ill.
  private double asked(Signal signal, double sepsis) {
    return switch (signal) {
      case LACTATE -> Math.min(0.9, Math.max(0.05, signal.share() + 0.12 * illness + 0.4 * sepsis));
      default -> signal.share();
    };
  }

  private void measure(Signal signal, int row, double sepsis, double share) {
    if (draws.chance(share)) {
      Instant at = ADMITTED.plusMillis((row + 1) * HOUR_MILLIS);
      observations.add(
          Observation.immediate(
              signal.code().loinc(),
              signal.value(own.getOrDefault(signal, 0.0), now.getOrDefault(signal, 0.0), sepsis),
              signal.code().unit(),
              at));
    }
  }
}
