package org.primum.risk.information;

import java.util.ArrayList;
import java.util.List;
import org.primum.risk.draws.Draws;
import org.primum.risk.model.HarmOption;
import org.primum.risk.simulation.HarmSample;
import org.primum.terms.OptionId;

/// The options between which knowledge could decide, with their harm draw by draw.
///
/// @param options those that compliance lets be chosen, or has not yet determined
/// @param harm ΔH per year, likewise
/// @param best which of them has the least mean harm
/// @param repetitions in how many independent runs the draws come
record Choice(List<OptionId> options, List<Draws> harm, int best, int repetitions) {
  Choice {
    options = List.copyOf(options);
    harm = List.copyOf(harm);
  }

  static Choice of(HarmSample sample) {
    List<OptionId> options = new ArrayList<>();
    List<Draws> harm = new ArrayList<>();
    List<Draws> all = sample.harm();
    List<HarmOption> written = sample.simulation().model().options();
    for (int i = 0; i < written.size(); i++) {
      HarmOption option = written.get(i);
      if (option.compliance().map(determined -> determined.choosable()).orElse(true)) {
        options.add(option.id());
        harm.add(all.get(i));
      }
    }
    if (options.isEmpty()) {
      throw new IllegalArgumentException(
          "no option may be chosen, so that nothing can be decided better; compliance comes first");
    }
    int best = 0;
    for (int option = 1; option < options.size(); option++) {
      best = harm.get(option).mean() < harm.get(best).mean() ? option : best;
    }
    return new Choice(options, harm, best, sample.simulation().repetitions());
  }

  int size() {
    return options.size();
  }

  int draws() {
    return harm.getFirst().size();
  }

  /// What would be saved by deciding in every world for the option that is least harmful in it.
  Gain perfect() {
    double[] saved = new double[draws()];
    for (int i = 0; i < saved.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (Draws option : harm) {
        least = Math.min(least, option.at(i));
      }
      saved[i] = harm.get(best).at(i) - least;
    }
    Draws draws = Draws.repeated(saved, repetitions);
    return Gain.of(draws.mean(), draws);
  }

  /// What would be saved by deciding in every world for the option of least expected harm given
  /// what is known in it.
  ///
  /// @param expected per option, the expected harm given what is known, draw by draw
  Gain partial(double[][] expected) {
    double[] saved = new double[draws()];
    double gain = 0;
    for (int i = 0; i < saved.length; i++) {
      int least = best;
      for (int option = 0; option < expected.length; option++) {
        least = expected[option][i] < expected[least][i] ? option : least;
      }
      gain += expected[best][i] - expected[least][i];
      saved[i] = harm.get(best).at(i) - harm.get(least).at(i);
    }
    return Gain.of(gain / saved.length, Draws.repeated(saved, repetitions));
  }
}
