package org.primum.cohorts.psv;

import java.util.ArrayList;
import java.util.List;
import org.primum.cohorts.folder.CohortOutline;
import org.primum.cohorts.folder.MeasuredCode;
import org.primum.cohorts.mapping.StandardCodes;
import org.primum.evidence.replay.CohortDescription.Availability;

/// The columns of a `.psv` file, in the order of the challenge, and the codes of the measured ones.
final class Physionet2019 {
  static final String AGE = "Age";
  static final String GENDER = "Gender";
  static final String HOUR = "ICULOS";
  static final String LABEL = "SepsisLabel";
  static final List<String> NOT_CARRIED = List.of("HospAdmTime");

  /// Columns that are 1 in stays of the unit named: the medical and the surgical one.
  static final List<String> UNITS = List.of("Unit1", "Unit2");

  static final List<String> UNIT_NAMES = List.of("medical ICU", "surgical ICU");
  static final long HOUR_MILLIS = 3_600_000;

  static final List<MeasuredCode> MEASURED = StandardCodes.ALL;

  static final List<String> COLUMNS = columns();

  private Physionet2019() {}

  static CohortOutline outline() {
    return new CohortOutline(
        "PhysioNet/CinC Challenge 2019",
        "hourly psv files of the PhysioNet/Computing in Cardiology Challenge 2019, doi"
            + " 10.13026/v64v-d857; undated, admission set to 2000-01-01T00:00Z",
        false,
        Availability.ASSUMED,
        HOUR_MILLIS,
        MEASURED,
        NOT_CARRIED);
  }

  private static List<String> columns() {
    List<String> measured = MEASURED.stream().map(MeasuredCode::column).toList();
    List<String> all = new ArrayList<>(measured);
    all.addAll(List.of(AGE, GENDER));
    all.addAll(UNITS);
    all.addAll(NOT_CARRIED);
    all.addAll(List.of(HOUR, LABEL));
    return List.copyOf(all);
  }
}
