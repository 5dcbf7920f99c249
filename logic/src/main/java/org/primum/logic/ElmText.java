package org.primum.logic;

import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryBuilder.SignatureLevel;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;

/// The Expression Logical Model of a library as JSON, for programs that run it elsewhere: the
/// options that change what the logic means are those of the manifest; places and types of results
/// are left out, because they only describe it.
public final class ElmText {
  private ElmText() {}

  /// The ELM JSON of the main library of `source`, which must translate.
  public static String json(LogicSource source) {
    CqlCompilerOptions options = new CqlCompilerOptions();
    options.setOptions(Translator.MEANING);
    options.setCompatibilityLevel(Translator.COMPATIBILITY);
    options.setSignatureLevel(SignatureLevel.Overloads);
    LibraryManager libraries = new LibraryManager(new ModelManager(Translator.MODELS), options);
    libraries.getLibrarySourceLoader().clearProviders();
    libraries.getLibrarySourceLoader().registerProvider(new LibraryShelf(source.included()));
    return CqlTranslator.fromText(source.main().text(), libraries).toJson();
  }
}
