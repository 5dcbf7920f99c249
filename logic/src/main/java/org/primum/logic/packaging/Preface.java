package org.primum.logic.packaging;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comment before a library, which tells people what it does, from what source, with which
/// limits.
///
/// @param title its first sentence, without the full stop
/// @param text all of it, a line a paragraph
/// @param sources addresses of the papers it cites, `https://doi.org/…`
record Preface(String title, String text, List<String> sources) {
  private static final Pattern COMMENT = Pattern.compile("\\A\\s*/\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern DOI = Pattern.compile("\\bdoi (10\\.\\d{4,9}/[^\\s,;]+[^\\s,;.])");

  Preface {
    sources = List.copyOf(sources);
  }

  /// The preface of `cql`; empty where it begins with no comment.
  static Optional<Preface> of(String cql) {
    Matcher comment = COMMENT.matcher(cql);
    if (!comment.find()) {
      return Optional.empty();
    }
    String text =
        comment
            .group(1)
            .replaceAll("(?m)^\\s*\\*[ \\t]?", "")
            .strip()
            .replaceAll("(?<!\n)\n(?!\n)", " ");
    String first = text.lines().findFirst().orElse("");
    String title = first.replaceFirst("\\.(\\s.*)?$", "");
    List<String> sources =
        DOI.matcher(text).results().map(doi -> "https://doi.org/" + doi.group(1)).toList();
    return title.isBlank() ? Optional.empty() : Optional.of(new Preface(title, text, sources));
  }
}
