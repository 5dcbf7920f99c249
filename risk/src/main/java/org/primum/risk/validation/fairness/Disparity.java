package org.primum.risk.validation.fairness;

import java.util.List;
import org.primum.risk.validation.Figure;

/// How far one rate lies apart between groups.
///
/// Difference and ratio are those between the highest and the lowest group. Their intervals hold
/// them whichever groups these truly are: every pair is compared at a level at which all statements
/// hold together (Bonferroni), and the widest limits are taken.
///
/// @param name the field in JSON, e.g. `sensitivity`
/// @param difference highest less lowest, 0 to 1
/// @param ratio lowest over highest, 0 to 1; unknown where the highest is 0
/// @param tooFew groups that rest on too few trials, each as a sentence
/// @param verdict what the limits say
public record Disparity(
    String name, Figure difference, Figure ratio, List<String> tooFew, FairnessVerdict verdict) {
  public Disparity {
    tooFew = List.copyOf(tooFew);
  }
}
