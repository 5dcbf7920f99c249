package org.primum.logic;

import java.util.List;
import java.util.Map;
import org.hl7.elm.r1.Library;

/// Logic that translates and keeps the contract: the approved manifest and the ELM trees an engine
/// runs. Made by [Translation#of] only.
public final class TranslatedLogic {
  private final LogicSource source;
  private final ArtifactManifest manifest;
  private final Library main;
  private final List<Library> included;
  private final boolean scored;

  TranslatedLogic(
      LogicSource source,
      ArtifactManifest manifest,
      Library main,
      List<Library> included,
      boolean scored) {
    this.source = source;
    this.manifest = manifest;
    this.main = main;
    this.included = List.copyOf(included);
    this.scored = scored;
  }

  /// What was approved, or is to be.
  public ArtifactManifest manifest() {
    return manifest;
  }

  /// The declared name of the main library.
  public String name() {
    return manifest.main().name();
  }

  /// Values that replace the main library's defaults.
  public Map<String, ParameterValue> parameters() {
    return source.parameters();
  }

  /// The expansion of every value set the libraries name.
  public List<ValueSetExpansion> valueSets() {
    return source.valueSets();
  }

  /// The main library's tree, Expression Logical Model r1; not to be changed.
  public Library main() {
    return main;
  }

  /// The trees of every included library; not to be changed.
  public List<Library> included() {
    return included;
  }

  /// True where the main library defines `Score`.
  public boolean scored() {
    return scored;
  }
}
