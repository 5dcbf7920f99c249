package org.primum.logic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// What is approved when clinical logic is approved: every library by the digest of its bytes,
/// every value-set expansion, the parameter values and the translator's options. One changed
/// character in any of them gives another [#hash].
///
/// @param main the library that defines `Alert`
/// @param included every library it rests on, direct or not, sorted by name and version
/// @param valueSets sorted by address and version
/// @param parameters values that replace the library's defaults
/// @param translatorOptions options of CQL-to-ELM translation that change what the logic means
/// @param engine the engine that runs it, in a replay and live
public record ArtifactManifest(
    LibraryDigest main,
    List<LibraryDigest> included,
    List<ValueSetExpansion> valueSets,
    Map<String, ParameterValue> parameters,
    List<String> translatorOptions,
    EngineKind engine) {
  public ArtifactManifest {
    included = included.stream().sorted().toList();
    valueSets =
        valueSets.stream()
            .sorted(
                java.util.Comparator.comparing(ValueSetExpansion::url)
                    .thenComparing(set -> set.version().orElse("")))
            .toList();
    parameters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    translatorOptions = translatorOptions.stream().sorted().toList();
  }

  /// One library.
  ///
  /// @param name as declared in the CQL
  /// @param version as declared in the CQL
  /// @param digest of its exact bytes
  public record LibraryDigest(String name, Optional<String> version, Digest digest)
      implements Comparable<LibraryDigest> {
    @Override
    public int compareTo(LibraryDigest other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : version.orElse("").compareTo(other.version.orElse(""));
    }

    private Json json() {
      return Json.object()
          .put("name", name)
          .put("version", version)
          .put("sha256", digest.hex())
          .build();
    }
  }

  /// The manifest as JSON.
  public Json.Obj json() {
    Json.Builder values = Json.object();
    parameters.forEach((name, value) -> values.put(name, value.json()));
    return Json.object()
        .put("format", "primum-artifact/1")
        .put("main", main.json())
        .put("included", new Json.Arr(included.stream().map(LibraryDigest::json).toList()))
        .put("valueSets", new Json.Arr(valueSets.stream().map(ValueSetExpansion::json).toList()))
        .put("parameters", values.build())
        .put("translatorOptions", Json.texts(translatorOptions))
        .put("engine", engine.word())
        .build();
  }

  /// The same artifact with other parameter values.
  ArtifactManifest given(Map<String, ParameterValue> values) {
    return new ArtifactManifest(main, included, valueSets, values, translatorOptions, engine);
  }

  /// The same artifact on an engine.
  ArtifactManifest on(EngineKind other) {
    return new ArtifactManifest(main, included, valueSets, parameters, translatorOptions, other);
  }

  /// The digest of the canonical manifest: the `logicHash` of reports, the artifact hash of
  /// permits.
  public Digest hash() {
    return Digest.of(json());
  }
}
