package org.primum.app.stories;

import java.util.List;
import java.util.Optional;
import org.primum.change.command.ChangeCommand;
import org.primum.terms.Refusal;

/// What working on a step came to, before the rules judge it.
sealed interface Worked {
  /// This is asked of the change, in this order.
  ///
  /// @param found what was computed or seen on the way, in lines for people; may be empty
  /// @param call the call that was made on the way, if one was
  record Asks(List<ChangeCommand> commands, String found, Optional<Exchange> call)
      implements Worked {
    public Asks {
      commands = List.copyOf(commands);
    }
  }

  /// The work could not be done.
  record Refused(Refusal refusal) implements Worked {}

  /// This is asked of the change, in this order.
  static Worked asks(ChangeCommand... commands) {
    return found("", commands);
  }

  /// This was found, and is asked of the change, in this order.
  static Worked found(String found, ChangeCommand... commands) {
    return new Asks(List.of(commands), found, Optional.empty());
  }
}
