package org.primum.house.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.primum.house.Finding;

/// Names say the mechanism or the piece of work, never the kind of thing.
final class NameRule {
  /// Words of a type's name, and endings that are harmless in front (`BaseExcess` is an analyte).
  private static final Pattern EMPTY_NAME =
      Pattern.compile(
          ".*(Manager|Helper|Processor|Utils?|Utilities)(?![a-z]).*|.+(Impl|Base|Dto|DTO|Misc)");

  private static final Set<String> EMPTY_PACKAGES =
      Set.of(
          "util",
          "utils",
          "dto",
          "dtos",
          "common",
          "commons",
          "service",
          "services",
          "model",
          "models",
          "helper",
          "helpers",
          "impl",
          "misc",
          "base",
          "manager",
          "managers",
          "entity",
          "entities",
          "internal",
          "shared",
          "core");

  private NameRule() {}

  static List<Finding> findings(List<JavaSource> sources) {
    List<Finding> found = new ArrayList<>();
    for (String folder :
        new TreeSet<>(
            sources.stream().filter(JavaSource::production).map(JavaSource::folder).toList())) {
      if (EMPTY_PACKAGES.contains(folder.substring(folder.lastIndexOf('/') + 1))) {
        found.add(new Finding("name", folder, "is named after a kind; name the piece of work"));
      }
    }
    for (JavaSource source : sources) {
      for (ImportTree line : source.unit().getImports()) {
        if (line.getQualifiedIdentifier().toString().endsWith(".*")) {
          found.add(
              new Finding("import", source.where(line), "imports with a star; name each type"));
        }
      }
      new Types(source, found).scan(source.unit(), null);
    }
    return found;
  }

  private static final class Types extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final JavaSource source;
    private final List<Finding> found;

    Types(JavaSource source, List<Finding> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
        found.add(
            new Finding(
                "name",
                source.path(),
                "declares `" + type.getSimpleName() + "`; name the mechanism instead"));
      }
      return super.visitClass(type, null);
    }
  }
}
