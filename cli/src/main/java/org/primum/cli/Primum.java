package org.primum.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.primum.cli.benefit.BenefitNoun;
import org.primum.cli.change.ChangeNoun;
import org.primum.cli.charter.CharterNoun;
import org.primum.cli.doctor.DoctorCommand;
import org.primum.cli.elicitation.ElicitationNoun;
import org.primum.cli.evidence.CohortNoun;
import org.primum.cli.evidence.EvidenceNoun;
import org.primum.cli.evidence.LogicNoun;
import org.primum.cli.harm.HarmNoun;
import org.primum.cli.keeping.ExternalNoun;
import org.primum.cli.keeping.InventoryNoun;
import org.primum.cli.keeping.TextNoun;
import org.primum.cli.layers.LayersNoun;
import org.primum.cli.ledger.LedgerNoun;
import org.primum.cli.monitor.MonitorNoun;
import org.primum.cli.roster.RosterNoun;
import org.primum.cli.serving.DemoCommand;
import org.primum.cli.serving.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The command line. Every command does what the web pages do, through the same use cases.
@Command(
    name = "primum",
    mixinStandardHelpOptions = true,
    version = "primum 0.1.0",
    description =
        "The government of clinical technology: who may decide what, and on what evidence.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      DoctorCommand.class,
      CharterNoun.class,
      RosterNoun.class,
      ChangeNoun.class,
      HarmNoun.class,
      LayersNoun.class,
      ElicitationNoun.class,
      BenefitNoun.class,
      MonitorNoun.class,
      CohortNoun.class,
      LogicNoun.class,
      EvidenceNoun.class,
      LedgerNoun.class,
      TextNoun.class,
      InventoryNoun.class,
      ExternalNoun.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 ok, 1 unexpected, 2 usage or malformed input, 3 gate or check not passed,",
      "4 not found, 5 not allowed, 6 stale, 7 unreachable."
    })
public final class Primum implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  private Primum() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    // Libraries format numbers and fold case by the default locale; ours must not depend on it.
    Locale.setDefault(Locale.ROOT);
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    System.exit(run(new Screen(out, err, watched()), arguments));
  }

  /// True where a person watches standard error: the launcher knows, or else Java's console, which
  /// looks at standard output only.
  private static boolean watched() {
    String told = System.getProperty("primum.watched", "");
    return told.isEmpty()
        ? Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        : Boolean.parseBoolean(told);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /// Runs one command and returns its exit code.
  static int run(Screen screen, String... arguments) {
    Failures failures = new Failures(screen);
    CommandLine line = new CommandLine(new Primum(), new Making(screen));
    return line.setOut(writer(screen.out()))
        .setErr(writer(screen.err()))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .execute(arguments);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "a command is needed, e.g. `primum demo`");
    }
  }
}
