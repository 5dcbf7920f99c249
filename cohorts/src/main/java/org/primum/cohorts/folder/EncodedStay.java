package org.primum.cohorts.folder;

import java.util.OptionalInt;

/// A stay as the bytes that a cohort folder keeps.
public final class EncodedStay {
  private final StayHead head;
  private final int values;
  private final byte[] block;

  private EncodedStay(StayHead head, int values, byte[] block) {
    this.head = head;
    this.values = values;
    this.block = block;
  }

  /// Encodes one stay. May be called by many threads at once, each with columns of its own.
  public static EncodedStay of(StayHead head, StayColumns columns) {
    return new EncodedStay(head, columns.values(), StayBlock.encode(head, columns));
  }

  /// Pseudonym within the cohort.
  public String id() {
    return head.id();
  }

  int hours() {
    return head.hours();
  }

  OptionalInt firstLabelled() {
    return head.firstLabelled();
  }

  int values() {
    return values;
  }

  byte[] block() {
    return block;
  }
}
