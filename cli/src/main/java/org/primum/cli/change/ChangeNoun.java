package org.primum.cli.change;

import picocli.CommandLine.Command;

/// Commands on changes.
@Command(
    name = "change",
    synopsisSubcommandLabel = "COMMAND",
    description = "Changes: which there are, how one stands, acts on it, what changed in it.",
    subcommands = {
      ChangeListing.class,
      ChangeShowing.class,
      ChangeActing.class,
      ChangeDiffing.class,
      ChangeAdopting.class
    })
public final class ChangeNoun {}
