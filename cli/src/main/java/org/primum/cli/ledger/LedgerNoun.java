package org.primum.cli.ledger;

import picocli.CommandLine.Command;

/// Commands on the ledger.
@Command(
    name = "ledger",
    synopsisSubcommandLabel = "COMMAND",
    description = "The ledger of every accepted act.",
    subcommands = {LedgerVerify.class, LedgerRebuild.class})
public final class LedgerNoun {}
