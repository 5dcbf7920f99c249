package org.primum.cohorts.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primum.cohorts.folder.MeasuredCode;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.terms.json.Json;

/// The quality of one measurement over a cohort, counted stay by stay.
final class CodeQuality {
  private static final long HOUR_MILLIS = 3_600_000;

  private final MeasuredCode code;
  private final Optional<PlausibleRange> range;
  private long values;
  private long stays;
  private long hours;
  private long implausible;
  private long repeated;
  private long contradicting;
  private long corrections;
  private long late;
  private long outside;
  private @Nullable BigDecimal lowest;
  private @Nullable BigDecimal highest;
  private final List<Long> delays = new ArrayList<>();

  CodeQuality(MeasuredCode code) {
    this.code = code;
    this.range = PlausibleRange.of(code.loinc(), code.unit());
  }

  /// @param theirs the values of this code in the order of the timeline
  void add(Stay stay, List<Observation> theirs) {
    stays += theirs.isEmpty() ? 0 : 1;
    BitSet covered = new BitSet();
    for (int i = 0; i < theirs.size(); i++) {
      Observation value = theirs.get(i);
      values++;
      implausible += range.isPresent() && !range.get().holds(value.value()) ? 1 : 0;
      lowest = lowest == null ? value.value() : lowest.min(value.value());
      highest = highest == null ? value.value() : highest.max(value.value());
      if (i > 0 && theirs.get(i - 1).effective().equals(value.effective())) {
        compare(theirs.get(i - 1), value);
      }
      delay(value);
      long row = row(stay, value);
      outside += row < 0 || row >= stay.hours() ? 1 : 0;
      if (row >= 0 && row < stay.hours()) {
        covered.set((int) row);
      }
    }
    hours += covered.cardinality();
  }

  private void compare(Observation before, Observation value) {
    if (!before.available().equals(value.available())) {
      corrections++;
    } else if (before.value().compareTo(value.value()) == 0) {
      repeated++;
    } else {
      contradicting++;
    }
  }

  private void delay(Observation value) {
    long millis = value.available().toEpochMilli() - value.effective().toEpochMilli();
    late += millis > 0 ? 1 : 0;
    // The first hundred thousand are enough for a median.
    if (millis > 0 && delays.size() < 100_000) {
      delays.add(millis);
    }
  }

  // The row at which the value is first seen is the one at or after its moment.
  private static long row(Stay stay, Observation value) {
    long millis = value.effective().toEpochMilli() - stay.admission().toEpochMilli();
    return Math.ceilDiv(millis, HOUR_MILLIS) - stay.firstHour();
  }

  Json.Obj json(int allStays, long allHours) {
    return Json.object()
        .put("column", code.column())
        .put("loinc", code.loinc())
        .put("unit", code.unit())
        .put("values", values)
        .put("stays", stays)
        .put("staysWithout", allStays - stays)
        .put("hours", hours)
        .put("shareOfHours", share(hours, allHours))
        .put("lowest", text(lowest))
        .put("highest", text(highest))
        .put("plausible", range.map(r -> r.low() + " to " + r.high()))
        .put("implausible", implausible)
        .put("repeatedAtSameTime", repeated)
        .put("contradictingAtSameTime", contradicting)
        .put("corrections", corrections)
        .put("outsideRows", outside)
        .put("availableLater", late)
        .put("medianDelayMinutes", medianDelay())
        .build();
  }

  long values() {
    return values;
  }

  /// One line of a table.
  String line(int allStays, long allHours) {
    return "%-16s %-8s %-9s %10d %8s %8s %9s..%-9s %7d %7d %7d"
        .formatted(
            code.column(),
            code.loinc(),
            code.unit(),
            values,
            share(stays, allStays),
            share(hours, allHours),
            text(lowest).orElse("-"),
            text(highest).orElse("-"),
            implausible,
            repeated + contradicting,
            corrections);
  }

  private Optional<String> medianDelay() {
    if (delays.isEmpty()) {
      return Optional.empty();
    }
    List<Long> sorted = delays.stream().sorted().toList();
    return Optional.of(
        BigDecimal.valueOf(sorted.get(sorted.size() / 2))
            .divide(BigDecimal.valueOf(60_000), 1, RoundingMode.HALF_EVEN)
            .toPlainString());
  }

  static String share(long part, long all) {
    return all == 0
        ? "0"
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_EVEN)
            .toPlainString();
  }

  private static Optional<String> text(@Nullable BigDecimal value) {
    return Optional.ofNullable(value).map(BigDecimal::toPlainString);
  }
}
