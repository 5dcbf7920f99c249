package org.primum.cli.harm.report;

import java.util.List;
import java.util.Optional;
import org.primum.risk.comparison.HarmComparison;
import org.primum.risk.information.KnowledgeValue;
import org.primum.risk.matrix.MatrixView;
import org.primum.risk.model.HarmModel;
import org.primum.risk.simulation.HarmEstimate;

/// Everything that the commands on harm found about one model, drawn in one way.
///
/// @param comparison empty where the model carries no determinations or no limits
/// @param value empty where no option may be chosen
/// @param views one for each table asked for
public record HarmFindings(
    HarmModel model,
    HarmEstimate estimate,
    Optional<HarmComparison> comparison,
    Optional<KnowledgeValue> value,
    List<MatrixView> views) {
  public HarmFindings {
    views = List.copyOf(views);
  }
}
