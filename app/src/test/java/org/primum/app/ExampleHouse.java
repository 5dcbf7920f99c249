package org.primum.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.charter.Charter;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.ledger.act.Actor;
import org.primum.ledger.checkpoint.CheckpointSigner;
import org.primum.roster.Credential;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.RosterCommand;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Example Health, founded under its charter by B. Quist of the board, for tests.
public final class ExampleHouse {
  /// The founder, in the role that keeps the roster.
  public static final Hat BOARD = Hat.of("b-quist", "board");

  private static final String CHARTER = "examples/charters/example-health.yaml";

  private ExampleHouse() {}

  /// Opens the house over `ports` with a key of its own; nothing is written.
  public static Primum open(Ports ports) {
    return Primum.open(ports, CheckpointSigner.of("example.test/primum", new byte[32]));
  }

  /// The file at `path` below the folder that holds the whole project.
  public static byte[] file(String path) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no folder above holds `mvnw`");
    }
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The example charter, with `replacements` made in its text, each an old and a new word.
  public static Charter charter(String... replacements) {
    String text = new String(file(CHARTER), StandardCharsets.UTF_8);
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    CharterFindings findings = CharterCheck.check(CHARTER, text);
    assertThat(findings.findings()).isEmpty();
    return findings.charter().orElseThrow();
  }

  /// Adopts the example charter and makes B. Quist its board.
  public static void found(Primum primum) {
    Actor founder = new Actor(BOARD.person(), "B. Quist", BOARD.role());
    done(primum.desks().charter().found(founder, charter(), file(CHARTER)));
    register(primum, "b-quist", "B. Quist");
    grant(primum, "b-quist", "board");
  }

  /// Registers somebody.
  public static void register(Primum primum, String id, String name) {
    done(
        primum
            .desks()
            .roster()
            .act(BOARD, new RosterCommand.RegisterPerson(new Person(new PersonId(id), name))));
  }

  /// Gives a role from now on.
  public static void grant(Primum primum, String id, String role) {
    done(primum.desks().roster().act(BOARD, granting(id, role)));
  }

  /// The command that gives a role from now on.
  public static RosterCommand granting(String id, String role) {
    return new RosterCommand.GrantRole(
        new PersonId(id), new RoleId(role), Optional.empty(), Optional.empty());
  }

  /// Records a licence verified at `verified`.
  public static void license(
      Primum primum, String id, String profession, Instant verified, LocalDate expires) {
    done(
        primum
            .desks()
            .roster()
            .act(
                BOARD,
                new RosterCommand.RecordLicence(
                    new PersonId(id),
                    new Licence(
                        Credential.CLINICAL_LICENCE,
                        new Profession(profession),
                        "board of the example",
                        Optional.of(verified),
                        expires,
                        LicenceStatus.ACTIVE))));
  }

  /// Requires that an act was recorded.
  public static Acted.Recorded done(Acted acted) {
    assertThat(acted).isInstanceOf(Acted.Recorded.class);
    return (Acted.Recorded) acted;
  }

  /// Requires that an act was refused by `rule`.
  public static void refused(Acted acted, String rule) {
    assertThat(acted).isInstanceOf(Acted.Refused.class);
    assertThat(((Acted.Refused) acted).refusals())
        .anySatisfy(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
