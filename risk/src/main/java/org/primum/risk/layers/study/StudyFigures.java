package org.primum.risk.layers.study;

import java.util.List;

/// What is found for a study.
///
/// @param subjects in the order asked
public record StudyFigures(TreeStudy study, List<SubjectFigures> subjects) {
  public StudyFigures {
    subjects = List.copyOf(subjects);
  }
}
