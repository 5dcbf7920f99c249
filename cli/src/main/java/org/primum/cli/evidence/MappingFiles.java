package org.primum.cli.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.primum.cli.Exit;
import org.primum.cli.Stop;
import org.primum.cohorts.folder.FileTrouble;
import org.primum.cohorts.mapping.MappingFile;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.mapping.UnitConversion;

/// Reads the file that says what a source means.
final class MappingFiles {
  private MappingFiles() {}

  /// @throws Stop if there is no such file, or it cannot be read
  static SourceMapping read(Path file) {
    String name = file.toString();
    try {
      String text = Files.readString(file);
      UnitConversion units = new UnitConversion();
      return name.endsWith(".csv")
          ? MappingFile.parseTable(name, text, "import by " + file.getFileName(), units)
          : MappingFile.parse(name, text, units);
    } catch (NoSuchFileException e) {
      throw new Stop(
          Exit.NOT_FOUND, "cannot read mapping `" + file + "`: there is no such file", e);
    } catch (IOException e) {
      throw new Stop(Exit.USAGE, "cannot read mapping `" + file + "`: " + FileTrouble.of(e), e);
    }
  }
}
