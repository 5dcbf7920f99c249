package org.primum.cli.charter;

import org.primum.cli.roster.CharterAdopting;
import picocli.CommandLine.Command;

/// Commands on charters.
@Command(
    name = "charter",
    synopsisSubcommandLabel = "COMMAND",
    description = "The charter: who may decide what.",
    subcommands = {
      CharterChecking.class,
      CharterAdopting.class,
      CharterExplaining.class,
      CharterComparing.class,
      MatrixExporting.class,
      MatrixImporting.class
    })
public final class CharterNoun {}
