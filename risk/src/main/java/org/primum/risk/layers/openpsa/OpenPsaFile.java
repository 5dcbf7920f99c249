package org.primum.risk.layers.openpsa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.study.EndStates;
import org.primum.risk.layers.study.Subject;
import org.primum.risk.layers.study.TreeStudy;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// Reads one file in the Open-PSA model exchange format 2.0.
///
/// # What is read
///
/// `define-fault-tree`, `define-component`, `define-gate`, `define-basic-event`,
/// `define-house-event`, `define-parameter`, `model-data`, `define-CCF-group`, `define-event-tree`,
/// `define-initiating-event`, `define-rule`; every connective; the operations of the stochastic
/// layer with `exponential`, `GLM`, `Weibull`, `periodic-test` of four arguments, and uniform,
/// normal, log-normal and beta deviates. Labels and attributes are passed over.
///
/// # What is asked
///
/// The gates that nothing uses, in the order written, then the end states of event trees.
public final class OpenPsaFile {
  private static final List<String> MODEL =
      List.of(
          "define-fault-tree",
          "model-data",
          "define-CCF-group",
          "define-event-tree",
          "define-initiating-event",
          "define-rule");
  private static final List<String> CONTAINED =
      List.of(
          "define-gate",
          "define-basic-event",
          "define-house-event",
          "define-parameter",
          "define-component",
          "define-CCF-group");

  private record Placed(XmlElement element, Definitions.Scope scope) {}

  private final Asking asking = new Asking(new Faults());
  private final Definitions definitions = new Definitions(asking.faults());
  private final FormulaReader formulas = new FormulaReader(asking, definitions);
  private final ExpressionReader expressions = new ExpressionReader(asking, definitions);
  private final EventTreeReader eventTrees = new EventTreeReader(asking, formulas, expressions);
  private final List<Placed> groups = new ArrayList<>();
  private final List<XmlElement> initiating = new ArrayList<>();
  private final Map<String, Formula> gates = new LinkedHashMap<>();
  private final Map<String, Expression> events = new LinkedHashMap<>();
  private final Map<String, Expression> parameters = new LinkedHashMap<>();
  private String title;

  private OpenPsaFile(String title) {
    this.title = title;
  }

  /// The study written in `text`.
  ///
  /// @param file the name for messages
  /// @param missionHours the value of `system-mission-time`, above 0
  /// @throws org.primum.documents.MalformedDocument with every fault found
  public static TreeStudy read(String file, String text, double missionHours) {
    return new OpenPsaFile(file).read(XmlText.parse(file, text), missionHours);
  }

  private TreeStudy read(XmlElement root, double missionHours) {
    if (!root.name().equals("opsa-mef")) {
      asking.refuse(root, List.of("opsa-mef"));
      asking.faults().throwIfAny();
    }
    root.content().forEach(this::define);
    title = root.attribute("name").orElse(title);
    defineMembers();
    readParameters();
    readEvents();
    CommonCauseReader causes = new CommonCauseReader(asking, expressions, gates, events);
    groups.forEach(group -> causes.read(group.element(), group.scope()));
    EndStates ends = new EndStates();
    eventTrees.walk(initiating, ends);
    checkLoops();
    checkAsked(root, ends);
    asking.faults().throwIfAny();
    FaultTree tree = new FaultTree(gates).with(ends.gates());
    List<String> states = List.copyOf(ends.gates().keySet());
    List<Subject> subjects = new ArrayList<>();
    tree.tops().stream()
        .filter(top -> !states.contains(top) && !isMember(top))
        .forEach(top -> subjects.add(Subject.top(top)));
    subjects.addAll(ends.subjects());
    return new TreeStudy(title, tree, events, parameters, Map.of(), subjects, missionHours);
  }

  /// A member of a common cause group that no gate uses is no top event.
  private boolean isMember(String gate) {
    return groups.stream()
        .anyMatch(group -> CommonCauseReader.members(group.element()).contains(gate));
  }

