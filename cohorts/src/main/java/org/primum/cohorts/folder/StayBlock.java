package org.primum.cohorts.folder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

/// One stay as bytes, by the layout told in the package's words. Decimals are exact: the unscaled
/// value and, in the lowest four bits, the number of digits after the point.
final class StayBlock {
  // The position in this list is what is stored: append only.
  private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.OTHER, Sex.UNKNOWN);
  private static final int SCALE_BITS = 4;
  private static final int LARGEST_SCALE = (1 << SCALE_BITS) - 1;
  private static final int LARGEST_UNSCALED_BITS = 58;

  private final List<MeasuredCode> codes;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final long tickMillis;

  StayBlock(CohortOutline outline) {
    this.codes = outline.codes();
    this.tickMillis = outline.tickMillis();
    for (int i = 0; i < codes.size(); i++) {
      indexes.put(codes.get(i).loinc(), i);
    }
  }

  byte[] encode(Stay stay) {
    ByteSink out = new ByteSink();
    out.text(stay.id());
    Patient patient = stay.timeline().patient();
    out.unsigned(SEXES.indexOf(patient.sex()));
    out.unsigned(patient.birthDate().isPresent() ? 1 : 0);
    patient.birthDate().ifPresent(born -> out.signed(born.toEpochDay()));
    out.signed(ticks(stay.admission()));
    out.unsigned(stay.firstHour());
    out.unsigned(stay.hours());
    out.unsigned(stay.firstLabelled().orElse(-1) + 1);
    List<List<Observation>> columns = columns(stay);
    out.unsigned(columns.stream().filter(column -> !column.isEmpty()).count());
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isEmpty()) {
        out.unsigned(i);
        encode(stay.admission(), columns.get(i), out);
      }
    }
    return out.take();
  }

  private List<List<Observation>> columns(Stay stay) {
    List<List<Observation>> columns = new ArrayList<>();
    codes.forEach(code -> columns.add(new ArrayList<>()));
    for (Observation observation : stay.timeline().observations()) {
      Integer index = indexes.get(observation.code());
      if (index == null || !codes.get(index).unit().equals(observation.unit())) {
        throw new IllegalArgumentException(
            "stay `"
                + stay.id()
                + "` measures `"
                + observation.code()
                + "` in `"
                + observation.unit()
                + "`, which the cohort does not list");
      }
      columns.get(index).add(observation);
    }
    return columns;
  }

  private void encode(Instant admission, List<Observation> column, ByteSink out) {
    out.unsigned(column.size());
    long previous = ticks(admission);
    for (Observation observation : column) {
      long at = ticks(observation.effective());
      out.signed(at - previous);
      previous = at;
    }
    boolean immediate = column.stream().allMatch(o -> o.available().equals(o.effective()));
    out.unsigned(immediate ? 0 : 1);
    for (Observation observation : column) {
      if (!immediate) {
        out.signed(ticks(observation.available()) - ticks(observation.effective()));
      }
    }
    column.forEach(observation -> out.signed(packed(observation.value())));
  }

  private long ticks(Instant instant) {
    long millis = instant.toEpochMilli();
    if (millis % tickMillis != 0 || !Instant.ofEpochMilli(millis).equals(instant)) {
      throw new IllegalArgumentException(
          "`" + instant + "` is no multiple of the cohort's tick of `" + tickMillis + "` ms");
    }
    return millis / tickMillis;
  }

  private static long packed(BigDecimal value) {
    if (value.scale() < 0
        || value.scale() > LARGEST_SCALE
        || value.unscaledValue().bitLength() > LARGEST_UNSCALED_BITS) {
      throw new IllegalArgumentException(
          "value `" + value + "` has more digits than a cohort keeps (17, at most 15 decimals)");
    }
    return (value.unscaledValue().longValueExact() << SCALE_BITS) | value.scale();
  }

  static String id(byte[] block) {
    return new ByteCursor(block).text();
  }

  Stay decode(byte[] block) {
    ByteCursor in = new ByteCursor(block);
    String id = in.text();
    Sex sex = SEXES.get(in.count());
    Optional<LocalDate> born =
        in.count() == 1 ? Optional.of(LocalDate.ofEpochDay(in.signed())) : Optional.empty();
    Instant admission = instant(in.signed());
    int firstHour = in.count();
    int hours = in.count();
    int label = in.count();
    List<Observation> observations = new ArrayList<>();
    int columns = in.count();
    for (int i = 0; i < columns; i++) {
      decode(codes.get(in.count()), admission, in, observations);
    }
    return new Stay(
        id,
        new Timeline(new Patient(sex, born), observations),
        admission,
        firstHour,
        hours,
        label == 0 ? OptionalInt.empty() : OptionalInt.of(label - 1));
  }

  private void decode(
      MeasuredCode code, Instant admission, ByteCursor in, List<Observation> observations) {
    int count = in.count();
    List<Instant> effective = new ArrayList<>(count);
    long at = ticks(admission);
    for (int i = 0; i < count; i++) {
      at += in.signed();
      effective.add(instant(at));
    }
    List<Instant> available = effective;
    if (in.count() == 1) {
      available = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        available.add(effective.get(i).plusMillis(in.signed() * tickMillis));
      }
    }
    for (int i = 0; i < count; i++) {
      long packed = in.signed();
      BigDecimal value = BigDecimal.valueOf(packed >> SCALE_BITS, (int) (packed & LARGEST_SCALE));
      observations.add(
          new Observation(code.loinc(), value, code.unit(), effective.get(i), available.get(i)));
    }
  }

  private Instant instant(long ticks) {
    return Instant.ofEpochMilli(Math.multiplyExact(ticks, tickMillis));
  }
}
