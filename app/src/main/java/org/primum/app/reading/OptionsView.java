package org.primum.app.reading;

import java.util.List;
import java.util.Optional;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.reading.ChangePage.OptionRow;
import org.primum.change.state.ChangeState;

/// The options of one change with their figures, read from the documents attached to them.
final class OptionsView {
  private final ChangeState state;
  private final Figures figures;

  OptionsView(ChangeState state, DocumentStore documents) {
    this.state = state;
    this.figures = new Figures(state, documents);
  }

  List<OptionRow> rows() {
    GatesView gates = new GatesView(state);
    return state.content().options().stream()
        .map(
            option ->
                new OptionRow(
                    option.id(),
                    option.title(),
                    figures.harm(option.id()),
                    figures.replay(option.id()),
                    gates.standing(option.id()),
                    state.chosen().equals(Optional.of(option.id()))))
        .toList();
  }
}
