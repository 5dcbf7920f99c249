package org.primum.logic.compiled.running;

/// What a program works on while it evaluates one patient. Confined to one thread.
public final class Frame {
  public final Columns patient;
  public final Column[] columns;
  public final Settings settings;

  /// The row that each query stands at.
  public final int[] rows;

  /// Where each scan last found the end of its window.
  public final int[] cursors;

  /// Remembered values, and the moment of which each is true.
  public final long[] kept;

  public final int[] keptAt;

  /// Milliseconds since 1970-01-01T00:00Z.
  public long asOf;

  /// Counts evaluations.
  public int moment;

  public Frame(Columns patient, Settings settings, Sizes sizes) {
    this.patient = patient;
    this.columns = patient.columns;
    this.settings = settings;
    this.rows = new int[sizes.rows()];
    this.cursors = new int[sizes.cursors()];
    this.kept = new long[sizes.kept()];
    this.keptAt = new int[sizes.kept()];
  }

  /// How much a program needs.
  public record Sizes(int rows, int cursors, int kept) {}

  public void moveTo(long millis) {
    asOf = millis;
    moment++;
  }
}