  private void define(XmlElement element) {
    switch (element.name()) {
      case "define-fault-tree" -> {
        title = element.attribute("name").orElse(title);
        contain(element, Definitions.Scope.MODEL.inside(element));
      }
      case "model-data" -> contain(element, Definitions.Scope.MODEL);
      case "define-CCF-group" -> groups.add(new Placed(element, Definitions.Scope.MODEL));
      case "define-event-tree" -> eventTrees.defineTree(element);
      case "define-initiating-event" -> {
        asking.text(element, "name");
        element.content().forEach(child -> asking.refuse(child, List.of()));
        initiating.add(element);
      }
      case "define-rule" -> eventTrees.defineRule(element);
      default -> asking.refuse(element, MODEL);
    }
  }

  private void contain(XmlElement container, Definitions.Scope scope) {
    for (XmlElement child : container.content()) {
      switch (child.name()) {
        case "define-gate" -> definitions.add(Definitions.Kind.GATE, scope, child);
        case "define-basic-event" -> definitions.add(Definitions.Kind.BASIC_EVENT, scope, child);
        case "define-house-event" -> definitions.add(Definitions.Kind.HOUSE_EVENT, scope, child);
        case "define-parameter" -> definitions.add(Definitions.Kind.PARAMETER, scope, child);
        case "define-component" -> contain(child, scope.inside(child));
        case "define-CCF-group" -> groups.add(new Placed(child, scope));
        default -> asking.refuse(child, CONTAINED);
      }
    }
  }

  /// Members of groups need no definition: the group gives their probability.
  private void defineMembers() {
    for (Placed group : groups) {
      for (XmlElement members : group.element().content()) {
        for (XmlElement member :
            members.name().equals("members") ? members.content() : List.<XmlElement>of()) {
          Optional<String> name = member.attribute("name");
          if (name.isPresent() && definitions.find(false, group.scope(), name.get()).isEmpty()) {
            definitions.add(Definitions.Kind.BASIC_EVENT, Definitions.Scope.MODEL, member);
          }
        }
      }
    }
  }

  private void readParameters() {
    for (Definitions.Definition definition : definitions.all(Definitions.Kind.PARAMETER)) {
      ExpressionReader.Owner owner =
          new ExpressionReader.Owner(definition.id(), definition.scope());
      parameters.put(definition.id(), expressions.inside(definition.element(), owner));
    }
  }

  private void readEvents() {
    for (Definitions.Definition gate : definitions.all(Definitions.Kind.GATE)) {
      gates.put(gate.id(), formulas.inside(gate.element(), gate.scope()));
    }
    for (Definitions.Definition event : definitions.all(Definitions.Kind.BASIC_EVENT)) {
      boolean member = isMember(event.id());
      if (!member && event.element().content().isEmpty()) {
        asking
            .faults()
            .add(
                event.element().place(),
                "no-probability",
                "basic event `" + event.id() + "` has no probability; add an expression");
      } else if (!member) {
        ExpressionReader.Owner owner = new ExpressionReader.Owner(event.id(), event.scope());
        events.put(event.id(), expressions.inside(event.element(), owner));
      }
    }
  }

  private void checkLoops() {
    FaultTree.loop(gates).ifPresent(loop -> fault(Definitions.Kind.GATE, loop));
    Map<String, Formula> uses = new LinkedHashMap<>();
    parameters.forEach(
        (name, expression) -> {
          List<Formula> used = new ArrayList<>(List.of(new Formula.Constant(false)));
          expression.parameters(parameter -> used.add(Formula.named(parameter)));
          uses.put(name, new Formula.Or(used));
        });
    FaultTree.loop(uses).ifPresent(loop -> fault(Definitions.Kind.PARAMETER, loop));
  }

  private void fault(Definitions.Kind kind, List<String> loop) {
    definitions.all(kind).stream()
        .filter(definition -> definition.id().equals(loop.getFirst()))
        .findFirst()
        .ifPresent(
            definition ->
                asking
                    .faults()
                    .add(
                        definition.element().place(),
                        "loop",
                        kind.word()
                            + " `"
                            + loop.getFirst()
                            + "` rests on itself: "
                            + String.join(" → ", loop)
                            + "; break the loop"));
  }

  private void checkAsked(XmlElement root, EndStates ends) {
    boolean gatesAsked = !definitions.all(Definitions.Kind.GATE).isEmpty();
    if (!gatesAsked && ends.subjects().isEmpty()) {
      asking
          .faults()
          .add(root.place(), "empty", "the model has no gate and no event tree; nothing is asked");
    }
  }
}
