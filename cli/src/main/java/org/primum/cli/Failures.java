package org.primum.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns failures into one clear line on standard error and an exit code.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Screen screen;

  Failures(Screen screen) {
    this.screen = screen;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    screen.say("primum: " + sentence(failure));
    screen.say("See `" + command.getCommandSpec().qualifiedName() + " --help`.");
    return Exit.USAGE.code();
  }

  private static String sentence(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      return "`"
          + String.join(" ", unmatched.getUnmatched())
          + "` is not understood"
          + (near.isEmpty() ? "" : "; did you mean `" + near.getFirst() + "`?");
    }
    return String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    Stop stop = KnownFailures.stop(failure);
    screen.say("primum: " + stop.getMessage());
    if (stop.exit() == Exit.UNEXPECTED) {
      screen.say("This should not happen. The trace below helps to mend it.");
      failure.printStackTrace(screen.err());
    }
    return stop.exit().code();
  }
}
