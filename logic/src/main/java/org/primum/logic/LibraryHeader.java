package org.primum.logic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name and version that a CQL text declares for itself, read before translation so that an
/// `include` finds it (CQL 1.5 §19.1, `libraryDefinition`).
record LibraryHeader(String name, Optional<String> version) {
  private static final Pattern LEADING =
      Pattern.compile("\\A\\uFEFF?(?:\\s+|//[^\\r\\n]*|/\\*.*?\\*/)*+", Pattern.DOTALL);
  private static final String WORD = "(?:\"([^\"]+)\"|([A-Za-z_][A-Za-z0-9_]*))";
  private static final Pattern DECLARATION =
      Pattern.compile("library\\s+" + WORD + "(?:\\s+version\\s+'([^']*)')?");

  static Optional<LibraryHeader> of(String text) {
    Matcher leading = LEADING.matcher(text);
    int start = leading.find() ? leading.end() : 0;
    Matcher declared = DECLARATION.matcher(text).region(start, text.length());
    if (!declared.lookingAt()) {
      return Optional.empty();
    }
    String quoted = declared.group(1);
    String name = quoted == null ? declared.group(2) : quoted;
    return Optional.of(new LibraryHeader(name, Optional.ofNullable(declared.group(3))));
  }
}
