package org.primum.cli.evidence;

import picocli.CommandLine.Command;

/// Commands on evidence.
@Command(
    name = "evidence",
    synopsisSubcommandLabel = "COMMAND",
    description = "What logic would have done.",
    subcommands = {
      EvidenceReplaying.class,
      EvidenceComparing.class,
      EvidenceSweeping.class,
      EvidenceMissing.class
    })
public final class EvidenceNoun {}
