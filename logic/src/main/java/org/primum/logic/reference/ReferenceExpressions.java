package org.primum.logic.reference;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.primum.logic.value.EvaluationFault;
import org.primum.logic.value.Value;

/// Definitions of a library without patient, worked out by the reference engine.
public final class ReferenceExpressions {
  private ReferenceExpressions() {}

  /// The value of a definition.
  ///
  /// @throws EvaluationFault where the engine breaks off
  public static Value evaluate(Library library, String definition, Instant now) {
    VersionedIdentifier id = library.getIdentifier();
    if (id == null) {
      throw new IllegalArgumentException("cannot run a library without a name");
    }
    CompiledLibrary entry = new CompiledLibrary();
    entry.setLibrary(library);
    entry.setIdentifier(id);
    Map<VersionedIdentifier, CompiledLibrary> compiled = new HashMap<>();
    compiled.put(id, entry);
    LibraryManager libraries =
        new LibraryManager(new ModelManager(), CqlCompilerOptions.defaultOptions(), compiled);
    CqlEngine engine =
        new CqlEngine(new Environment(libraries), EnumSet.noneOf(CqlEngine.Options.class));
    EvaluationParams asked =
        new EvaluationParams(
            Map.of(id, List.of(new EvaluationExpressionRef(definition))),
            null,
            Map.of(),
            null,
            now.atZone(ZoneOffset.UTC));
    ExpressionResult result;
    try {
      result = engine.evaluate(asked).getOnlyResultOrThrow().get(definition);
    } catch (RuntimeException | StackOverflowError e) {
      throw new EvaluationFault("the reference engine broke off: " + reason(e));
    }
    return ReferenceValues.of(result == null ? null : result.getValue());
  }

  private static String reason(Throwable e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
