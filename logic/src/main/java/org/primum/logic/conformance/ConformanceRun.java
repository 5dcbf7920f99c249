package org.primum.logic.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.elm.r1.Library;
import org.primum.logic.EngineKind;
import org.primum.logic.interpreted.Interpreter;
import org.primum.logic.interpreted.Situation;
import org.primum.logic.reference.ReferenceExpressions;
import org.primum.logic.tree.LogicTree;
import org.primum.logic.value.EvaluationFault;
import org.primum.logic.value.Moment;
import org.primum.logic.value.Value;
import org.primum.logic.value.ValueText;

/// Runs tests on both engines. Both get the same translation; what is expected is worked out by our
/// own engine from the literal in the test file.
public final class ConformanceRun {
  private final CaseTranslator translator = new CaseTranslator();
  private final Instant now;

  /// @param now the moment of evaluation, which `Now()` gives
  public ConformanceRun(Instant now) {
    this.now = now;
  }

  /// Runs one test on one engine.
  public Verdict run(ConformanceCase test, EngineKind engine) {
    try {
      return verdict(test, engine, translator.translate(test.expression()));
    } catch (EvaluationFault e) {
      return broken(test, e);
    }
  }

  /// Runs all tests of a list.
  public List<ConformanceResult> run(List<ConformanceCase> tests) {
    List<ConformanceResult> results = new ArrayList<>();
    for (ConformanceCase test : tests) {
      Map<EngineKind, Verdict> verdicts = new LinkedHashMap<>();
      for (EngineKind engine : EngineKind.values()) {
        verdicts.put(engine, run(test, engine));
      }
      results.add(new ConformanceResult(test, verdicts));
    }
    return results;
  }

  private Verdict verdict(ConformanceCase test, EngineKind kind, Library library) {
    Value found;
    try {
      found =
          switch (kind) {
            case COMPILED -> ours(library);
            case REFERENCE ->
                ReferenceExpressions.evaluate(library, CaseTranslator.DEFINITION, now);
          };
    } catch (UnsupportedOperationException e) {
      return new Verdict.Skipped(String.valueOf(e.getMessage()));
    } catch (EvaluationFault e) {
      return broken(test, e);
    }
    Optional<Value> expected = expected(test);
    if (test.expected().isEmpty()) {
      return new Verdict.Failed("gave `" + ValueText.literal(found) + "`, expected an error");
    }
    return expected.isPresent() && Agreement.of(found, expected.get())
        ? new Verdict.Passed()
        : new Verdict.Failed(
            "gave `"
                + ValueText.literal(found)
                + "`, expected `"
                + expected.map(ValueText::literal).orElse(test.expected().get())
                + "`");
  }

  private static Verdict broken(ConformanceCase test, EvaluationFault fault) {
    return test.expected().isEmpty()
        ? new Verdict.Passed()
        : new Verdict.Failed(fault.getMessage() + "; expected `" + test.expected().get() + "`");
  }

  private Value ours(Library library) {
    LogicTree tree = LogicTree.of(library, List.of());
    return new Interpreter(tree, Situation.at(Moment.utc(now.toEpochMilli())))
        .definition(CaseTranslator.DEFINITION);
  }

  private Optional<Value> expected(ConformanceCase test) {
    return test.expected()
        .flatMap(
            text -> {
              try {
                return Optional.of(ours(translator.translate(text)));
              } catch (EvaluationFault e) {
                return Optional.empty();
              }
            });
  }
}
