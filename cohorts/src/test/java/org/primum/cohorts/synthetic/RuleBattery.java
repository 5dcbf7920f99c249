package org.primum.cohorts.synthetic;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.evidence.replay.Stay;
import org.primum.evidence.scoring.AlertCourse;
import org.primum.evidence.scoring.Tally;

/// Rules of many kinds with the look-backs of the sepsis rules: single criteria on either side, and
/// scores put together from several.
final class RuleBattery {
  private static final Map<String, Integer> LOOK_BACK =
      Map.ofEntries(
          Map.entry("HR", 4),
          Map.entry("Resp", 4),
          Map.entry("SBP", 4),
          Map.entry("MAP", 4),
          Map.entry("DBP", 4),
          Map.entry("O2Sat", 4),
          Map.entry("Temp", 8),
          Map.entry("Lactate", 12),
          Map.entry("pH", 12));
  private static final String[] SINGLE = {
    "HR > 90",
    "HR > 100",
    "HR > 110",
    "HR > 120",
    "HR < 60",
    "Resp > 20",
    "Resp > 22",
    "Resp > 25",
    "Temp > 37.5",
    "Temp > 38",
    "Temp > 38.3",
    "Temp < 36",
    "SBP < 90",
    "SBP < 100",
    "SBP < 110",
    "MAP < 60",
    "MAP < 65",
    "MAP < 70",
    "DBP < 50",
    "O2Sat < 90",
    "O2Sat < 92",
    "O2Sat < 95",
    "WBC > 11",
    "WBC > 12",
    "WBC > 15",
    "WBC < 4",
    "Lactate > 1.5",
    "Lactate > 2",
    "Lactate > 4",
    "Creatinine > 1.2",
    "Creatinine > 1.5",
    "Creatinine > 2",
    "Platelets < 100",
    "Platelets < 150",
    "Bilirubin_total > 1.2",
    "Bilirubin_total > 2",
    "BUN > 20",
    "BUN > 40",
    "Glucose > 180",
    "Potassium > 5",
    "pH < 7.35",
    "Hgb < 8",
    "Magnesium < 1.8",
    "Magnesium > 2.4",
    "Phosphate > 4.5",
    "AST > 100",
    "Alkalinephos > 150",
    "TroponinI > 0.1",
    "EtCO2 < 30",
    "Calcium < 8",
    "PTT > 40",
    "HCO3 < 20",
    "FiO2 > 0.5",
    "PaCO2 < 32",
    "SaO2 < 92",
    "Hct < 27"
  };

  private RuleBattery() {}

  static Map<String, Predicate<StayRows>> rules() {
    Map<String, Predicate<StayRows>> rules = new LinkedHashMap<>();
    for (String single : SINGLE) {
      String[] words = single.split(" ", -1);
      double limit = Double.parseDouble(words[2]);
      rules.put(
          single,
          words[1].equals(">")
              ? rows -> of(rows, words[0]) > limit
              : rows -> of(rows, words[0]) < limit);
    }
    for (int points = 1; points <= 3; points++) {
      int wanted = points;
      rules.put("SIRS >= " + points, rows -> sirs(rows) >= wanted);
      rules.put("SIRS >= " + points + " and organs", rows -> sirs(rows) >= wanted && organs(rows));
    }
    rules.put("organs", RuleBattery::organs);
    rules.put("qSOFA-like >= 1", rows -> qsofa(rows) >= 1);
    rules.put("qSOFA-like >= 2", rows -> qsofa(rows) >= 2);
    for (int points : new int[] {3, 5, 7}) {
      rules.put("NEWS-like >= " + points, rows -> news(rows) >= points);
    }
    for (int points : new int[] {2, 3}) {
      rules.put("SOFA-like >= " + points, rows -> sofa(rows) >= points);
    }
    rules.put("HR / SBP > 0.9", rows -> of(rows, "HR") / of(rows, "SBP") > 0.9);
    rules.put("Temp > 38 and HR > 90", rows -> of(rows, "Temp") > 38 && of(rows, "HR") > 90);
    rules.put("Temp > 38 in 24 h", rows -> rows.latest("Temp", 24) > 38);
    rules.put("WBC > 12 in 12 h", rows -> rows.latest("WBC", 12) > 12);
    rules.put("Lactate > 2 in 24 h", rows -> rows.latest("Lactate", 24) > 2);
    rules.put("MAP < 65 in 1 h", rows -> rows.latest("MAP", 1) < 65);
    rules.putAll(trends());
    return rules;
  }

