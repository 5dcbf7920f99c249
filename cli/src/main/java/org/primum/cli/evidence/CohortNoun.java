package org.primum.cli.evidence;

import picocli.CommandLine.Command;

/// Commands on cohorts.
@Command(
    name = "cohort",
    synopsisSubcommandLabel = "COMMAND",
    description = "Cohorts of stays that logic is replayed over.",
    subcommands = {CohortImporting.class, CohortGenerating.class, CohortDescribing.class})
public final class CohortNoun {}
