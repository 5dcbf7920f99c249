package org.primum.app;

import static org.primum.app.ExampleHouse.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
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
import org.primum.terms.ChangeId;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;

/// Example Health with those who amend a charter: two of the board, both guardians, compliance.
public final class AmendmentHouse {
  /// The second of the board.
  public static final Hat SECOND = Hat.of("g-hold", "board");

  /// Who raises and prepares amendments.
  public static final Hat CMIO = Hat.of("a-winter", "chief-medical-information-officer");

  private static final Hat CIO = Hat.of("j-lindqvist", "chief-information-officer");
  private static final Hat OFFICER = Hat.of("l-brandt", "compliance-officer");
  private static final DecisionId B1 = new DecisionId("B1");
  private static final OptionId AMENDED = new OptionId("amended");

  private AmendmentHouse() {}

  /// Founds the house and registers everybody.
  public static void found(Primum primum, Instant now) {
    ExampleHouse.found(primum);
    for (String[] each :
        List.of(
            new String[] {"g-hold", "G. Hold", "board"},
            new String[] {"a-winter", "A. Winter", "chief-medical-information-officer"},
            new String[] {"j-lindqvist", "J. Lindqvist", "chief-information-officer"},
            new String[] {"l-brandt", "L. Brandt", "compliance-officer"})) {
      ExampleHouse.register(primum, each[0], each[1]);
      if (each[0].equals("a-winter")) {
        ExampleHouse.license(primum, each[0], "physician", now, LocalDate.of(2040, 1, 1));
      }
      ExampleHouse.grant(primum, each[0], each[2]);
    }
  }

  /// Raises an amendment and brings it to where only the board's signature is missing.
  ///
  /// @param text digest of the charter proposed
  public static void ready(Primum primum, ChangeId change, Digest text) {
    act(primum, change, CMIO, raise());
    act(
        primum,
        change,
        CMIO,
        new RaisingCommand.AttachPart(PartSlot.whole(PartKind.CHARTER_TEXT), text));
    for (OptionId option : List.of(ChangeOption.DO_NOTHING, AMENDED)) {
      act(
          primum,
          change,
          OFFICER,
          new GateCommand.Determine(
              option,
              Verdict.COMPLIANT,
              new GateCommand.Opinion(List.of(), List.of(), Optional.empty()),
              List.of()));
    }
    act(primum, change, CMIO, adjudication(primum, change));
    act(primum, change, CMIO, new DecisionCommand.Prepare(B1, Optional.empty()));
    act(primum, change, CIO, new DecisionCommand.Prepare(B1, Optional.empty()));
    act(
        primum,
        change,
        OFFICER,
        new DecisionCommand.AnswerConsultation(B1, primum.words().ordinary("no law is touched")));
  }

  private static RaisingCommand.Raise raise() {
    return new RaisingCommand.Raise(
        new KindId("charter-amendment"),
        "Raisers never sign",
        List.of(new ChangeOption(AMENDED, "As proposed")),
        new ChangeTraits(false, false, false));
  }

  private static GateCommand adjudication(Primum primum, ChangeId change) {
    ChangeState state = primum.view().now().change(change).orElseThrow();
    return new GateCommand.RecordAdjudication(
        new AdjudicationRecord(
            Change.adjudicationInputs(state, primum.view().now().charterOf(state)),
            List.of(
                new OptionVerdict(ChangeOption.DO_NOTHING, false, List.of()),
                new OptionVerdict(AMENDED, false, List.of())),
            new Outcome.Proposed(AMENDED),
            Optional.empty()),
        Optional.empty());
  }

  /// The board's approval of what lies before it.
  public static DecisionCommand approval(Primum primum, ChangeId change) {
    return new DecisionCommand.Decide(
        B1,
        DecisionCommand.Ruling.APPROVE,
        primum.desks().changes().dossier(change, B1).orElseThrow().reference(),
        Optional.empty());
  }

  /// Asks it of the change, whatever comes of it.
  public static Acted ask(Primum primum, ChangeId change, Hat hat, ChangeCommand command) {
    return primum.desks().changes().act(change, hat, command);
  }

  /// Does it.
  public static void act(Primum primum, ChangeId change, Hat hat, ChangeCommand command) {
    done(ask(primum, change, hat, command));
  }
}
