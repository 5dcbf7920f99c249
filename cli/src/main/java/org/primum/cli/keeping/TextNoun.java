package org.primum.cli.keeping;

import picocli.CommandLine.Command;

/// Commands on the texts behind commitments.
@Command(
    name = "text",
    synopsisSubcommandLabel = "COMMAND",
    description = "Reasons, dissent and stories behind their commitments: held, released, erased.",
    subcommands = {TextHolding.class, TextReleasing.class, TextErasing.class})
public final class TextNoun {}
