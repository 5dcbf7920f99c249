package org.primum.terms.json;

final class Surrogates {
  private Surrogates() {}

  static String requirePaired(String text) {
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        throw new IllegalArgumentException("text holds a lone surrogate at index " + i);
      }
      i += Character.charCount(point);
    }
    return text;
  }
}
