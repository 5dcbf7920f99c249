package org.primum.cohorts.synthetic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;

/// Fits one variable that is explained by the first 24 of the model and explains none: prints its
/// lines of the model. Not a test; started by hand with a cohort folder of real stays and names.
final class ModelFit {
  private static final int OWN = Features.EXPLAINING;
  private static final int LONG_RUN = 400;
  private static final double RIDGE = 3;
  private static final double RIDGE_TO_NON_SEPTIC = 40;

  private final CohortFolder cohort;
  private final String name;
  private final List<RealScores.Scale> scales = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<List<double[]>> odds = lists();
  private final List<List<double[]>> means = lists();
  private final List<List<double[]>> spreads = lists();
  private int longestRun;

  private ModelFit(CohortFolder cohort, String name) {
    this.cohort = cohort;
    this.name = name;
    List<VariableModel> known = new IcuModel().variables().subList(0, OWN);
    for (VariableModel variable : known) {
      names.add(variable.code().column());
      scales.add(RealScores.Scale.of(variable.code().column()));
    }
    names.add(name);
  }

  private static List<List<double[]>> lists() {
    List<List<double[]>> lists = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  public static void main(String[] args) {
    CohortFolder cohort = CohortFolder.open(Path.of(args[0]));
    for (String name : Arrays.asList(args).subList(1, args.length)) {
      new ModelFit(cohort, name).print();
    }
  }

  private void print() {
    TreeMap<Double, String> texts = new TreeMap<>();
    RealScores.Scale scale = scale(texts);
    scales.add(scale);
    RealScores scores = new RealScores(cohort, names, scales);
    for (int i = 0; i < cohort.manifest().stays(); i++) {
      Stay stay = cohort.stay(i);
      if (stay.firstLabelled().isPresent() || i % 3 == 0) {
        collect(RealScores.plan(stay), scores.of(stay));
      }
    }
    boolean blood = List.of("BaseExcess", "EtCO2").contains(name);
    System.out.println(
        "variable "
            + name
            + " longestRun "
            + longestRun
            + " fractionCap 1 recentCap 1 lookBack "
            + (name.equals("EtCO2") ? 4 : blood ? 12 : 24));
    System.out.println(
        "values "
            + Arrays.stream(scale.values).mapToObj(texts::get).collect(Collectors.joining(" ")));
    line("cuts", scale.cuts);
    double[] towards = new double[odds.get(0).get(0).length - 1];
    for (int kind = 0; kind < 3; kind++) {
      double[] fitted = logistic(odds.get(kind), towards, kind);
      line("measured " + kind, fitted);
      towards = kind == 0 ? fitted : towards;
    }
    for (int turn = 1; turn >= 0; turn--) {
      score(turn);
    }
    for (int regime = 0; regime < 4; regime++) {
      line("shift " + regime, new double[5]);
    }
    for (int regime = 0; regime < 4; regime++) {
      line("calibration " + regime, new ModelText().numbers("calibrationKnots"));
    }
  }

  private void score(int turn) {
    double[] towards = new double[0];
    double[] towardsSpread = new double[0];
    double[] residualsOfNonSeptic = new double[0];
    for (int kind = 0; kind < 3; kind++) {
      List<double[]> rows = means.get(2 * kind + turn);
      List<double[]> spreadRows = spreads.get(2 * kind + turn);
      if (kind == 0) {
        towards = new double[rows.get(0).length - 1];
        towardsSpread = new double[spreadRows.get(0).length];
      }
      double ridge = kind == 0 ? RIDGE : RIDGE_TO_NON_SEPTIC;
      double[][] x = rows.stream().map(ModelFit::features).toArray(double[][]::new);
      double[] y = rows.stream().mapToDouble(ModelFit::outcome).toArray();
      double[] mean = Regression.linear(x, y, towards, ridge);
      double[] errors = new double[y.length];
      double[] logs = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        errors[i] = y[i] - Regression.dot(x[i], mean);
        logs[i] = Math.log(Math.abs(errors[i]) + 0.02);
      }
      double[][] xs = spreadRows.toArray(double[][]::new);
      double[] spread = Regression.linear(xs, logs, towardsSpread, ridge);
      double squares = 0;
      double[] residuals = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        residuals[i] = errors[i] / Math.exp(Regression.dot(xs[i], spread));
        squares += residuals[i] * residuals[i];
      }
      double root = y.length == 0 ? 1 : Math.sqrt(squares / y.length);
      spread[0] += Math.log(root);
      double[] shares = new ModelText().numbers("residualShares");
      double[] quantiles = new double[shares.length];
      for (int i = 0; i < residuals.length; i++) {
        residuals[i] /= root;
      }
      Arrays.sort(residuals);
      for (int i = 0; i < shares.length; i++) {
        quantiles[i] = residuals.length < 200 ? residualsOfNonSeptic[i] : at(residuals, shares[i]);
      }
      String which = (turn == 1 ? "first " : "next ") + kind;
      line("mean " + which, mean);
      line("spread " + which, spread);
      line("residual " + which, quantiles);
      if (kind == 0) {
        towards = mean;
        towardsSpread = spread;
        residualsOfNonSeptic = quantiles;
      }
    }
  }

  private void collect(StayPlan plan, double[][] scores) {
    StayState state = new StayState(OWN + 1);
    Features features = new Features(plan, state, new IcuModel().key());
    int kind = plan.kind().number();
    int run = 0;
    for (int row = 0; row < plan.hours(); row++) {
      features.begin(row);
      for (int v = 0; v < OWN; v++) {
        boolean measured = !Double.isNaN(scores[v][row]);
        state.note(v, measured, measured ? scores[v][row] : 0);
      }
      boolean measured = !Double.isNaN(scores[OWN][row]);
      features.explainMeasured(OWN, 1, 1);
      odds.get(kind).add(with(features.explained(), measured ? 1 : 0));
      if (measured) {
        int turn = state.count[OWN] == 0 ? 1 : 0;
        features.explainMean(OWN);
        means.get(2 * kind + turn).add(with(features.explained(), scores[OWN][row]));
        features.explainSpread(OWN);
        spreads.get(2 * kind + turn).add(features.explained());
      }
      run = measured ? run + 1 : 0;
      longestRun = Math.min(LONG_RUN, Math.max(longestRun, run));
      state.note(OWN, measured, measured ? scores[OWN][row] : 0);
      state.close(row);
    }
  }

  private RealScores.Scale scale(Map<Double, String> texts) {
    String loinc =
        cohort.manifest().outline().codes().stream()
            .filter(code -> code.column().equals(name))
            .findFirst()
            .orElseThrow()
            .loinc();
    TreeMap<Double, Integer> counts = new TreeMap<>();
    int all = 0;
    for (int i = 0; i < cohort.manifest().stays(); i++) {
      for (Observation value : cohort.stay(i).timeline().observations()) {
        if (value.code().equals(loinc)) {
          counts.merge(value.value().doubleValue(), 1, Integer::sum);
          texts.put(value.value().doubleValue(), value.value().toPlainString());
          all++;
        }
      }
    }
    List<Double> values = new ArrayList<>();
    List<Double> cuts = new ArrayList<>();
    int seen = 0;
    int inClass = 0;
    for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
      inClass += entry.getValue();
      seen += entry.getValue();
      double share = (double) seen / all;
      double least = 0.009 * Math.min(1, 12 * Math.min(share, 1 - share) + 0.15);
      if (seen < all && (double) inClass / all >= least) {
        values.add(entry.getKey());
        cuts.add(RealScores.NORMAL.inverseCumulativeProbability(share));
        inClass = 0;
      } else if (seen == all) {
        values.add(entry.getKey());
      }
    }
    return new RealScores.Scale(
        values.stream().mapToDouble(Double::doubleValue).toArray(),
        cuts.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double[] logistic(List<double[]> rows, double[] towards, int kind) {
    return Regression.logistic(
        rows.stream().map(ModelFit::features).toArray(double[][]::new),
        rows.stream().mapToDouble(ModelFit::outcome).toArray(),
        towards,
        kind == 0 ? RIDGE : RIDGE_TO_NON_SEPTIC);
  }

  private static double[] with(double[] features, double outcome) {
    double[] row = Arrays.copyOf(features, features.length + 1);
    row[features.length] = outcome;
    return row;
  }

  private static double[] features(double[] row) {
    return Arrays.copyOf(row, row.length - 1);
  }

  private static double outcome(double[] row) {
    return row[row.length - 1];
  }

  static double at(double[] sorted, double share) {
    double rank = share * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }

  static void line(String name, double[] numbers) {
    System.out.println(
        name
            + " "
            + Arrays.stream(numbers)
                .mapToObj(n -> String.format(Locale.ROOT, "%.5g", n))
                .collect(Collectors.joining(" ")));
  }
}
