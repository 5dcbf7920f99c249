package org.primum.cohorts.psv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.primum.cohorts.folder.EncodedStay;
import org.primum.cohorts.folder.StayColumns;
import org.primum.cohorts.folder.StayHead;
import org.primum.cohorts.quality.FaultList;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;

/// Reads one stay from the bytes of one file, cell by cell and without making text of them.
final class PsvFile {
  private static final LocalDate ADMITTED_ON = LocalDate.of(2000, 1, 1);
  private static final long ADMITTED =
      ADMITTED_ON.toEpochDay() * 86_400_000 / Physionet2019.HOUR_MILLIS;
  private static final long OLDEST = 130;
  private static final int LONGEST_HOUR = 6;

  private final String file;
  private final byte[] bytes;
  private final FaultList faults;
  private final StayColumns columns;
  private int at;
  private int line = 1;
  private int rows;
  private int firstHour = 1;
  private int firstLabelled = -1;
  private String gender = "";
  private String age = "";
  private String unit = "";

  // Where the cells of the current line begin; one past the last, where the line would go on.
  private int[] starts = new int[Physionet2019.COLUMNS.size() + 1];
  private int cells;

  private PsvFile(String file, byte[] bytes, StayColumns columns, FaultList faults) {
    this.file = file;
    this.bytes = bytes;
    this.columns = columns;
    this.faults = faults;
  }

  /// The stay named by the file's name without folders and `.psv`; empty where faults were added.
  ///
  /// @param columns to work with; cleared first
  static Optional<EncodedStay> read(
      String file, byte[] bytes, StayColumns columns, FaultList faults) {
    columns.clear();
    return new PsvFile(file, bytes, columns, faults).read();
  }

  private Optional<EncodedStay> read() {
    int before = faults.count();
    if (!nextLine()) {
      faults.add(file, 0, "the file is empty; a header and at least one hourly row are needed");
      return Optional.empty();
    }
    List<String> names = IntStream.range(0, cells).mapToObj(this::text).toList();
    Optional<PsvHeader> header = PsvHeader.of(file, names, faults);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    while (nextLine()) {
      line++;
      readRow(header.get());
    }
    if (rows == 0 && faults.count() == before) {
      faults.add(file, 0, "the stay is empty; at least one hourly row is needed");
    }
    return faults.count() == before ? Optional.of(stay()) : Optional.empty();
  }

  private EncodedStay stay() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return EncodedStay.of(
        new StayHead(
            name.substring(0, name.length() - ".psv".length()),
            new Patient(sex(), birthDate()),
            ADMITTED,
            firstHour,
            rows,
            firstLabelled < 0 ? OptionalInt.empty() : OptionalInt.of(firstLabelled),
            unit.isEmpty() ? new TreeMap<>() : new TreeMap<>(Map.of("unit", unit))),
        columns);
  }

  private boolean nextLine() {
    if (at >= bytes.length) {
      return false;
    }
    cells = 0;
    begin(at);
    int i = at;
    while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
      if (bytes[i] == '|') {
        begin(i + 1);
      }
      i++;
    }
    starts[cells] = i + 1;
    boolean pair = i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n';
    at = i + (pair ? 2 : 1);
    return true;
  }

  private void begin(int start) {
    if (cells + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[cells++] = start;
  }

  private String text(int cell) {
    return new String(
        bytes, starts[cell], starts[cell + 1] - 1 - starts[cell], StandardCharsets.UTF_8);
  }

  private void readRow(PsvHeader header) {
    if (cells != header.width()) {
      fault("the row has " + cells + " cells; its header has " + header.width());
      return;
    }
    int hour = readHour(text(header.at(Physionet2019.HOUR)));
    readLabel(text(header.at(Physionet2019.LABEL)));
    gender = readGender(text(header.at(Physionet2019.GENDER)));
    age = readAge(header.at(Physionet2019.AGE));
    for (int i = 0; i < Physionet2019.UNITS.size(); i++) {
      long value = readNumber(header, header.unit(i));
      if (value != PsvNumber.MISSING && value >> 4 != 0) {
        unit = Physionet2019.UNIT_NAMES.get(i);
      }
    }
    for (int i = 0; i < Physionet2019.NOT_CARRIED.size(); i++) {
      readNumber(header, header.notCarried(i));
    }
    for (int code = 0; code < Physionet2019.MEASURED.size(); code++) {
      long value = readNumber(header, header.measured(code));
      if (value != PsvNumber.MISSING) {
        columns.add(code, ADMITTED + hour, ADMITTED + hour, value);
      }
    }
    rows++;
  }

  // A bad number becomes a fault and counts as missing.
  private long readNumber(PsvHeader header, int cell) {
    long value = PsvNumber.of(bytes, starts[cell], starts[cell + 1] - 1);
    if (value == PsvNumber.BAD) {
      badNumber(header.name(cell), text(cell));
      return PsvNumber.MISSING;
    }
    return value;
  }

  private int readHour(String cell) {
    int expected = firstHour + rows;
    if (!isHour(cell)) {
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

  private static boolean isHour(String cell) {
    return !cell.isEmpty()
        && cell.length() <= LONGEST_HOUR
        && cell.charAt(0) != '0'
        && cell.chars().allMatch(c -> c >= '0' && c <= '9');
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

  private String readAge(int cell) {
    String text = text(cell);
    long value = PsvNumber.of(bytes, starts[cell], starts[cell + 1] - 1);
    if (value == PsvNumber.BAD) {
      badNumber(Physionet2019.AGE, text);
    } else if (value != PsvNumber.MISSING) {
      BigDecimal years = new BigDecimal(text);
      if (years.signum() < 0 || years.intValue() > OLDEST) {
        fault("`Age` is `" + text + "` years; it must lie between 0 and " + OLDEST);
      }
    }
    return requireSame(Physionet2019.AGE, age, text);
  }

  private String requireSame(String column, String before, String now) {
    if (rows > 0 && !before.equals(now)) {
      fault("`" + column + "` is `" + now + "`, it was `" + before + "`; one file is one stay");
    }
    return now;
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
    return age.equals("NaN")
        ? Optional.empty()
        : Optional.of(
            ADMITTED_ON.minusYears(
                new BigDecimal(age).setScale(0, RoundingMode.DOWN).longValueExact()));
  }

  private void fault(String message) {
    faults.add(file, line, message);
  }
}
