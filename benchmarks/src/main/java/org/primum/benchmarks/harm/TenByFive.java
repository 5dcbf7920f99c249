package org.primum.benchmarks.harm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.primum.risk.information.KnowledgeValue;
import org.primum.risk.information.ValueOfInformation;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.HarmFile;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEngine;
import org.primum.risk.simulation.HarmEstimate;

/// The model that is measured, and what is asked of it.
final class TenByFive {
  private static final String FILE = "ten-by-five.yaml";

  private TenByFive() {}

  static HarmModel model() {
    try (InputStream in = TenByFive.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("cannot find `" + FILE + "` on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return HarmFile.read(FILE, text, HarmContext.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Mean, tails, probabilities, tornado and exceedance of every option.
  static HarmEstimate estimate(HarmModel model, DrawPlan plan) {
    return HarmEngine.estimate(model, plan);
  }

  /// EVPI, and EVPPI of every quantity.
  static KnowledgeValue worth(HarmModel model, DrawPlan plan) {
    return ValueOfInformation.of(model, plan, Optional.empty());
  }
}
