package org.primum.change.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.primum.terms.Commitment;
import org.primum.terms.json.Json;

/// Finds a choice by the word that stands for it in an entry.
final class Words {
  private Words() {}

  static <E> E find(String what, String word, E[] choices, Function<E, String> wordOf) {
    return Arrays.stream(choices)
        .filter(choice -> wordOf.apply(choice).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    what
                        + " `"
                        + word
                        + "` must be one of "
                        + Arrays.stream(choices)
                            .map(wordOf)
                            .collect(Collectors.joining("`, `", "`", "`"))));
  }

  static Optional<Commitment> commitment(Json.Obj json, String name) {
    return json.find(name).map(any -> Commitment.of(json.object(name)));
  }

  static List<Json.Obj> objects(Json.Obj json, String name) {
    return json.items(name).stream().map(Json.Obj.class::cast).toList();
  }
}
