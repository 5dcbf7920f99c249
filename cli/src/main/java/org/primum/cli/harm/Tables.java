package org.primum.cli.harm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Stop;
import org.primum.risk.matrix.MatrixFile;
import org.primum.risk.matrix.PublishedMatrix;
import org.primum.risk.matrix.RiskMatrix;

/// Risk matrices as named on the command line: a published one by its name, one's own by its file.
final class Tables {
  private Tables() {}

  /// The tables named, in order.
  ///
  /// @throws Stop (4) if one is neither published nor a file, (2) if a file is no matrix
  static List<RiskMatrix> named(List<String> names) {
    List<RiskMatrix> tables = new ArrayList<>();
    for (String name : names) {
      tables.add(named(name));
    }
    return tables;
  }

  static RiskMatrix named(String name) {
    Optional<PublishedMatrix> published = PublishedMatrix.named(name);
    if (published.isPresent()) {
      return published.get().matrix();
    }
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new Stop(
          Exit.NOT_FOUND,
          "no risk matrix `"
              + name
              + "`: give "
              + String.join(", ", PublishedMatrix.words())
              + " or a file in YAML");
    }
    return MatrixFile.read(name, Input.text(file));
  }
}
