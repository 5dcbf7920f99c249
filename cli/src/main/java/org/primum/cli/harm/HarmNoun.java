package org.primum.cli.harm;

import picocli.CommandLine.Command;

/// Commands on harm models.
@Command(
    name = "harm",
    synopsisSubcommandLabel = "COMMAND",
    description = "Expected harm, from data, with its uncertainty.",
    subcommands = {
      HarmEstimating.class,
      HarmComparing.class,
      HarmValuing.class,
      HarmReporting.class,
      HarmMatrix.class,
      HarmRating.class
    })
public final class HarmNoun {}
