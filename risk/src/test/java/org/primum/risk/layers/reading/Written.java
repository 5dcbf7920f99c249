package org.primum.risk.layers.reading;

import java.util.List;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.risk.layers.quantification.EventImportance;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.study.Sampling;
import org.primum.risk.layers.study.StudyEvaluation;
import org.primum.risk.layers.study.SubjectFigures;
import org.primum.risk.layers.study.TreeStudy;

/// YAML as a user writes it, read and evaluated.
final class Written {
  static final Sampling SAMPLING = new Sampling(1, 2000, 100);

  private Written() {}

  static TreeStudy trees(String yaml) {
    if (LayersFile.read("trees.yaml", yaml) instanceof LayersFile.Content.Trees(TreeStudy study)) {
      return study;
    }
    throw new AssertionError("no trees");
  }

  static List<SubjectFigures> subjects(String yaml) {
    return StudyEvaluation.evaluate(trees(yaml), SAMPLING).subjects();
  }

  static SubjectFigures subject(String name, String yaml) {
    return subjects(yaml).stream()
        .filter(found -> found.subject().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static TopEventFigures figures(String yaml) {
    return subjects(yaml).getFirst().figures().orElseThrow();
  }

  static double probability(String yaml) {
    return subjects(yaml).getFirst().probability();
  }

  static EventImportance importance(TopEventFigures figures, String event) {
    return figures.importance().stream()
        .filter(found -> found.event().equals(event))
        .findFirst()
        .orElseThrow();
  }

  /// All faults of a file, as `line:column rule: message`.
  static List<String> faults(String yaml) {
    try {
      LayersFile.read("file.yaml", yaml);
    } catch (MalformedDocument e) {
      return e.faults().stream().map(Written::line).toList();
    }
    throw new AssertionError("no fault was found");
  }

  private static String line(Fault fault) {
    return fault.place().line()
        + ":"
        + fault.place().column()
        + " "
        + fault.rule()
        + ": "
        + fault.message();
  }
}
