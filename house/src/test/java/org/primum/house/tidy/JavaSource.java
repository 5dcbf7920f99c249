package org.primum.house.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.primum.house.Building;

/// One parsed source file. Types are not resolved: the rules here need the shape only.
///
/// @param path relative to the root, with forward slashes
record JavaSource(String path, String text, CompilationUnitTree unit, SourcePositions positions) {

  static List<JavaSource> of(Building building) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> files = building.javaFiles();
    if (files.isEmpty()) {
      return List.of();
    }
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<JavaSource> sources = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        sources.add(new JavaSource(building.relative(file), Building.text(file), unit, positions));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot parse the sources of `" + building.root() + "`", e);
    }
  }

  /// True for production code, false for tests.
  boolean production() {
    return path.contains("/src/main/java/");
  }

  /// The folder that holds the file, relative to the root.
  String folder() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  boolean isPackageInfo() {
    return path.endsWith("/package-info.java");
  }

  /// Lines from the first to the last of a part of the file, both counted.
  long lines(Tree part) {
    LineMap map = unit.getLineMap();
    long first = map.getLineNumber(positions.getStartPosition(unit, part));
    long last = map.getLineNumber(positions.getEndPosition(unit, part));
    return last - first + 1;
  }

  /// `path:line` of a part of the file.
  String where(Tree part) {
    return path + ":" + unit.getLineMap().getLineNumber(positions.getStartPosition(unit, part));
  }
}
