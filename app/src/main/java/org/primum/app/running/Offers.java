package org.primum.app.running;

import java.util.Optional;
import org.primum.cds.bedside.AlertOffer;
import org.primum.cds.bedside.AlertText;
import org.primum.cds.hooks.Card;
import org.primum.cds.hooks.ServiceDescription;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.RaisingEvent;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.logic.TranslatedLogic;
import org.primum.terms.OptionId;

/// Puts into words what an approved program offers. Every word comes from the change that was
/// decided on: its title, the title of the chosen option, the charter's name of the hospital.
final class Offers {
  private static final int SUMMARY_CHARACTERS = 139;

  private Offers() {}

  static AlertOffer of(
      ChangeState change, Charter charter, Runner.Activation activation, TranslatedLogic logic) {
    RaisingEvent.Matter matter = change.raised().event().matter();
    OptionId chosen =
        change.running().live().map(live -> live.option()).orElseThrow(IllegalStateException::new);
    String option =
        change.content().options().stream()
            .filter(each -> each.id().equals(chosen))
            .map(ChangeOption::title)
            .findFirst()
            .orElse(chosen.value());
    return new AlertOffer(
        activation.artifact(),
        described(
            activation.artifact().value(),
            matter.title(),
            option + ". Approved in change " + change.id() + ".",
            new Runner.Sight(logic.loincCodes(), logic.looksAtOrders())),
        new AlertText(
            oneLine(matter.title() + ": " + option),
            "Approved in change "
                + change.id()
                + " under charter "
                + charter.heading().version()
                + ".",
            Card.Indicator.WARNING,
            new Card.Source(charter.heading().name(), Optional.empty())));
  }

  /// How EHRs are told of a service that looks at `sight`.
  static ServiceDescription described(
      String id, String title, String description, Runner.Sight sight) {
    return sight.orders()
        ? ServiceDescription.onOrders(id, title, description, sight.codes())
        : ServiceDescription.onObservations(id, title, description, sight.codes());
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= SUMMARY_CHARACTERS) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, SUMMARY_CHARACTERS - 1)) + "…";
  }
}
