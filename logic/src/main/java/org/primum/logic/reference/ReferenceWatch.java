package org.primum.logic.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kotlin.Pair;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.data.DataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Watch;

/// One patient on the reference engine. Keeps one interpreter for all moments; after a failure the
/// interpreter's stacks are not trusted and a new one is made.
final class ReferenceWatch implements Watch {
  private static final String FHIR = "http://hl7.org/fhir";

  private final ReferenceProgram program;
  private final TimelineRetrieve retrieve;
  private final Map<VersionedIdentifier, List<EvaluationExpressionRef>> expressions;
  private CqlEngine engine;

  ReferenceWatch(ReferenceProgram program, TimelineRetrieve retrieve) {
    this.program = program;
    this.retrieve = retrieve;
    this.expressions = Map.of(program.main(), asked(program.scored()));
    this.engine = fresh();
  }

  @Override
  public Evaluation at(Instant asOf) {
    retrieve.moveTo(asOf);
    // Cached definitions hold what was true at the moment before.
    engine.getCache().getExpressions().clear();
    try {
      EvaluationResult result = engine.evaluate(question(asOf)).getOnlyResultOrThrow();
      return new Evaluation.Evaluated(alert(value(result, "Alert")), score(result));
    } catch (RuntimeException e) {
      engine = fresh();
      return new Evaluation.Failed(reason(e));
    }
  }

  private EvaluationParams question(Instant asOf) {
    OffsetDateTime moment = asOf.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    Map<String, Object> parameters = new HashMap<>(program.parameters());
    parameters.put("AsOf", new DateTime(moment));
    return new EvaluationParams(
        expressions,
        new Pair<>("Patient", TimelineRetrieve.PATIENT_ID),
        parameters,
        null,
        moment.toZonedDateTime());
  }

  private CqlEngine fresh() {
    Map<String, DataProvider> providers = new HashMap<>();
    providers.put(FHIR, new CompositeDataProvider(R4Model.SHARED, retrieve));
    Environment environment = new Environment(program.libraries(), providers, program.expansions());
    return new CqlEngine(environment, EnumSet.of(CqlEngine.Options.EnableExpressionCaching));
  }

  private static List<EvaluationExpressionRef> asked(boolean scored) {
    EvaluationExpressionRef alert = new EvaluationExpressionRef("Alert");
    return scored ? List.of(alert, new EvaluationExpressionRef("Score")) : List.of(alert);
  }

  private static Alert alert(@Nullable Object value) {
    return switch (value) {
      case null -> Alert.UNDETERMINED;
      case Boolean fires -> fires ? Alert.TRUE : Alert.FALSE;
      default -> throw new IllegalStateException("`Alert` is neither true, false nor null");
    };
  }

  private Optional<BigDecimal> score(EvaluationResult result) {
    if (!program.scored()) {
      return Optional.empty();
    }
    return switch (value(result, "Score")) {
      case null -> Optional.empty();
      case Integer score -> Optional.of(BigDecimal.valueOf(score));
      case BigDecimal score -> Optional.of(score);
      default -> throw new IllegalStateException("`Score` is neither a number nor null");
    };
  }

  private static @Nullable Object value(EvaluationResult result, String name) {
    ExpressionResult found = result.get(name);
    if (found == null) {
      throw new IllegalStateException("`" + name + "` was not evaluated");
    }
    return found.getValue();
  }

  // The engine quotes values in its messages; numbers are masked so that no patient's value leaves.
  private static String reason(RuntimeException e) {
    String message = e.getMessage();
    String text = message == null || message.isBlank() ? "no reason given" : message;
    return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\d+(\\.\\d+)?", "#");
  }
}
