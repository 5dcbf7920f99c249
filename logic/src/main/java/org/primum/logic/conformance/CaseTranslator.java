package org.primum.logic.conformance;

import java.util.List;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerException.ErrorSeverity;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlCompilerOptions.Options;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryBuilder.SignatureLevel;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.hl7.elm.r1.Library;
import org.primum.logic.value.EvaluationFault;

/// Translates one expression, as the only definition of a library.
final class CaseTranslator {
  static final String DEFINITION = "Result";

  private final LibraryManager libraries = new LibraryManager(new ModelManager(), options());

  private static CqlCompilerOptions options() {
    CqlCompilerOptions options = new CqlCompilerOptions();
    options.setOptions(Options.DisableListDemotion, Options.DisableListPromotion);
    options.getOptions().add(Options.EnableLocators);
    options.getOptions().add(Options.EnableResultTypes);
    options.setSignatureLevel(SignatureLevel.Overloads);
    return options;
  }

  /// @throws EvaluationFault where it does not translate
  Library translate(String expression) {
    String text = "library Trial version '1'\ndefine " + DEFINITION + ":\n  " + expression + "\n";
    CqlTranslator translator = CqlTranslator.fromText(text, libraries);
    List<String> errors =
        translator.getExceptions().stream()
            .filter(each -> each.getSeverity() == ErrorSeverity.Error)
            .map(CqlCompilerException::getMessage)
            .map(message -> String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " "))
            .toList();
    Library library = translator.toELM();
    if (!errors.isEmpty() || library == null) {
      throw new EvaluationFault("does not translate: " + String.join("; ", errors));
    }
    return library;
  }
}
