package org.primum.cli.charter;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.primum.charter.Charter;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.charter.staffing.SinglePoint;
import org.primum.charter.staffing.StaffingReport;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a charter: its form, the rules of the matrix, the separation of powers, its staffing.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks FILE and prints every finding at once, each with line and column; where there is none,",
      "whether every decision can be staffed, and by how many. Exit code 3 where something is found."
    })
final class CharterChecking implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a charter in YAML")
  private Path file = Path.of("");

  @Mixin private StaffOptions staff = new StaffOptions();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  CharterChecking(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    CharterFindings form = CharterCheck.check(file.toString(), Input.text(file));
    CharterFindings findings =
        form.charter().flatMap(staff::staff).map(who -> CharterCheck.check(form, who)).orElse(form);
    if (json) {
      screen.json(findings.json());
    } else {
      if (form.findings().isEmpty()) {
        form.charter().ifPresent(this::sound);
      }
      findings.findings().forEach(fault -> screen.line(fault.toString()));
      findings.staffing().ifPresent(this::staffed);
      findings.licences().forEach(due -> screen.line(due.sentence()));
    }
    return (findings.passed() ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private void sound(Charter charter) {
    screen.line(
        "`%s` keeps every rule: charter of %s, version %s, %d roles, %d decisions, %d kinds of change"
            .formatted(
                file,
                charter.heading().name(),
                charter.heading().version(),
                charter.roles().size(),
                charter.decisions().size(),
                charter.kinds().size()));
    screen.line("digest " + charter.digest().hex());
  }

  private void staffed(StaffingReport report) {
    report.decisions().forEach(row -> told("decision", row));
    report.kinds().forEach(row -> told("kind", row));
    if (report.possible()) {
      screen.line("every decision and every kind of change can be staffed: " + report.basis());
    }
    for (SinglePoint point : report.singlePoints()) {
      screen.line(
          "`%s` stops without %s, %s"
              .formatted(point.decision(), point.name(), String.join(" and ", point.as())));
    }
  }

  private void told(String what, StaffingReport.Row row) {
    if (!row.possible()) {
      screen.line(what + " `" + row.subject() + "` cannot be staffed:");
      row.conflict().forEach(rule -> screen.line("  - " + rule.sentence()));
      Optional.of(String.join("; or ", row.mends()))
          .filter(mends -> !mends.isEmpty())
          .ifPresent(mends -> screen.line("  To mend it, " + mends + "."));
    }
  }
}
