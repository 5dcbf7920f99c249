package org.primum.charter;

import java.util.List;

/// A kind of thing that a decision may rest on, e.g. `evidence-report`.
public record PartKind(String value) implements Comparable<PartKind> {
  /// What runs, with its hash.
  public static final PartKind ARTIFACT = new PartKind("artifact");

  /// The report of a replay or of a published study.
  public static final PartKind EVIDENCE_REPORT = new PartKind("evidence-report");

  /// The hazards with their quantities.
  public static final PartKind HARM_MODEL = new PartKind("harm-model");

  /// The expected harm computed from the model.
  public static final PartKind HARM_ESTIMATE = new PartKind("harm-estimate");

  /// Compliance's word on the options.
  public static final PartKind DETERMINATION = new PartKind("determination");

  /// The recorded outcome of the gates.
  public static final PartKind ADJUDICATION = new PartKind("adjudication");

  /// How it is built and connected.
  public static final PartKind ARCHITECTURE = new PartKind("architecture");

  /// What could be attacked, and what stands against it.
  public static final PartKind SECURITY_REVIEW = new PartKind("security-review");

  /// How it meets the clinicians' work, and how they are trained.
  public static final PartKind WORKFLOW_PLAN = new PartKind("workflow-plan");

  /// The vendor's contract.
  public static final PartKind CONTRACT = new PartKind("contract");

  /// The money.
  public static final PartKind BUDGET = new PartKind("budget");

  /// A picture of a screen.
  public static final PartKind SCREEN = new PartKind("screen");

  /// What a silent run showed.
  public static final PartKind SILENT_TRIAL_REPORT = new PartKind("silent-trial-report");

  /// The text of a charter proposed for adoption.
  public static final PartKind CHARTER_TEXT = new PartKind("charter-text");

  /// @throws IllegalArgumentException if `value` is no lower-case kebab word
  public PartKind {
    if (!Lines.kebab(value)) {
      throw new IllegalArgumentException(
          "part `" + value + "` must be lower-case words joined by `-`");
    }
  }

  /// Every kind a charter may name, in alphabetical order.
  public static List<PartKind> known() {
    return List.of(
        ADJUDICATION,
        ARCHITECTURE,
        ARTIFACT,
        BUDGET,
        CHARTER_TEXT,
        CONTRACT,
        DETERMINATION,
        EVIDENCE_REPORT,
        HARM_ESTIMATE,
        HARM_MODEL,
        SCREEN,
        SECURITY_REVIEW,
        SILENT_TRIAL_REPORT,
        WORKFLOW_PLAN);
  }

  @Override
  public int compareTo(PartKind other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
