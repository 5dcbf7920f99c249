package org.primum.cli.monitor;

import picocli.CommandLine.Command;

/// Commands on monitors after go-live.
@Command(
    name = "monitor",
    synopsisSubcommandLabel = "COMMAND",
    description = "Sequential tests that may be looked at every day.",
    subcommands = {MonitorPoisson.class, MonitorConditional.class, MonitorBinomial.class})
public final class MonitorNoun {}
