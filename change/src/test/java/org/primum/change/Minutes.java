package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.primum.change.command.ChangeCommand;
import org.primum.charter.Charter;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// The minutes of a case as a committee would read them: who asked what, in which role, and what
/// the house said.
final class Minutes {
  private final Play play;
  private final StringBuilder text = new StringBuilder();

  Minutes(Play play, String title) {
    this.play = play;
    text.append(title).append("\n\n");
  }

  Play play() {
    return play;
  }

  Minutes happens(String what) {
    text.append("* ").append(what).append('\n');
    return this;
  }

  Minutes done(PersonId person, RoleId role, String what, ChangeCommand command) {
    begin(person, role, what);
    play.does(person, role, command);
    text.append("  Done.\n");
    return this;
  }

  /// @param rules those that refuse it, and no others
  Minutes refused(
      PersonId person, RoleId role, String what, ChangeCommand command, String... rules) {
    begin(person, role, what);
    assertThat(play.refusals(person, role, command)).as(what).containsExactly(rules);
    if (play.asks(person, role, command)
        instanceof ChangeDecision.Refused(List<Refusal> refusals)) {
      refusals.forEach(
          each ->
              text.append("  Refused [")
                  .append(each.rule())
                  .append("]: ")
                  .append(each.sentence())
                  .append(".\n"));
    }
    return this;
  }

  private void begin(PersonId person, RoleId role, String what) {
    Charter charter = play.charter();
    String name =
        play.roster().find(person).map(member -> member.person().name()).orElse(person.value());
    text.append("- ")
        .append(charter.day(play.at()))
        .append(", ")
        .append(name)
        .append(" as ")
        .append(role)
        .append(": ")
        .append(what)
        .append('\n');
  }

  void match(String file) {
    GoldenText.match(file, text.toString());
  }
}
