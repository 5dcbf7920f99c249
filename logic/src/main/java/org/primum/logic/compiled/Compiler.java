package org.primum.logic.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.logic.LogicFault;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.compiled.running.Units;
import org.primum.logic.compiled.staging.Answers;
import org.primum.logic.compiled.staging.OutsideSubset;
import org.primum.logic.compiled.staging.Staged;
import org.primum.logic.compiled.staging.Stager;
import org.primum.logic.tree.LogicTree;
import org.primum.logic.tree.Place;

/// Stages `Alert` and `Score`. Where that fails, every definition is tried, so that all that lies
/// outside the subset is told at once.
final class Compiler {
  private final TranslatedLogic logic;
  private final LogicTree tree;
  private final List<LogicFault> faults = new ArrayList<>();

  Compiler(TranslatedLogic logic) {
    this.logic = logic;
    this.tree = LogicTree.of(logic.main(), logic.included());
  }

  Compilation compile() {
    Stager stager = new Stager(tree, logic, new Units());
    Optional<Staged> alert = staged(stager, "Alert");
    Optional<Staged> score = logic.scored() ? staged(stager, "Score") : Optional.empty();
    if (!faults.isEmpty()) {
      tree.main().definitions().keySet().forEach(name -> staged(stager, name));
      return new Compilation.Outside(faults);
    }
    return new Compilation.Compiled(
        CompiledProgram.of(new Answers(alert.orElseThrow(), score), stager, tree.main()));
  }

  private Optional<Staged> staged(Stager stager, String definition) {
    try {
      return Optional.of(stager.definition(definition));
    } catch (OutsideSubset e) {
      Place place = e.place();
      faults.add(
          new LogicFault(
              logic.fileOf(place.library()),
              place.line(),
              place.column(),
              e.getMessage() + " is outside the compiled subset; run it on the reference engine"));
      return Optional.empty();
    }
  }
}
