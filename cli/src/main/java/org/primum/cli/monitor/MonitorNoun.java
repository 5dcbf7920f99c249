package org.primum.cli.monitor;

import picocli.CommandLine.Command;

/// Commands on monitors after go-live.
@Command(
    name = "monitor",
    synopsisSubcommandLabel = "COMMAND",
    description = "Monitors after go-live that may be looked at every day.",
    subcommands = {
      MonitorPoisson.class,
      MonitorConditional.class,
      MonitorBinomial.class,
      MonitorRate.class,
      MonitorShare.class,
      MonitorMean.class,
      MonitorBound.class,
      MonitorCusum.class,
      MonitorCounts.class,
      MonitorRiskAdjusted.class,
      MonitorBudget.class,
      MonitorFamily.class
    })
public final class MonitorNoun {}
