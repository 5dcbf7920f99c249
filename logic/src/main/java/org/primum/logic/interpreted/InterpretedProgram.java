package org.primum.logic.interpreted;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.primum.logic.ArtifactManifest;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Watch;
import org.primum.logic.timeline.Timeline;
import org.primum.logic.tree.LogicTree;
import org.primum.logic.value.EvaluationFault;
import org.primum.logic.value.Moment;
import org.primum.logic.value.Value;

/// One artifact, worked out value by value from its tree: exact whatever the size of numbers, and
/// slower than compiled code.
public final class InterpretedProgram implements Program {
  /// Name, as reports print it.
  public static final String NAME = "interpreted (primum 1)";

  private final TranslatedLogic logic;
  private final LogicTree tree;
  private final Map<String, Value> parameters;

  /// A program of `logic`.
  public InterpretedProgram(TranslatedLogic logic) {
    this.logic = logic;
    this.tree = LogicTree.of(logic.main(), logic.included());
    Map<String, Value> values = new HashMap<>();
    logic.parameters().forEach((name, value) -> values.put(name, value(value)));
    this.parameters = Map.copyOf(values);
  }

  private static Value value(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Whole(int number) -> new Value.Whole(number);
      case ParameterValue.Decimal(BigDecimal number) -> new Value.Decimal(number);
      case ParameterValue.Truth(boolean holds) -> Value.of(holds);
      case ParameterValue.Text(String text) -> Value.text(text);
      case ParameterValue.Amount(BigDecimal number, String unit) ->
          new Value.Quantity(number, unit);
    };
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
    return asOf -> at(timeline, asOf);
  }

  private Evaluation at(Timeline timeline, Instant asOf) {
    Moment now = Moment.utc(asOf.toEpochMilli());
    Map<String, Value> values = new HashMap<>(parameters);
    values.put("AsOf", now);
    Situation situation =
        new Situation(
            now, values, logic.valueSets(), new TimelineRecords(timeline, asOf, logic.valueSets()));
    Interpreter interpreter = new Interpreter(tree, situation);
    try {
      Alert alert = alert(interpreter.definition("Alert"));
      return new Evaluation.Evaluated(
          alert, logic.scored() ? score(interpreter.definition("Score")) : Optional.empty());
    } catch (EvaluationFault | UnsupportedOperationException e) {
      return new Evaluation.Failed(String.valueOf(e.getMessage()));
    }
  }

  private static Alert alert(Value value) {
    return value instanceof Value.Truth(boolean fires)
        ? fires ? Alert.TRUE : Alert.FALSE
        : Alert.UNDETERMINED;
  }

  private static Optional<BigDecimal> score(Value value) {
    return switch (value) {
      case Value.Whole(int number) -> Optional.of(BigDecimal.valueOf(number));
      case Value.Decimal(BigDecimal number) -> Optional.of(number);
      default -> Optional.empty();
    };
  }
}
