package org.primum.logic.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primum.logic.ArtifactManifest;
import org.primum.logic.LogicFault;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.Watch;
import org.primum.logic.compiled.running.Columns;
import org.primum.logic.compiled.running.Frame;
import org.primum.logic.compiled.running.Settings;
import org.primum.logic.compiled.running.Units;
import org.primum.logic.compiled.staging.Answers;
import org.primum.logic.compiled.staging.ParameterDefaults;
import org.primum.logic.compiled.staging.Stager;
import org.primum.logic.timeline.Timeline;
import org.primum.logic.tree.LibraryTree;

/// One artifact as closures over primitives. Watches share the code; each has a frame of its own. A
/// moment whose values do not fit primitives is evaluated exactly by another engine, so that the
/// answer is the same.
public final class CompiledProgram implements Program {
  /// Name, as reports print it.
  public static final String NAME = "compiled (primum 1)";

  private final Shape shape;
  private final TranslatedLogic logic;
  private final Settings settings;
  private final ExactProgram exact;

  private CompiledProgram(Shape shape, TranslatedLogic logic, ExactProgram exact) {
    this.shape = shape;
    this.logic = logic;
    this.exact = exact;
    this.settings =
        Settings.of(
            shape.parameters(),
            ParameterDefaults.of(logic, shape.main(), shape.parameters()),
            shape.units());
  }

  /// What does not depend on parameter values.
  ///
  /// @param retrieves for each column, the codes retrieved
  /// @param parameters names, in the places of their values
  private record Shape(
      Answers answers,
      Frame.Sizes sizes,
      List<List<String>> retrieves,
      List<String> parameters,
      Units units,
      LibraryTree main) {}

  static CompiledProgram of(Answers answers, Stager stager, LibraryTree main) {
    Shape shape =
        new Shape(
            answers,
            stager.sizes(),
            List.copyOf(stager.retrieves),
            List.copyOf(stager.parameters),
            stager.units,
            main);
    return new CompiledProgram(shape, stager.logic(), new ExactProgram(stager.logic()));
  }

  @Override
  public ArtifactManifest manifest() {
    return logic.manifest();
  }

  @Override
  public String engine() {
    return NAME;
  }

  @Override
  public Watch watch(Timeline timeline) {
    return watch(timeline, Columns.of(timeline, shape.retrieves(), shape.units()));
  }

  private Watch watch(Timeline timeline, Columns columns) {
    return new CompiledWatch(
        shape.answers(),
        new Frame(columns, settings, shape.sizes()),
        () -> exact.program().watch(timeline));
  }

  /// The same program with other parameter values, without translating or compiling again.
  ///
  /// @param values of the main library's parameters; those not named keep their defaults
  /// @throws IllegalArgumentException naming each value that the library does not take
  public CompiledProgram tuned(Map<String, ParameterValue> values) {
    return switch (logic.given(values)) {
      case Translation.Sound(TranslatedLogic tuned) ->
          new CompiledProgram(shape, tuned, new ExactProgram(tuned));
      case Translation.Faulty(List<LogicFault> faults) ->
          throw new IllegalArgumentException(
              String.join("; ", faults.stream().map(LogicFault::message).toList()));
    };
  }

  /// One watch for each of `variants`, over one reading of the timeline.
  ///
  /// @param variants made of this program by [#tuned]
  /// @throws IllegalArgumentException if one is not
  public List<Watch> watches(Timeline timeline, List<CompiledProgram> variants) {
    Columns columns = Columns.of(timeline, shape.retrieves(), shape.units());
    List<Watch> watches = new ArrayList<>();
    for (CompiledProgram variant : variants) {
      if (variant.shape.answers() != shape.answers()) {
        throw new IllegalArgumentException(
            "cannot watch variants of `" + variant.logic.name() + "` beside another program");
      }
      watches.add(variant.watch(timeline, columns));
    }
    return watches;
  }
}
