package org.primum.logic.compiled;

/// What a program works on while it evaluates one patient. Confined to one thread.
final class Frame {
  final Columns patient;
  final Column[] columns;
  final Settings settings;

  /// The row that each query stands at.
  final int[] rows;

  /// Where each scan last found the end of its window.
  final int[] cursors;

  /// Remembered values, and the moment of which each is true.
  final long[] kept;

  final int[] keptAt;

  /// Milliseconds since 1970-01-01T00:00Z.
  long asOf;

  /// Counts evaluations.
  int moment;

  Frame(Columns patient, Settings settings, Sizes sizes) {
    this.patient = patient;
    this.columns = patient.columns;
    this.settings = settings;
    this.rows = new int[sizes.rows()];
    this.cursors = new int[sizes.cursors()];
    this.kept = new long[sizes.kept()];
    this.keptAt = new int[sizes.kept()];
  }

  /// How much a program needs.
  record Sizes(int rows, int cursors, int kept) {}

  void moveTo(long millis) {
    asOf = millis;
    moment++;
  }
}
