package org.primum.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.OptionFaults;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.draws.Digits;
import org.primum.risk.monitoring.sequence.BetaBinomialMixture;
import org.primum.risk.monitoring.sequence.GammaPoissonMixture;
import org.primum.risk.monitoring.sequence.MixtureBoundary;
import org.primum.risk.monitoring.sequence.NormalMixture;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Bounds of sums that hold at all times at once.
@Command(
    name = "bound",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how far a sum of surprises can stray from 0 by chance, at all times at once: normal,",
      "gamma-Poisson or beta-binomial mixture at the variances asked for."
    })
final class MonitorBound implements Callable<Integer> {
  private static final int DIGITS = 10;

  private enum Mixture {
    NORMAL("normal"),
    GAMMA_POISSON("gamma-poisson"),
    BETA_BINOMIAL("beta-binomial");

    private final String word;

    Mixture(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  private final Screen screen;

  @Option(
      names = "--mixture",
      paramLabel = "KIND",
      defaultValue = "normal",
      description = "normal, gamma-poisson (one-sided) or beta-binomial (default: normal)")
  private Mixture mixture = Mixture.NORMAL;

  @Option(
      names = "--tuned-to",
      paramLabel = "V",
      required = true,
      description = "the accumulated variance at which the bound is to be tightest")
  private double tunedTo;

  @Option(
      names = "--at",
      paramLabel = "V,...",
      split = ",",
      required = true,
      description = "the accumulated variances at which to tell the bound")
  private List<Double> at = List.of();

  @Option(
      names = "--alpha",
      paramLabel = "A",
      defaultValue = "0.05",
      description = "probability of ever crossing (default: ${DEFAULT-VALUE})")
  private double alpha;

  @Option(names = "--one-sided", description = "watch only sums above 0")
  private boolean oneSided;

  @Option(
      names = "--jump",
      paramLabel = "C",
      defaultValue = "1",
      description = "gamma-poisson: the size of a jump (default: ${DEFAULT-VALUE})")
  private double jump;

  @Option(
      names = "--down",
      paramLabel = "G",
      defaultValue = "0.5",
      description = "beta-binomial: how far below its mean a value can lie (default: 0.5)")
  private double down;

  @Option(
      names = "--up",
      paramLabel = "H",
      defaultValue = "0.5",
      description = "beta-binomial: how far above (default: 0.5)")
  private double up;

  MonitorBound(Screen screen) {
    this.screen = screen;
  }

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Override
  public Integer call() {
    boolean one = oneSided || mixture == Mixture.GAMMA_POISSON;
    new OptionFaults()
        .unless(
            alpha > 0 && alpha < (one ? 0.5 : 1),
            "--alpha",
            alpha,
            "more than 0, less than " + (one ? "0.5 for one side" : "1"))
        .unless(tunedTo > 0 && tunedTo <= 1e12, "--tuned-to", tunedTo, "more than 0, at most 1e12")
        .unless(at.stream().allMatch(v -> v >= 0 && v <= 1e12), "--at", at, "0 to 1e12 each")
        .unless(jump > 0 && jump <= 1e6, "--jump", jump, "more than 0, at most 1e6")
        .unless(down > 0 && down <= 1e6, "--down", down, "more than 0, at most 1e6")
        .unless(up > 0 && up <= 1e6, "--up", up, "more than 0, at most 1e6")
        .stop("cannot tell the bound");
    MixtureBoundary boundary = boundary();
    if (json) {
      List<Json> bounds = new ArrayList<>();
      for (double variance : at) {
        bounds.add(
            Json.object()
                .put("variance", Digits.significant(variance, DIGITS))
                .put("bound", Digits.significant(boundary.bound(variance, alpha), DIGITS))
                .build());
      }
      screen.json(
          Json.object()
              .put("alpha", Digits.significant(alpha, DIGITS))
              .put("oneSided", one)
              .put("bounds", new Json.Arr(bounds))
              .put("assumes", new Json.Arr(SequenceCourse.texts(boundary.assumes())))
              .build());
    } else {
      for (double variance : at) {
        screen.line(
            "at variance %s: %s%s"
                .formatted(
                    Digits.significant(variance, DIGITS),
                    one ? "" : "±",
                    Digits.significant(boundary.bound(variance, alpha), DIGITS)));
      }
      screen.line("");
      screen.line("It assumes:");
      boundary.assumes().forEach(each -> screen.line("  - " + each));
    }
    return Exit.OK.code();
  }

  private MixtureBoundary boundary() {
    try {
      return switch (mixture) {
        case NORMAL -> NormalMixture.tunedTo(tunedTo, alpha, oneSided);
        case GAMMA_POISSON -> GammaPoissonMixture.tunedTo(tunedTo, alpha, jump);
        case BETA_BINOMIAL ->
            BetaBinomialMixture.tunedTo(
                new BetaBinomialMixture.Tuning(tunedTo, alpha, oneSided), down, up);
      };
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot tell the bound: " + e.getMessage(), e);
    }
  }
}
