package org.primum.logic.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Library;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;

/// Runs every lint over the main library and those that were given with it; FHIRHelpers is not
/// ours.
public final class Lints {
  private final Libraries libraries;
  private final TreeSet<LintFinding> findings = new TreeSet<>();

  private Lints(Libraries libraries) {
    this.libraries = libraries;
  }

  /// What is found in `logic`, the translation of `source`, in the order of the text.
  public static List<LintFinding> of(LogicSource source, TranslatedLogic logic) {
    return of(source, logic, Optional.empty());
  }

  /// The same, with what a cohort can say about it.
  ///
  /// @param measured UCUM unit by LOINC code, everything that the cohort measures
  public static List<LintFinding> of(
      LogicSource source, TranslatedLogic logic, Optional<Map<String, String>> measured) {
    Libraries libraries = new Libraries(source, logic);
    Lints lints = new Lints(libraries);
    new Reached(libraries, List.of(new WindowLints(lints), new UnitLints(lints, measured))).walk();
    for (Library library : libraries.own()) {
      Libraries.definitions(library)
          .forEach(
              definition -> {
                new PrecisionLint(lints, library).look(definition);
                new TextLint(lints, library).look(definition);
                new BranchLint(lints, library).look(definition);
                new MissingLint(lints, library).look(definition);
              });
      measured.ifPresent(codes -> lints.absent(library, codes));
    }
    return new ArrayList<>(lints.findings);
  }

  Libraries libraries() {
    return libraries;
  }

  void add(Lint lint, Library library, Element at, String found) {
    if (!libraries.isOwn(library)) {
      return;
    }
    String locator = at.getLocator();
    String[] start = (locator == null ? "1:1" : locator.split("-", 2)[0]).split(":", 2);
    findings.add(
        new LintFinding(
            lint,
            libraries.file(library),
            Integer.parseInt(start[0]),
            Integer.parseInt(start[1]),
            found));
  }

  private void absent(Library library, Map<String, String> measured) {
    Libraries.loinc(library).stream()
        .filter(code -> !measured.containsKey(String.valueOf(code.getId())))
        .forEach(
            code ->
                add(
                    Lint.CODE_ABSENT,
                    library,
                    code,
                    "code `" + code.getId() + "` (" + code.getName() + ") is not in the cohort"));
  }
}
