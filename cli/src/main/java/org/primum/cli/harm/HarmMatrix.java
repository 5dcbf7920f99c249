package org.primum.cli.harm;

import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.risk.matrix.MatrixText;
import org.primum.risk.matrix.MatrixView;
import org.primum.risk.matrix.RiskMatrix;
import org.primum.risk.model.HarmModel;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows a harm model on a risk matrix, and where the two disagree.
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a harm model on a risk matrix (DCB0129 and DCB0160, NPSA, ISO 14971, or one's own), with"
          + " the words of AHRQ and NCC MERP, and says where the matrix and ΔH disagree. A view: cells"
          + " are looked up, and nothing is decided by them."
    })
final class HarmMatrix implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Drawing drawing = new Drawing();

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      defaultValue = "dcb0129",
      description = "dcb0129, npsa-2008, iso-14971, or a file in YAML (default: ${DEFAULT-VALUE})")
  private String table = "dcb0129";

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  HarmMatrix(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    RiskMatrix matrix = Tables.named(table);
    HarmModel model = drawing.model();
    DrawPlan plan = drawing.plan();
    MatrixView view =
        Drawing.drawn(
            "rate hazards", () -> MatrixView.of(model, HarmEngine.estimate(model, plan), matrix));
    if (json) {
      screen.json(view.json());
    } else {
      MatrixText.of(view).lines().forEach(screen::line);
    }
    return Exit.OK.code();
  }
}