  /// Rules that compare a value with what was known hours ago, or count what is known.
  private static Map<String, Predicate<StayRows>> trends() {
    Map<String, Predicate<StayRows>> rules = new LinkedHashMap<>();
    rules.put("HR rises by 20 in 4 h", rows -> rise(rows, "HR", 4) >= 20);
    rules.put("HR rises by 15 in 8 h", rows -> rise(rows, "HR", 8) >= 15);
    rules.put("MAP falls by 20 in 4 h", rows -> rise(rows, "MAP", 4) <= -20);
    rules.put("SBP falls by 30 in 6 h", rows -> rise(rows, "SBP", 6) <= -30);
    rules.put("Temp rises by 1 in 8 h", rows -> rise(rows, "Temp", 8) >= 1);
    rules.put("Resp rises by 8 in 4 h", rows -> rise(rows, "Resp", 4) >= 8);
    rules.put("Creatinine rises by 0.3 in 24 h", rows -> rise(rows, "Creatinine", 24) >= 0.3);
    rules.put("Platelets fall by 30 in 24 h", rows -> rise(rows, "Platelets", 24) <= -30);
    rules.put("WBC rises by 3 in 24 h", rows -> rise(rows, "WBC", 24) >= 3);
    rules.put("Lactate measured in 6 h", rows -> rows.latest("Lactate", 6) > 0);
    rules.put("no HR in 4 h", rows -> Double.isNaN(rows.latest("HR", 4)));
    rules.put(
        "MAP < 65 in three rows",
        rows -> rows.lowest("MAP", 2) < 65 && rows.highest("MAP", 2) < 65);
    rules.put("highest HR in 6 h > 110", rows -> rows.highest("HR", 6) > 110);
    rules.put("lowest SBP in 6 h < 90", rows -> rows.lowest("SBP", 6) < 90);
    return rules;
  }

  private static double rise(StayRows rows, String name, int hours) {
    return of(rows, name) - rows.latestBefore(name, hours);
  }

  /// The tally of every rule over all stays.
  static Map<String, Tally> tallies(CohortFolder cohort) {
    Map<String, Predicate<StayRows>> rules = rules();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    rules.keySet().forEach(name -> tallies.put(name, Tally.NONE));
    for (int i = 0; i < cohort.manifest().stays(); i++) {
      Stay stay = cohort.stay(i);
      StayRows rows = new StayRows(cohort, stay);
      rules.forEach(
          (name, rule) -> {
            BitSet alerts = new BitSet(stay.hours());
            for (int row = 0; row < stay.hours(); row++) {
              rows.moveTo(row);
              alerts.set(row, rule.test(rows));
            }
            Tally one = Tally.of(new AlertCourse(stay.hours(), stay.firstLabelled(), alerts, 0, 0));
            tallies.merge(name, one, Tally::plus);
          });
    }
    return tallies;
  }

  private static double of(StayRows rows, String name) {
    return rows.latest(name, LOOK_BACK.getOrDefault(name, 24));
  }

  private static int sirs(StayRows rows) {
    double temperature = of(rows, "Temp");
    double white = of(rows, "WBC");
    return one(of(rows, "HR") > 90)
        + one(of(rows, "Resp") > 20)
        + one(temperature > 38 || temperature < 36)
        + one(white > 12 || white < 4);
  }

  private static boolean organs(StayRows rows) {
    return of(rows, "SBP") < 90
        || of(rows, "MAP") < 65
        || of(rows, "Lactate") > 2
        || of(rows, "Creatinine") > 2
        || of(rows, "Platelets") < 100;
  }

  private static int qsofa(StayRows rows) {
    return one(of(rows, "Resp") >= 22) + one(of(rows, "SBP") <= 100);
  }

  private static int news(StayRows rows) {
    double breath = of(rows, "Resp");
    double oxygen = of(rows, "O2Sat");
    double pressure = of(rows, "SBP");
    double heart = of(rows, "HR");
    double warmth = of(rows, "Temp");
    return one(breath <= 11)
        + 2 * one(breath <= 8)
        + 2 * one(breath > 20)
        + one(breath >= 25)
        + one(oxygen <= 95)
        + one(oxygen <= 93)
        + one(oxygen <= 91)
        + one(pressure <= 110)
        + one(pressure <= 100)
        + one(pressure <= 90)
        + one(heart > 90)
        + one(heart > 110)
        + one(heart > 130)
        + one(heart <= 50)
        + one(warmth > 38)
        + one(warmth > 39)
        + one(warmth <= 36)
        + 2 * one(warmth <= 35);
  }

  private static int sofa(StayRows rows) {
    double platelets = of(rows, "Platelets");
    double creatinine = of(rows, "Creatinine");
    double bilirubin = of(rows, "Bilirubin_total");
    return one(platelets < 150)
        + one(platelets < 100)
        + one(platelets < 50)
        + one(creatinine >= 1.2)
        + one(creatinine >= 2)
        + one(creatinine >= 3.5)
        + one(bilirubin >= 1.2)
        + one(bilirubin >= 2)
        + one(bilirubin >= 6)
        + one(of(rows, "MAP") < 70);
  }

  private static int one(boolean met) {
    return met ? 1 : 0;
  }
}
