package org.primum.logic.compiled.running;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primum.logic.calendar.CivilTime;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Timeline;

/// One patient, column by column, for the retrieves of one program. Immutable, shared by all
/// watches of the program and its variants.
public final class Columns {
  private static final long NANOS_PER_MILLI = 1_000_000;

  public final Column[] columns;
  public final Patient patient;
  public final long birth;

  /// False where something became known between two milliseconds.
  public final boolean exact;

  private Columns(Column[] columns, Patient patient, boolean exact) {
    this.columns = columns;
    this.patient = patient;
    this.exact = exact;
    this.birth =
        patient.birthDate().map(born -> born.toEpochDay() * CivilTime.DAY).orElse(Code.NULL);
  }

  /// The columns of one patient.
  ///
  /// @param retrieves for each column, the codes in the order in which they are retrieved
  public static Columns of(Timeline timeline, List<List<String>> retrieves, Units units) {
    Map<String, List<Observation>> byCode = new HashMap<>();
    retrieves.forEach(codes -> codes.forEach(code -> byCode.put(code, new ArrayList<>())));
    boolean exact = true;
    for (Observation observation : timeline.observations()) {
      @Nullable List<Observation> rows = byCode.get(observation.code());
      if (rows != null) {
        rows.add(observation);
        exact &= whole(observation.available());
      }
    }
    Column[] columns = new Column[retrieves.size()];
    for (int i = 0; i < columns.length; i++) {
      List<Observation> rows = new ArrayList<>();
      List<String> codes = retrieves.get(i);
      if (codes.size() == 1) {
        rows = byCode.getOrDefault(codes.getFirst(), rows);
      } else {
        for (String code : codes) {
          rows.addAll(byCode.getOrDefault(code, List.of()));
        }
      }
      columns[i] = Column.of(rows, units);
    }
    return new Columns(columns, timeline.patient(), exact);
  }

  private static boolean whole(Instant moment) {
    return moment.getLong(ChronoField.NANO_OF_SECOND) % NANOS_PER_MILLI == 0;
  }
}
