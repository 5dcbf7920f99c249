package org.primum.benchmarks.harm;

import java.util.Arrays;
import java.util.SplittableRandom;

/// What one would write in an afternoon: a loop on each of two threads that draws the ten
/// quantities of `ten-by-five.yaml` with Java's own generator, sums up five options and sorts for
/// the tail. No shared draws across runs, no tornado, no error of the simulation.
final class NaiveLoop {
  private static final int OPTIONS = 5;

  private NaiveLoop() {}

  /// Mean and 95 % quantile of every option: `[5][2]`.
  static double[][] run(long seed, int draws) throws InterruptedException {
    double[][] harm = new double[OPTIONS][draws];
    Thread other = new Thread(() -> draw(new SplittableRandom(seed), harm, 0, draws / 2));
    other.start();
    draw(new SplittableRandom(seed + 1), harm, draws / 2, draws);
    other.join();
    double[][] figures = new double[OPTIONS][];
    for (int option = 0; option < OPTIONS; option++) {
      double mean = Arrays.stream(harm[option]).sum() / draws;
      Arrays.sort(harm[option]);
      figures[option] = new double[] {mean, harm[option][(int) (.95 * draws)]};
    }
    return figures;
  }

  private static void draw(SplittableRandom random, double[][] harm, int from, int to) {
    for (int i = from; i < to; i++) {
      double days = gamma(random, 8760.5) / 365;
      double cases = Math.exp(Math.log(Math.sqrt(.02 * .05)) + .2785 * random.nextGaussian());
      double q1 = beta(random, 96.5, 214.5);
      double q2 = beta(random, 38, 62);
      double q3 = pert(random, .01, .04, .1);
      double q4 = beta(random, 2, 98);
      double q5 = pert(random, .001, .004, .012);
      double q6 = beta(random, 49.5, 238.5);
      double q7 = triangular(random, .002, .01, .03);
      double q8 = .005 + .055 * random.nextDouble();
      double stays = 365 * days * cases;
      harm[0][i] =
          -stays * q1 * q2 * q3 + 365 * days * q4 * q5 * q6 * .2 + stays * (1 - q1) * q7 * q8;
      harm[1][i] = -stays * q1 * q3 * .2 + 365 * days * q4 * q5 * .01;
      harm[2][i] = -stays * q2 * q3 * .2 + stays * q6 * q7;
      harm[3][i] = -stays * q1 * q2 * q8 * .2 + 365 * days * q4 * q7 * .2;
      harm[4][i] = -stays * q3 * q8 + stays * q5 * q6 * q7;
    }
  }

  private static double pert(SplittableRandom random, double min, double mode, double max) {
    double width = max - min;
    return min + width * beta(random, 1 + 4 * (mode - min) / width, 1 + 4 * (max - mode) / width);
  }

  private static double triangular(SplittableRandom random, double min, double mode, double max) {
    double p = random.nextDouble();
    return p < (mode - min) / (max - min)
        ? min + Math.sqrt(p * (max - min) * (mode - min))
        : max - Math.sqrt((1 - p) * (max - min) * (max - mode));
  }

  private static double beta(SplittableRandom random, double a, double b) {
    double x = gamma(random, a);
    return x / (x + gamma(random, b));
  }

  /// G. Marsaglia, W. W. Tsang, ACM TOMS 26(3), 2000, for shapes of at least 1.
  private static double gamma(SplittableRandom random, double shape) {
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
