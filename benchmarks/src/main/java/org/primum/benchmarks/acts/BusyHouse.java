package org.primum.benchmarks.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.app.Primum;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.app.stories.Founding;
import org.primum.change.Change;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.GateCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeOption;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.OptionVerdict;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.Verdict;
import org.primum.change.state.ChangeState;
import org.primum.charter.ChangeTraits;
import org.primum.charter.PartKind;
import org.primum.ledger.checkpoint.CheckpointSigner;
import org.primum.postgres.Database;
import org.primum.postgres.PostgresPorts;
import org.primum.postgres.embedded.EmbeddedDatabase;
import org.primum.terms.ChangeId;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;

/// The hospital of the demonstration over a PostgreSQL in a folder of its own, and a change of it
/// from raised to signed in steps that can be measured one by one.
final class BusyHouse implements AutoCloseable {
  private static final Hat CMIO = Hat.of("a-winter", "chief-medical-information-officer");
  private static final Hat CIO = Hat.of("j-lindqvist", "chief-information-officer");
  private static final Hat OFFICER = Hat.of("l-brandt", "compliance-officer");
  private static final Hat BOARD = Hat.of("b-quist", "board");
  private static final DecisionId B1 = new DecisionId("B1");
  private static final OptionId AMENDED = new OptionId("amended");

  private final EmbeddedDatabase server;
  private final Database database;
  private final Primum primum;

  private BusyHouse(EmbeddedDatabase server, Database database, Primum primum) {
    this.server = server;
    this.database = database;
    this.primum = primum;
  }

  static BusyHouse found() {
    Path home = folder();
    EmbeddedDatabase server = EmbeddedDatabase.start(home.resolve("postgres"), line -> {});
    Database database = Database.open(server.address());
    Primum primum =
        Primum.open(
            PostgresPorts.over(database, InstantSource.system(), new SecureRandom()),
            CheckpointSigner.of("primum.localhost/benchmark", new byte[32]));
    Founding.found(primum);
    return new BusyHouse(server, database, primum);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("primum-benchmark-");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  Primum primum() {
    return primum;
  }

  /// A connection past the pool and the rules.
  Connection connection() throws SQLException {
    return DriverManager.getConnection(
        server.address().jdbcUrl(), server.address().user(), server.address().password());
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }

  /// Somebody's step in a change.
  record Step(Hat hat, ChangeCommand command) {}

  /// Does a step; what is refused here is a fault of the benchmark.
  void does(ChangeId change, Step step) {
    Acted acted = primum.desks().changes().act(change, step.hat(), step.command());
    if (!(acted instanceof Acted.Recorded)) {
      throw new IllegalStateException(change + ": " + step + " came to " + acted);
    }
  }

  /// The steps of a change up to where the rest depends on what was recorded.
  List<Step> beginning() {
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            CMIO,
            new RaisingCommand.Raise(
                new KindId("charter-amendment"),
                "An amendment",
                List.of(new ChangeOption(AMENDED, "As proposed")),
                new ChangeTraits(false, false, false))));
    steps.add(
        new Step(
            CMIO,
            new RaisingCommand.AttachPart(
                PartSlot.whole(PartKind.CHARTER_TEXT), Digest.of(new byte[1]))));
    for (OptionId option : List.of(ChangeOption.DO_NOTHING, AMENDED)) {
      steps.add(
          new Step(
              OFFICER,
              new GateCommand.Determine(
                  option,
                  Verdict.COMPLIANT,
                  new GateCommand.Opinion(List.of(), List.of(), Optional.empty()),
                  List.of())));
    }
    return steps;
  }

  /// The adjudication of a change whose options are determined.
  Step adjudication(ChangeId change) {
    ChangeState state = primum.view().now().change(change).orElseThrow();
    return new Step(
        CMIO,
        new GateCommand.RecordAdjudication(
            new AdjudicationRecord(
                Change.adjudicationInputs(state, primum.view().now().charterOf(state)),
                List.of(
                    new OptionVerdict(ChangeOption.DO_NOTHING, false, List.of()),
                    new OptionVerdict(AMENDED, false, List.of())),
                new Outcome.Proposed(AMENDED),
                Optional.empty()),
            Optional.empty()));
  }

  /// The work after the adjudication, up to the board's signature.
  List<Step> work() {
    return List.of(
        new Step(CMIO, new DecisionCommand.Prepare(B1, Optional.empty())),
        new Step(CIO, new DecisionCommand.Prepare(B1, Optional.empty())),
        new Step(
            OFFICER,
            new DecisionCommand.AnswerConsultation(
                B1, primum.words().ordinary("no law is touched"))));
  }

  /// The board's signature.
  Step signature(ChangeId change) {
    return new Step(
        BOARD,
        new DecisionCommand.Decide(
            B1,
            DecisionCommand.Ruling.APPROVE,
            primum.desks().changes().dossier(change, B1).orElseThrow().reference(),
            Optional.empty()));
  }
}
