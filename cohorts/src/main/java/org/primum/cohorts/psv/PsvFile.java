package org.primum.cohorts.psv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.primum.cohorts.folder.MeasuredCode;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

/// Reads one file into one stay, or into every fault it holds.
final class PsvFile {
  private static final LocalDate ADMITTED_ON = LocalDate.of(2000, 1, 1);
  private static final Instant ADMITTED = Instant.parse("2000-01-01T00:00:00Z");
  private static final int OLDEST = 130;

  private final String file;
  private final FaultList faults;
  private final List<Observation> observations = new ArrayList<>();
  private int line = 1;
  private int firstHour;
  private int rows;
  private int firstLabelled = -1;
  private String gender = "";
  private String age = "";

  private PsvFile(String file, FaultList faults) {
    this.file = file;
    this.faults = faults;
  }

  /// The stay in `bytes`; empty where faults were added.
  static Optional<Stay> read(String file, byte[] bytes, FaultList faults) {
    return new PsvFile(file, faults).read(bytes);
  }

  private Optional<Stay> read(byte[] bytes) {
    int before = faults.count();
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty()) {
      faults.add(file, 0, "the file is empty; a header and at least one hourly row are needed");
      return Optional.empty();
    }
    Optional<PsvHeader> header = PsvHeader.of(file, cells(lines.getFirst()), faults);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    for (String text : lines.subList(1, lines.size())) {
      line++;
      readRow(header.get(), cells(text));
    }
    if (rows == 0 && faults.count() == before) {
      faults.add(file, 0, "the stay is empty; at least one hourly row is needed");
    }
    return faults.count() == before ? Optional.of(stay()) : Optional.empty();
  }

  private Stay stay() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return new Stay(
        name.substring(0, name.length() - ".psv".length()),
        new Timeline(new Patient(sex(), birthDate()), observations),
        ADMITTED,
        firstHour,
        rows,
        firstLabelled < 0 ? OptionalInt.empty() : OptionalInt.of(firstLabelled));
  }

  private void readRow(PsvHeader header, List<String> cells) {
    if (cells.size() != header.width()) {
      fault("the row has " + cells.size() + " cells; its header has " + header.width());
      return;
    }
    int hour = readHour(cells.get(header.at(Physionet2019.HOUR)));
    readLabel(cells.get(header.at(Physionet2019.LABEL)));
    gender = readGender(cells.get(header.at(Physionet2019.GENDER)));
    age = readAge(cells.get(header.at(Physionet2019.AGE)));
    for (String column : Physionet2019.NOT_CARRIED) {
      if (PsvNumber.of(cells.get(header.at(column))) instanceof PsvNumber.Bad) {
        badNumber(column, cells.get(header.at(column)));
      }
    }
    Instant at = ADMITTED.plusMillis(hour * Physionet2019.HOUR_MILLIS);
    for (MeasuredCode code : Physionet2019.MEASURED) {
      readValue(code, cells.get(header.at(code.column())), at);
    }
    rows++;
  }

  private int readHour(String cell) {
    int expected = firstHour + rows;
    if (!cell.matches("[1-9][0-9]{0,5}")) {
      fault("`ICULOS` is `" + cell + "`; it must be a whole hour from 1");
      return expected;
    }
    int hour = Integer.parseInt(cell);
    if (rows == 0) {
      firstHour = hour;
    } else if (hour != expected) {
      fault(
          "`ICULOS` is `" + hour + "`, expected `" + expected + "`; hours must follow each other");
      return expected;
    }
    return hour;
  }

  private void readLabel(String cell) {
    switch (cell) {
      case "1" -> firstLabelled = firstLabelled < 0 ? rows : firstLabelled;
      case "0" -> {
        if (firstLabelled >= 0) {
          fault("`SepsisLabel` falls back to `0`; once set it lasts to the end of the stay");
        }
      }
      default -> fault("`SepsisLabel` is `" + cell + "`; it must be `0` or `1`");
    }
  }

  private String readGender(String cell) {
    if (!cell.equals("0") && !cell.equals("1") && !cell.equals("NaN")) {
      fault("`Gender` is `" + cell + "`; it must be `0` (female), `1` (male) or `NaN`");
    }
    return requireSame(Physionet2019.GENDER, gender, cell);
  }

  private String readAge(String cell) {
    switch (PsvNumber.of(cell)) {
      case PsvNumber.Bad bad -> badNumber(Physionet2019.AGE, cell);
      case PsvNumber.Missing missing -> {}
      case PsvNumber.Value(BigDecimal years) -> {
        if (years.signum() < 0 || years.intValue() > OLDEST) {
          fault("`Age` is `" + cell + "` years; it must lie between 0 and " + OLDEST);
        }
      }
    }
    return requireSame(Physionet2019.AGE, age, cell);
  }

  private String requireSame(String column, String before, String now) {
    if (rows > 0 && !before.equals(now)) {
      fault("`" + column + "` is `" + now + "`, it was `" + before + "`; one file is one stay");
    }
    return now;
  }

  private void readValue(MeasuredCode code, String cell, Instant at) {
    switch (PsvNumber.of(cell)) {
      case PsvNumber.Missing missing -> {}
      case PsvNumber.Value(BigDecimal value) ->
          observations.add(Observation.immediate(code.loinc(), value, code.unit(), at));
      case PsvNumber.Bad bad -> badNumber(code.column(), cell);
    }
  }

  private void badNumber(String column, String cell) {
    fault("`" + column + "` is `" + cell + "`; it must be a decimal number or `NaN`");
  }

  private Sex sex() {
    return switch (gender) {
      case "0" -> Sex.FEMALE;
      case "1" -> Sex.MALE;
      default -> Sex.UNKNOWN;
    };
  }

  private Optional<LocalDate> birthDate() {
    return PsvNumber.of(age) instanceof PsvNumber.Value(BigDecimal years)
        ? Optional.of(ADMITTED_ON.minusYears(years.setScale(0, RoundingMode.DOWN).longValueExact()))
        : Optional.empty();
  }

  private void fault(String message) {
    faults.add(file, line, message);
  }

  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>(Physionet2019.COLUMNS.size());
    int from = 0;
    for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', from)) {
      cells.add(text.substring(from, bar));
      from = bar + 1;
    }
    cells.add(text.substring(from));
    return cells;
  }
}
