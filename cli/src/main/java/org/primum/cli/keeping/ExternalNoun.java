package org.primum.cli.keeping;

import picocli.CommandLine.Command;

/// Commands on what runs outside Primum.
@Command(
    name = "external",
    synopsisSubcommandLabel = "COMMAND",
    description = "What runs outside Primum, compared with what was approved.",
    subcommands = {ExternalListing.class, ExternalReconciling.class, ExternalSweeping.class})
public final class ExternalNoun {}
