package org.primum.cohorts.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.primum.cohorts.folder.MeasuredCode;
import org.primum.cohorts.mapping.StandardCodes;

/// The whole model: plans and variables, in the order in which a row is made.
final class IcuModel {
  private static final List<String> VARIABLES =
      List.of(
          "HR",
          "O2Sat",
          "Resp",
          "SBP",
          "MAP",
          "DBP",
          "Temp",
          "FiO2",
          "pH",
          "PaCO2",
          "SaO2",
          "HCO3",
          "BUN",
          "Creatinine",
          "Potassium",
          "Calcium",
          "Glucose",
          "WBC",
          "Platelets",
          "Hgb",
          "Hct",
          "PTT",
          "Bilirubin_total",
          "Lactate",
          "Magnesium",
          "Phosphate",
          "AST",
          "Alkalinephos",
          "TroponinI",
          "EtCO2");
  private static final List<String> KEY =
      List.of(
          "HR", "Resp", "SBP", "MAP", "Temp", "O2Sat", "Lactate", "Creatinine", "WBC", "Platelets");

  private final StayPlans plans;
  private final List<VariableModel> variables = new ArrayList<>();
  private final int[] key = KEY.stream().mapToInt(VARIABLES::indexOf).toArray();

  /// Reads the model that is part of the program.
  IcuModel() {
    ModelText text = new ModelText();
    plans = new StayPlans(text);
    VARIABLES.forEach(name -> variables.add(new VariableModel(text, name)));
  }

  StayPlans plans() {
    return plans;
  }

  List<VariableModel> variables() {
    return variables;
  }

  /// The variables whose last scores explain everything else.
  int[] key() {
    return key.clone();
  }

  static List<MeasuredCode> codes() {
    return VARIABLES.stream()
        .map(
            name ->
                StandardCodes.ALL.stream()
                    .filter(code -> code.column().equals(name))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }
}
