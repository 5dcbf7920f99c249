package org.primum.cohorts.folder;

import org.primum.terms.json.Json;

/// What a column of a cohort measures.
///
/// @param column the source's own name, e.g. `HR`
/// @param loinc LOINC code, e.g. `8867-4`
/// @param unit UCUM unit, e.g. `/min`
public record MeasuredCode(String column, String loinc, String unit) {
  Json json() {
    return Json.object().put("column", column).put("loinc", loinc).put("unit", unit).build();
  }

  static MeasuredCode of(Json json) {
    return json instanceof Json.Obj object
        ? new MeasuredCode(object.text("column"), object.text("loinc"), object.text("unit"))
        : new MeasuredCode("", "", "");
  }
}
