package org.primum.cli.roster;

import picocli.CommandLine.Command;

/// Commands on people.
@Command(
    name = "roster",
    synopsisSubcommandLabel = "COMMAND",
    description = "People, their roles and their licences.",
    subcommands = {
      RosterImporting.class,
      RosterListing.class,
      RosterShowing.class,
      RosterDueListing.class,
      RoleGranting.class,
      RoleEnding.class
    })
public final class RosterNoun {}
