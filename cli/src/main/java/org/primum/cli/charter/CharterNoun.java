package org.primum.cli.charter;

import picocli.CommandLine.Command;

/// Commands on charters.
@Command(
    name = "charter",
    synopsisSubcommandLabel = "COMMAND",
    description = "The charter: who may decide what.",
    subcommands = {
      CharterChecking.class,
      CharterExplaining.class,
      CharterComparing.class,
      MatrixExporting.class,
      MatrixImporting.class
    })
public final class CharterNoun {}
