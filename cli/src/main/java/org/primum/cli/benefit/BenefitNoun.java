package org.primum.cli.benefit;

import picocli.CommandLine.Command;

/// Commands on scores and alerts whose outcomes are known.
@Command(
    name = "benefit",
    synopsisSubcommandLabel = "COMMAND",
    description = "What a score or an alert is worth, where outcomes are known.",
    subcommands = {
      BenefitCurve.class,
      BenefitValidating.class,
      BenefitAlert.class,
      BenefitComparing.class,
      BenefitFairness.class,
      BenefitDrift.class
    })
public final class BenefitNoun {}
