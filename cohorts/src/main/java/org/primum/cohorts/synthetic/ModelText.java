package org.primum.cohorts.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The model as text: lines of a name and numbers. Lines after a `variable` belong to it.
final class ModelText {
  private static final String FILE = "icu-model.txt";

  private final Map<String, String> lines = new HashMap<>();

  /// @throws IllegalStateException if the model is not part of the program
  ModelText() {
    String variable = "";
    for (String line : read().lines().toList()) {
      if (line.startsWith("variable ")) {
        variable = line.split(" ", -1)[1] + " ";
        lines.put(variable + "variable", line.substring("variable ".length()));
      } else if (!line.startsWith("#")) {
        int number = numberAt(line);
        lines.put(variable + line.substring(0, number).strip(), line.substring(number));
      }
    }
  }

  private static String read() {
    try (InputStream in = ModelText.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the model `" + FILE + "` is not part of this program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Names of lines are one to three words; a single digit belongs to the name, as in `mean first
  // 0`.
  private static int numberAt(String line) {
    String[] words = line.split(" ", -1);
    int at = 0;
    for (int i = 0; i < words.length; i++) {
      boolean kind = words[i].length() == 1 && i > 0 && i < 3 && isPerKind(words[0]);
      if (!kind && !Character.isLetter(words[i].charAt(0))) {
        return at;
      }
      at += words[i].length() + 1;
    }
    return line.length();
  }

  private static boolean isPerKind(String name) {
    return switch (name) {
      case "measured", "mean", "spread", "residual", "shift", "calibration" -> true;
      default -> false;
    };
  }

  /// The numbers of the line called `name`.
  ///
  /// @throws IllegalStateException if there is no such line
  double[] numbers(String name) {
    return Arrays.stream(text(name).strip().split(" ", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /// The text of the line called `name`.
  String text(String name) {
    String text = lines.get(name);
    if (text == null) {
      throw new IllegalStateException("the model has no line `" + name + "`");
    }
    return text;
  }
}
