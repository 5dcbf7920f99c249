package org.primum.cli.evidence;

import picocli.CommandLine.Command;

/// Commands on clinical logic.
@Command(
    name = "logic",
    synopsisSubcommandLabel = "COMMAND",
    description = "Clinical logic in CQL.",
    subcommands = {LogicCheck.class, LogicPackage.class, LogicConform.class})
public final class LogicNoun {}
