package org.primum.cohorts.mapping;

import java.util.List;
import org.primum.cohorts.folder.MeasuredCode;

/// The measurements every import knows without being told: those of the PhysioNet/CinC Challenge
/// 2019 under their LOINC codes and UCUM units.
public final class StandardCodes {
  /// In the order of the challenge's columns.
  public static final List<MeasuredCode> ALL =
      List.of(
          new MeasuredCode("HR", "8867-4", "/min"),
          new MeasuredCode("O2Sat", "59408-5", "%"),
          new MeasuredCode("Temp", "8310-5", "Cel"),
          new MeasuredCode("SBP", "8480-6", "mm[Hg]"),
          new MeasuredCode("MAP", "8478-0", "mm[Hg]"),
          new MeasuredCode("DBP", "8462-4", "mm[Hg]"),
          new MeasuredCode("Resp", "9279-1", "/min"),
          new MeasuredCode("EtCO2", "19889-5", "mm[Hg]"),
          new MeasuredCode("BaseExcess", "1925-7", "mmol/L"),
          new MeasuredCode("HCO3", "1963-8", "mmol/L"),
          new MeasuredCode("FiO2", "3150-6", "1"),
          new MeasuredCode("pH", "2744-1", "[pH]"),
          new MeasuredCode("PaCO2", "2019-8", "mm[Hg]"),
          new MeasuredCode("SaO2", "2708-6", "%"),
          new MeasuredCode("AST", "1920-8", "U/L"),
          new MeasuredCode("BUN", "3094-0", "mg/dL"),
          new MeasuredCode("Alkalinephos", "6768-6", "U/L"),
          new MeasuredCode("Calcium", "17861-6", "mg/dL"),
          new MeasuredCode("Chloride", "2075-0", "mmol/L"),
          new MeasuredCode("Creatinine", "2160-0", "mg/dL"),
          new MeasuredCode("Bilirubin_direct", "1968-7", "mg/dL"),
          new MeasuredCode("Glucose", "2345-7", "mg/dL"),
          new MeasuredCode("Lactate", "2524-7", "mmol/L"),
          new MeasuredCode("Magnesium", "19123-9", "mg/dL"),
          new MeasuredCode("Phosphate", "2777-1", "mg/dL"),
          new MeasuredCode("Potassium", "2823-3", "mmol/L"),
          new MeasuredCode("Bilirubin_total", "1975-2", "mg/dL"),
          new MeasuredCode("TroponinI", "10839-9", "ng/mL"),
          new MeasuredCode("Hct", "4544-3", "%"),
          new MeasuredCode("Hgb", "718-7", "g/dL"),
          new MeasuredCode("PTT", "3173-2", "s"),
          new MeasuredCode("WBC", "6690-2", "10*3/uL"),
          new MeasuredCode("Fibrinogen", "3255-7", "mg/dL"),
          new MeasuredCode("Platelets", "777-3", "10*3/uL"));

  private StandardCodes() {}
}
