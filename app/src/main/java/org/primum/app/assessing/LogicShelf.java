package org.primum.app.assessing;

import java.util.List;
import java.util.Optional;
import org.primum.app.keeping.DocumentStore;
import org.primum.logic.LogicFault;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;
import org.primum.terms.json.CanonicalJson;

/// Keeps clinical logic under the hash that is approved, and loads it again: from the kept bytes,
/// translated anew, and only if the manifest comes out the same.
public final class LogicShelf {
  private final DocumentStore documents;

  /// @param documents where manifests and libraries are kept
  public LogicShelf(DocumentStore documents) {
    this.documents = documents;
  }

  /// How keeping ended.
  public sealed interface Kept {
    /// It is kept.
    ///
    /// @param artifact the hash of its manifest, which is the digest of the kept document
    record Sound(Digest artifact, TranslatedLogic logic) implements Kept {}

    /// It does not translate, or breaks the contract; nothing was kept.
    record Faulty(List<LogicFault> faults) implements Kept {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /// How loading ended.
  public sealed interface Loaded {
    /// It is what the hash names.
    record Ready(TranslatedLogic logic) implements Loaded {}

    /// It is not, or is no longer here.
    record Refused(Refusal refusal) implements Loaded {}
  }

  /// Translates `source` and keeps manifest and libraries.
  public Kept keep(LogicSource source) {
    return switch (Translation.of(source)) {
      case Translation.Faulty(List<LogicFault> faults) -> new Kept.Faulty(faults);
      case Translation.Sound(TranslatedLogic logic) -> {
        documents.put(source.main().bytes());
        source.included().forEach(library -> documents.put(library.bytes()));
        yield new Kept.Sound(documents.put(CanonicalJson.bytes(logic.manifest().json())), logic);
      }
    };
  }

  /// Loads what `artifact` names. A library of which one character changed since has another
  /// digest, so that nothing else can come back.
  public Loaded load(Digest artifact) {
    Optional<LogicSource> source =
        documents.find(artifact).flatMap(bytes -> ManifestReader.source(bytes, this::library));
    if (source.isEmpty()) {
      return refused(
          "artifact-missing",
          "Artifact `%s` cannot be loaded: its manifest or a library is not kept here; keep it again."
              .formatted(artifact.brief()));
    }
    return switch (Translation.of(source.get())) {
      case Translation.Faulty(List<LogicFault> faults) ->
          refused(
              "artifact-faulty",
              "Artifact `%s` no longer translates: %s."
                  .formatted(artifact.brief(), faults.getFirst()));
      case Translation.Sound(TranslatedLogic logic) ->
          logic.manifest().hash().equals(artifact)
              ? new Loaded.Ready(logic)
              : refused(
                  "artifact-differs",
                  "Artifact `%s` comes out as `%s` in this build; approve it anew."
                      .formatted(artifact.brief(), logic.manifest().hash().brief()));
    };
  }

  private Optional<LogicFile> library(String name, Digest digest) {
    return documents.find(digest).map(bytes -> LogicFile.of(name + ".cql", bytes));
  }

  private static Loaded refused(String rule, String sentence) {
    return new Loaded.Refused(new Refusal(rule, sentence));
  }
}
