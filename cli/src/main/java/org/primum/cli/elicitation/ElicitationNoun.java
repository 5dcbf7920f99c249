package org.primum.cli.elicitation;

import picocli.CommandLine.Command;

/// Commands on elicitations.
@Command(
    name = "elicit",
    synopsisSubcommandLabel = "COMMAND",
    description = "Judgements of several experts as one distribution, with who disagrees.",
    subcommands = {ElicitationFitting.class})
public final class ElicitationNoun {}
