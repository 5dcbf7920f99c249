package org.primum.documents;

/// A text as written; quotes removed, nothing else interpreted. An absent value (`key:`) is the
/// empty text.
public record Scalar(String text, Place place) implements Node {
  @Override
  public String description() {
    return text.isEmpty() ? "nothing" : "the text `" + text + "`";
  }
}
