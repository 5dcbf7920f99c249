package org.primum.risk.comparison;

import org.primum.risk.draws.Digits;
import org.primum.risk.information.Gain;
import org.primum.risk.information.KnowledgeValue;
import org.primum.risk.sampling.Sampler;

/// Renders what it would be worth to know more as plain text: everything, then quantity by
/// quantity, then the trial asked for.
public final class KnowledgeText {
  private KnowledgeText() {}

  /// The whole answer, lines ended by line feeds.
  public static String of(KnowledgeValue value) {
    StringBuilder text = new StringBuilder();
    text.append(value.title()).append('\n');
    text.append("weighted harm per year that deciding with more knowledge would avert; ")
        .append(value.plan().draws())
        .append(value.plan().sampler() == Sampler.SOBOL ? " Sobol points, seed " : " draws, seed ")
        .append(value.plan().seed())
        .append("\nleast expected harm as things are known: ")
        .append(value.best())
        .append("\n\n")
        .append(table(value));
    value
        .trial()
        .ifPresent(
            trial ->
                text.append("\na trial of ")
                    .append(trial.encounters())
                    .append(" encounters that counts ")
                    .append(
                        trial.observes().isEmpty()
                            ? "nothing of this model"
                            : String.join(", ", trial.observes()))
                    .append(": ")
                    .append(plain(trial.gain()))
                    .append(" ± ")
                    .append(error(trial.gain()))
                    .append(" a year\n"));
    return text.toString();
  }

  private static String table(KnowledgeValue value) {
    boolean counted = value.trial().isPresent();
    TextTable table = new TextTable();
    table.row("knowing exactly", "worth/year", "± error", "share", counted ? "counted" : "");
    table.row("everything", plain(value.everything()), error(value.everything()), "", "");
    for (KnowledgeValue.OfQuantity quantity : value.quantities()) {
      table.row(
          quantity.quantity(),
          plain(quantity.exactly()),
          error(quantity.exactly()),
          Math.round(value.share(quantity.exactly()) * 100) + " %",
          quantity.counted().map(KnowledgeText::plain).orElse(""));
    }
    return table.text(0);
  }

  private static String plain(Gain gain) {
    return Digits.significant(gain.value(), 3);
  }

  private static String error(Gain gain) {
    return gain.standardError() > 0
        ? Digits.significant(gain.interval().upper() - gain.value(), 2)
        : "0";
  }
}
