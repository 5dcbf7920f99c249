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
import java.util.SortedMap;
import java.util.TreeMap;
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

  private final CohortOutline outline;
  private final List<MeasuredCode> codes;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final long tickMillis;

  StayBlock(CohortOutline outline) {
    this.outline = outline;
    this.codes = outline.codes();
    this.tickMillis = outline.tickMillis();
    for (int i = 0; i < codes.size(); i++) {
      indexes.put(codes.get(i).loinc(), i);
    }
  }

  /// @throws IllegalArgumentException if the stay measures what the outline does not list
  EncodedStay encode(Stay stay) {
    StayColumns columns = new StayColumns(outline);
    for (Observation each : stay.timeline().observations()) {
      Integer index = indexes.get(each.code());
      if (index == null || !codes.get(index).unit().equals(each.unit())) {
        throw new IllegalArgumentException(
            "stay `"
                + stay.id()
                + "` measures `"
                + each.code()
                + "` in `"
                + each.unit()
                + "`, which the cohort does not list");
      }
      long effective = ticks(each.effective());
      long available =
          each.available().equals(each.effective()) ? effective : ticks(each.available());
      columns.add(index, effective, available, packed(each.value()));
    }
    StayHead head =
        new StayHead(
            stay.id(),
            stay.timeline().patient(),
            ticks(stay.admission()),
            stay.firstHour(),
            stay.hours(),
            stay.firstLabelled(),
            stay.traits());
    return EncodedStay.of(head, columns);
  }

  static byte[] encode(StayHead head, StayColumns columns) {
    ByteSink out = new ByteSink();
    out.text(head.id());
    Patient patient = head.patient();
    out.unsigned(SEXES.indexOf(patient.sex()));
    out.unsigned(patient.birthDate().isPresent() ? 1 : 0);
    patient.birthDate().ifPresent(born -> out.signed(born.toEpochDay()));
    out.signed(head.admission());
    out.unsigned(head.firstHour());
    out.unsigned(head.hours());
    out.unsigned(head.firstLabelled().orElse(-1) + 1);
    out.unsigned(head.traits().size());
    head.traits()
        .forEach(
            (trait, value) -> {
              out.unsigned(Stay.TRAITS.indexOf(trait));
              out.text(value);
            });
    out.unsigned(columns.used());
    columns.encode(head.admission(), out);
    return out.take();
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
    if (value.unscaledValue().bitLength() > StayColumns.LARGEST_UNSCALED_BITS) {
      throw new IllegalArgumentException(
          "value `" + value + "` has more digits than a cohort keeps (17, at most 15 decimals)");
    }
    return StayColumns.packed(value.unscaledValue().longValueExact(), value.scale());
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
    SortedMap<String, String> traits = new TreeMap<>();
    for (int left = in.count(); left > 0; left--) {
      String trait = Stay.TRAITS.get(in.count());
      traits.put(trait, in.text());
    }
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
        label == 0 ? OptionalInt.empty() : OptionalInt.of(label - 1),
        traits);
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
      BigDecimal value =
          BigDecimal.valueOf(
              packed >> StayColumns.SCALE_BITS, (int) (packed & StayColumns.LARGEST_SCALE));
      observations.add(
          new Observation(code.loinc(), value, code.unit(), effective.get(i), available.get(i)));
    }
  }

  private Instant instant(long ticks) {
    return Instant.ofEpochMilli(Math.multiplyExact(ticks, tickMillis));
  }
}
