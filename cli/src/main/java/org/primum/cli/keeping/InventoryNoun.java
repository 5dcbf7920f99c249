package org.primum.cli.keeping;

import picocli.CommandLine.Command;

/// Commands on what was inherited.
@Command(
    name = "inventory",
    synopsisSubcommandLabel = "COMMAND",
    description = "What ran before Primum did: inherited, unreviewed, each with owner and date.",
    subcommands = {InventoryImporting.class, InventoryListing.class, InventoryReviewing.class})
public final class InventoryNoun {}
