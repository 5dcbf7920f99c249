package org.primum.app.stories;

import java.util.List;
import org.primum.change.command.ChangeCommand;
import org.primum.terms.Refusal;

/// What working on a step came to, before the rules judge it.
sealed interface Worked {
  /// This is asked of the change, in this order.
  record Asks(List<ChangeCommand> commands) implements Worked {
    public Asks {
      commands = List.copyOf(commands);
    }
  }

  /// The work could not be done.
  record Refused(Refusal refusal) implements Worked {}

  /// This is asked of the change, in this order.
  static Worked asks(ChangeCommand... commands) {
    return new Asks(List.of(commands));
  }
}
