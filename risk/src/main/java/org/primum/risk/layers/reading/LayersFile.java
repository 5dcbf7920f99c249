package org.primum.risk.layers.reading;

import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Node;
import org.primum.documents.YamlDocument;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.study.TreeStudy;

/// Reads one YAML file about layers: with the key `layers`, a model of defence; with the key
/// `tree`, fault trees, an event tree, or both as a bow-tie.
public final class LayersFile {
  private LayersFile() {}

  /// What a file turned out to hold.
  public sealed interface Content {
    /// Fault trees and event trees.
    record Trees(TreeStudy study) implements Content {}

    /// Layers of defence.
    record Defences(DefenceModel model) implements Content {}
  }

  /// What is written in `text`.
  ///
  /// @param file the name for messages
  /// @throws org.primum.documents.MalformedDocument with every fault found
  public static Content read(String file, String text) {
    Node root = YamlDocument.parse(file, text);
    Faults faults = new Faults();
    Fields fields = Fields.of(root, faults);
    boolean layers = fields.find("layers").isPresent();
    boolean tree = fields.find("tree").isPresent();
    if (layers == tree) {
      faults.add(
          root.place(),
          "kind",
          "the file needs exactly one of `layers: title` (layers of defence) and `tree: title` (fault"
              + " and event trees)");
    }
    faults.throwIfAny();
    return layers
        ? new Content.Defences(new DefenceReader(faults).read(fields))
        : new Content.Trees(new TreeReader(faults).read(fields));
  }
}
