package org.primum.logic.lint;

import java.util.Optional;
import org.hl7.elm.r1.After;
import org.hl7.elm.r1.Before;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.IncludedIn;
import org.hl7.elm.r1.Interval;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.SameOrAfter;
import org.hl7.elm.r1.SameOrBefore;
import org.primum.logic.lint.Reached.Spot;

/// Finds retrievals that reach back without limit, and windows that end after the moment.
final class WindowLints implements Reached.Visitor {
  private final Lints lints;

  WindowLints(Lints lints) {
    this.lints = lints;
  }

  @Override
  public void visit(Spot spot, boolean bounded, Reached reached) {
    if (spot.expression() instanceof Retrieve retrieve) {
      lookBack(spot, retrieve, bounded);
    } else if (spot.expression() instanceof BinaryExpression pair
        && pair.getOperand().size() == 2) {
      ahead(spot, pair, reached);
    }
  }

  private void lookBack(Spot spot, Retrieve retrieve, boolean bounded) {
    boolean measured =
        retrieve.getDataType() != null
            && "Observation".equals(retrieve.getDataType().getLocalPart());
    if (measured && !bounded && retrieve.getDateRange() == null) {
      lints.add(
          Lint.UNBOUNDED_LOOK_BACK,
          spot.library(),
          retrieve,
          "observations are retrieved, and no condition bounds how far back they lie");
    }
  }

  private void ahead(Spot spot, BinaryExpression pair, Reached reached) {
    Expression left = pair.getOperand().getFirst();
    Expression right = pair.getOperand().getLast();
    switch (pair) {
      case In in when reached.ofRecord(spot.at(left)) -> window(spot, right, reached);
      case IncludedIn in when reached.ofRecord(spot.at(left)) -> window(spot, right, reached);
      case After after when reached.ofRecord(spot.at(left)) -> latest(spot, right, 0, reached);
      case Greater greater when reached.ofRecord(spot.at(left)) -> latest(spot, right, 0, reached);
      case SameOrAfter after when reached.ofRecord(spot.at(left)) ->
          latest(spot, right, 1, reached);
      case GreaterOrEqual greater when reached.ofRecord(spot.at(left)) ->
          latest(spot, right, 1, reached);
      case Before before when reached.ofRecord(spot.at(right)) -> latest(spot, left, 0, reached);
      case Less less when reached.ofRecord(spot.at(right)) -> latest(spot, left, 0, reached);
      case SameOrBefore before when reached.ofRecord(spot.at(left)) ->
          latest(spot, right, 1, reached);
      case LessOrEqual less when reached.ofRecord(spot.at(left)) -> latest(spot, right, 1, reached);
      default -> {}
    }
  }

  private void window(Spot spot, Expression interval, Reached reached) {
    Spot at = spot.at(Elm.bare(interval));
    Spot found = reached.target(at).orElse(at);
    if (found.expression() instanceof Interval limits && limits.getHigh() != null) {
      Optional<Long> end = Windows.offset(found.at(limits.getHigh()), reached);
      end.filter(minutes -> minutes > 0)
          .ifPresent(minutes -> found(spot, "the window ends", minutes));
    }
  }

  // `limit` is what a time of the record must lie after, or not later than.
  private void latest(Spot spot, Expression limit, long from, Reached reached) {
    Windows.offset(spot.at(limit), reached)
        .filter(minutes -> minutes >= from)
        .ifPresent(minutes -> found(spot, "times are compared with a moment", minutes));
  }

  private void found(Spot spot, String what, long minutes) {
    lints.add(
        Lint.LOOK_AHEAD,
        spot.library(),
        spot.expression(),
        minutes == 0
            ? "only times after the moment of evaluation meet this"
            : what + " " + minutes + " min after the moment of evaluation");
  }
}
