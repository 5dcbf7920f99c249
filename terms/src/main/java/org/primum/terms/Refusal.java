package org.primum.terms;

/// Why something expected was not done: the rule, in a stable word for machines, and a sentence for
/// people that names the rule, what was found and what to do.
///
/// @param rule a stable kebab-case word, e.g. `licence-not-active`
/// @param sentence one sentence for the person who was refused
public record Refusal(String rule, String sentence) {
  public Refusal {
    if (!rule.matches("[a-z0-9-]+") || sentence.isBlank()) {
      throw new IllegalArgumentException(
          "refusal needs a kebab-case rule and a sentence, found `"
              + rule
              + "`, `"
              + sentence
              + "`");
    }
  }

  @Override
  public String toString() {
    return sentence + " [" + rule + "]";
  }
}
