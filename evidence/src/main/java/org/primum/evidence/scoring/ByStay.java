package org.primum.evidence.scoring;

import org.primum.risk.validation.Clustered;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;

/// Episodes counted stay by stay, because episodes of one stay are not independent.
///
/// @param trueOfEpisodes true episodes of all
/// @param perHour episodes of hours; where logic was asked more often than once an hour, a stay
///   with more episodes than hours counts as many hours
public record ByStay(Clustered trueOfEpisodes, Clustered perHour) {
  static final ByStay NONE = new ByStay(Clustered.NONE, Clustered.NONE);

  private static final double HOURS_IN_100_DAYS = 2400;

  static ByStay of(AlertCourse course, Windowed windowed) {
    long episodes = course.episodes();
    return new ByStay(
        Clustered.of(windowed.trueEpisodes(), episodes),
        Clustered.of(episodes, Math.max(course.hours(), episodes)));
  }

  ByStay plus(ByStay other) {
    return new ByStay(trueOfEpisodes.plus(other.trueOfEpisodes), perHour.plus(other.perHour));
  }

  /// Positive predictive value per episode, its interval between stays.
  public Figure predictiveValue() {
    return trueOfEpisodes.figure(Confidence.P95, "episodes");
  }

  /// The number needed to evaluate: episodes to look into for a true one, 1 / PPV.
  public Figure neededToEvaluate() {
    Figure value = predictiveValue();
    double rate = value.value().orElse(0);
    return Figure.of(
        rate == 0 ? Double.NaN : 1 / rate,
        value.interval().map(i -> new Interval(1 / i.upper(), 1 / i.lower())),
        "no episode was true");
  }

  /// Episodes per 100 patient-days, the interval between stays.
  public Figure burden() {
    Figure value = perHour.figure(Confidence.P95, "hours");
    return Figure.of(
        HOURS_IN_100_DAYS * value.value().orElse(Double.NaN),
        value
            .interval()
            .map(i -> new Interval(HOURS_IN_100_DAYS * i.lower(), HOURS_IN_100_DAYS * i.upper())),
        "there are no hours");
  }
}
