package org.primum.house.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.primum.house.Finding;

/// Ugliness sits in the tail, so the tail is capped: lines of a method and of a file, types of a
/// package, parameters of a method.
final class SizeRule {
  static final int METHOD_LINES = 60;
  static final int FILE_LINES = 400;
  static final int PACKAGE_TYPES = 20;
  static final int PARAMETERS = 4;

  /// A use case is handed its ports one by one; behind the door a call may spell out two points and
  /// a colour.
  static final int INNER_PARAMETERS = 6;

  private SizeRule() {}

  static List<Finding> findings(List<JavaSource> sources) {
    List<Finding> found = new ArrayList<>();
    for (JavaSource source : sources) {
      long lines = source.text().lines().count();
      if (lines > FILE_LINES) {
        found.add(
            new Finding(
                "file size", source.path(), "has " + lines + " lines, allowed " + FILE_LINES));
      }
      new Measure(source, found).scan(source.unit(), null);
    }
    Map<String, Long> types =
        sources.stream()
            .filter(source -> source.production() && !source.isPackageInfo())
            .collect(
                Collectors.groupingBy(
                    JavaSource::folder,
                    Collectors.summingLong(s -> s.unit().getTypeDecls().size())));
    types.forEach(
        (folder, count) -> {
          if (count > PACKAGE_TYPES) {
            found.add(
                new Finding(
                    "package size",
                    folder,
                    "has " + count + " types, allowed " + PACKAGE_TYPES + "; open another room"));
          }
        });
    return found;
  }

  private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final JavaSource source;
    private final List<Finding> found;
    private boolean insideRecord;

    Measure(JavaSource source, List<Finding> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      boolean outer = insideRecord;
      insideRecord = type.getKind() == Tree.Kind.RECORD;
      super.visitClass(type, null);
      insideRecord = outer;
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      long lines = source.lines(method);
      if (lines > METHOD_LINES) {
        found.add(
            new Finding(
                "method size",
                source.path() + "#" + method.getName(),
                "has " + lines + " lines, allowed " + METHOD_LINES));
      }
      boolean canonical = insideRecord && method.getName().contentEquals("<init>");
      int parameters = method.getParameters().size();
      boolean door = method.getModifiers().getFlags().contains(Modifier.PUBLIC);
      boolean maker = method.getName().contentEquals("<init>");
      int allowed = door && !maker ? PARAMETERS : INNER_PARAMETERS;
      boolean imposed = canonical || overrides(method);
      if (source.production() && !imposed && parameters > allowed) {
        found.add(
            new Finding(
                "parameters",
                source.path() + "#" + method.getName(),
                "takes " + parameters + ", allowed " + allowed + "; pass a record"));
      }
      return super.visitMethod(method, null);
    }

    /// A foreign interface decides how many parameters its methods take.
    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
  }
}
