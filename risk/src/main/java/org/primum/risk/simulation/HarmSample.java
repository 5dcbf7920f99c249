package org.primum.risk.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.draws.Draws;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Quantity;

/// A harm model drawn with every quantity kept, for questions that need to know which world led to
/// which harm. The same plan draws the same worlds as [HarmEngine].
public final class HarmSample {
  /// More values would hold more than half a gigabyte.
  private static final long MOST_VALUES = 60_000_000;

  private final Simulation simulation;
  private final Map<String, Draws> quantities;

  private HarmSample(Simulation simulation, Map<String, Draws> quantities) {
    this.simulation = simulation;
    this.quantities = Map.copyOf(quantities);
  }

  /// Draws `model`.
  ///
  /// @throws IllegalArgumentException if draws times quantities are more than 60 million, or as
  ///   [HarmEngine#simulate]
  /// @throws org.primum.documents.MalformedDocument as [HarmEngine#simulate]
  public static HarmSample draw(HarmModel model, DrawPlan plan) {
    int width = model.quantities().size();
    if ((long) width * plan.draws() > MOST_VALUES) {
      throw new IllegalArgumentException(
          "draws `"
              + plan.draws()
              + "` of "
              + width
              + " quantities do not fit into memory; allowed are "
              + MOST_VALUES / width);
    }
    double[][] kept = new double[width][plan.draws()];
    Simulation simulation =
        HarmEngine.simulate(
            model,
            plan,
            (block, from, size) -> {
              for (int column = 0; column < width; column++) {
                System.arraycopy(block.values(column), 0, kept[column], from, size);
              }
            });
    Map<String, Draws> quantities = new HashMap<>();
    for (int column = 0; column < width; column++) {
      Quantity quantity = model.quantities().get(column);
      quantities.put(quantity.name(), Draws.repeated(kept[column], simulation.repetitions()));
    }
    return new HarmSample(simulation, quantities);
  }

  /// What was drawn.
  public Simulation simulation() {
    return simulation;
  }

  /// The draws of one quantity.
  ///
  /// @throws IllegalArgumentException if the model has none of that name
  public Draws quantity(String name) {
    Draws found = quantities.get(name);
    if (found == null) {
      throw new IllegalArgumentException("quantity `" + name + "` is not among the model's");
    }
    return found;
  }

  /// ΔH per year of every option at the signed severities, in the order of the model.
  public List<Draws> harm() {
    return simulation.harm();
  }
}
