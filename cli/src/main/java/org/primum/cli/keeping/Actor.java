package org.primum.cli.keeping;

import java.util.List;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.cli.Exit;
import org.primum.cli.Stop;
import org.primum.ledger.act.Entry;
import org.primum.terms.Refusal;
import picocli.CommandLine.Option;

/// Who acts, as asked on the command line, and how it ended.
public final class Actor {
  @Option(
      names = "--as",
      required = true,
      paramLabel = "PERSON:ROLE",
      description = "who acts, in which role, e.g. l-brandt:compliance-officer")
  private String as = "";

  /// The person and the role.
  ///
  /// @throws Stop (2) if it is not a person and a role
  public Hat hat() {
    int colon = as.indexOf(':');
    try {
      if (colon > 0) {
        return Hat.of(as.substring(0, colon), as.substring(colon + 1));
      }
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "--as: " + e.getMessage(), e);
    }
    throw new Stop(
        Exit.USAGE,
        "--as `" + as + "` must be a person and a role, e.g. `l-brandt:compliance-officer`");
  }

  /// The entry that was recorded.
  ///
  /// @throws Stop (5) with every reason where it was refused, (6) where others were faster
  public static Entry recorded(String action, Acted acted) {
    return switch (acted) {
      case Acted.Recorded(Entry entry) -> entry;
      case Acted.Refused(List<Refusal> refusals) ->
          throw new Stop(
              Exit.NOT_ALLOWED,
              String.join(
                  "\n",
                  refusals.stream()
                      .map(
                          refusal ->
                              "cannot "
                                  + action
                                  + ": "
                                  + refusal.rule()
                                  + ": "
                                  + refusal.sentence())
                      .toList()));
      case Acted.Overtaken(String sentence) ->
          throw new Stop(Exit.STALE, "cannot " + action + ": " + sentence);
    };
  }
}
