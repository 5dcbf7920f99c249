package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.evidence.report.SweepPage;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.sweep.ParameterRange;
import org.primum.evidence.sweep.SweepPoint;
import org.primum.evidence.sweep.ThresholdSweep;
import org.primum.logic.DeclaredParameters;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Sweeps declared parameters.
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Replays the logic under other values of its declared parameters, each stay read once.",
      "Exit code 3 where some evaluation broke off."
    })
final class EvidenceSweeping implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "--logic", required = true, paramLabel = "FILE", description = "a CQL library")
  private Path logic = Path.of("");

  @Option(
      names = "--vary",
      required = true,
      paramLabel = "RANGE",
      description =
          "NAME=FROM..TO/STEP or NAME=V1,V2 in the unit of the default, e.g."
              + " HeartRateAbove=80..120/5; give it again for a grid")
  private List<String> vary = List.of();

  @Mixin private Asked asked = new Asked();

  @Mixin private ReadyLogic ready = new ReadyLogic();

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "also write the report as one HTML page that needs nothing else")
  private @Nullable Path html;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  EvidenceSweeping(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ReplayOptions options = asked.options(screen);
    TranslatedLogic translated = ReadyLogic.translated(logic);
    List<SweepPoint> points = points(translated);
    List<Program> programs = new ArrayList<>();
    for (SweepPoint point : points) {
      programs.add(ready.program(logic, ReadyLogic.sound(logic, translated.given(point.values()))));
    }
    ThresholdSweep sweep = ThresholdSweep.of(points, programs, asked.folder(), options);
    screen.progressDone();
    Path page = html;
    if (page != null) {
      HtmlFile.write(page, SweepPage.of(sweep));
    }
    if (json) {
      screen.json(sweep.json());
    } else {
      sweep.lines().forEach(screen::line);
    }
    return (sweep.complete() ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private List<SweepPoint> points(TranslatedLogic translated) {
    SortedMap<String, ParameterValue> declared = DeclaredParameters.of(translated);
    try {
      return SweepPoint.grid(
          vary.stream().map(range -> ParameterRange.of(range, declared)).toList());
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot sweep `" + logic + "`: " + e.getMessage(), e);
    }
  }
}
