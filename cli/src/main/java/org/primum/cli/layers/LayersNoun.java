package org.primum.cli.layers;

import picocli.CommandLine.Command;

/// Commands on layers of defence.
@Command(
    name = "layers",
    synopsisSubcommandLabel = "COMMAND",
    description = "Layers of defence: what gets through all of them, and why.",
    subcommands = {LayersEvaluating.class, LayersMerging.class})
public final class LayersNoun {}
