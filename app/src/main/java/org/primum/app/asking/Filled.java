package org.primum.app.asking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.primum.terms.Digest;

/// A form as it was filled in.
///
/// @param fields name to text, as sent
public record Filled(Map<String, String> fields) {
  public Filled {
    fields = Map.copyOf(fields);
  }

  /// The text under `name`, blanks at its ends taken off; empty where nothing was written.
  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  String text(String name) {
    return find(name)
        .orElseThrow(
            () -> new BadForm("The form needs `" + name + "`; fill it in and send again."));
  }

  List<String> lines(String name) {
    return find(name).map(text -> text.lines().map(String::strip).toList()).orElse(List.of());
  }

  /// The words of a field, parted by commas or lines.
  List<String> words(String name) {
    return find(name).stream()
        .flatMap(text -> Arrays.stream(text.split("[,\\n]", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  Digest digest(String name) {
    return read(name, Digest::new, "64 lower-case hexadecimal digits");
  }

  LocalDate day(String name) {
    return read(name, LocalDate::parse, "a day as `2026-11-24`");
  }

  <T> T read(String name, Function<String, T> reader, String expected) {
    String text = text(name);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new BadForm("`" + name + "` is `" + text + "`; expected is " + expected + ".");
    }
  }
}
