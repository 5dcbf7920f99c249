package org.primum.cohorts.synthetic;

import java.math.BigDecimal;
import java.util.List;
import org.primum.cohorts.folder.MeasuredCode;

/// How each measurement behaves. Vital signs add their deviations, laboratory values multiply them.
// The checker does not see that these records hold immutable parts only.
@SuppressWarnings("ImmutableEnumChecker")
enum Signal {
  HEART_RATE(vital("HR", "8867-4", "/min"), at(83, 12.5, 7), 0.3, 13, charted(0.92, 0, 30, 200)),
  OXYGEN_SATURATION(
      vital("O2Sat", "59408-5", "%"), at(97, 1.6, 1.6), -0.2, -1, charted(0.92, 0, 60, 100)),
  TEMPERATURE(
      vital("Temp", "8310-5", "Cel"), at(36.85, 0.35, 0.35), 0.1, 0.8, charted(0.36, 1, 32, 41.5)),
  SYSTOLIC(vital("SBP", "8480-6", "mm[Hg]"), at(124, 15, 11), -0.35, -14, charted(0.9, 0, 45, 230)),
  MEAN_PRESSURE(
      vital("MAP", "8478-0", "mm[Hg]"), at(83, 10, 8), -0.35, -10, charted(0.9, 0, 30, 160)),
  RESPIRATORY_RATE(
      vital("Resp", "9279-1", "/min"), at(18, 2.8, 2.9), 0.3, 3.5, charted(0.85, 0, 6, 50)),

  LEUKOCYTES(
      lab("WBC", "6690-2", "10*3/uL"), at(9.8, 0.38, 0.14), 0.2, 0.3, charted(0.92, 1, 0.5, 60)),
  LACTATE(
      lab("Lactate", "2524-7", "mmol/L"),
      at(1.5, 0.35, 0.25),
      0.5,
      0.45,
      charted(0.18, 1, 0.3, 20)),
  CREATININE(
      lab("Creatinine", "2160-0", "mg/dL"), at(1, 0.5, 0.12), 0.4, 0.25, charted(0.92, 2, 0.2, 12)),
  PLATELETS(
      lab("Platelets", "777-3", "10*3/uL"),
      at(200, 0.38, 0.1),
      -0.3,
      -0.2,
      charted(0.92, 0, 10, 900)),
  BILIRUBIN(
      lab("Bilirubin_total", "1975-2", "mg/dL"),
      at(0.7, 0.6, 0.15),
      0.3,
      0.3,
      charted(0.3, 1, 0.1, 30)),
  POTASSIUM(
      lab("Potassium", "2823-3", "mmol/L"), at(4.1, 0.08, 0.08), 0.1, 0, charted(0.92, 1, 2, 8)),
  GLUCOSE(
      lab("Glucose", "2345-7", "mg/dL"), at(130, 0.25, 0.18), 0.1, 0.1, charted(0.92, 0, 30, 700)),
  UREA_NITROGEN(
      lab("BUN", "3094-0", "mg/dL"), at(19, 0.5, 0.12), 0.4, 0.15, charted(0.92, 0, 3, 180)),
  BICARBONATE(
      lab("HCO3", "1963-8", "mmol/L"), at(24, 0.1, 0.07), -0.3, -0.12, charted(0.92, 0, 6, 45)),
  HAEMOGLOBIN(
      lab("Hgb", "718-7", "g/dL"), at(10.6, 0.16, 0.04), -0.2, -0.03, charted(0.92, 1, 4, 19));

  private static final long[] POWERS = {1, 10, 100};

  private final What what;
  private final Spread spread;
  private final double severity;
  private final double inSepsis;
  private final Charting charting;

  /// @param what the code, and whether it is a laboratory value
  /// @param spread level and deviations
  /// @param severity how strongly, and in which direction, the level follows how ill the patient
  ///   is, from -1 to 1
  /// @param inSepsis shift at full sepsis
  /// @param charting how it is written down
  Signal(What what, Spread spread, double severity, double inSepsis, Charting charting) {
    this.what = what;
    this.spread = spread;
    this.severity = severity;
    this.inSepsis = inSepsis;
    this.charting = charting;
  }

  private record What(MeasuredCode code, boolean laboratory) {}

  /// The middle of all stays, and the standard deviations of a stay's own level and of an hour
  /// around it; those of laboratory values are of the logarithm.
  private record Spread(double level, double betweenStays, double withinStay) {}

  /// How often it is charted where it could be, digits after the point, and its bounds.
  private record Charting(double share, int decimals, double lowest, double highest) {}

  private static What vital(String column, String loinc, String unit) {
    return new What(new MeasuredCode(column, loinc, unit), false);
  }

  private static What lab(String column, String loinc, String unit) {
    return new What(new MeasuredCode(column, loinc, unit), true);
  }

  private static Spread at(double level, double betweenStays, double withinStay) {
    return new Spread(level, betweenStays, withinStay);
  }

  private static Charting charted(double share, int decimals, double lowest, double highest) {
    return new Charting(share, decimals, lowest, highest);
  }

  static List<MeasuredCode> codes() {
    return List.of(values()).stream().map(Signal::code).toList();
  }

  MeasuredCode code() {
    return what.code();
  }

  boolean laboratory() {
    return what.laboratory();
  }

  double severity() {
    return severity;
  }

  double share() {
    return charting.share();
  }

  /// The charted value.
  ///
  /// @param own the stay's own deviation, standard normal
  /// @param now the hour's deviation around it, standard normal
  /// @param sepsis how far sepsis has come, 0 to 1
  BigDecimal value(double own, double now, double sepsis) {
    double shift = spread.betweenStays() * own + spread.withinStay() * now + inSepsis * sepsis;
    double value = laboratory() ? spread.level() * StrictMath.exp(shift) : spread.level() + shift;
    double bounded = Math.min(charting.highest(), Math.max(charting.lowest(), value));
    return BigDecimal.valueOf(
        Math.round(bounded * POWERS[charting.decimals()]), charting.decimals());
  }
}
