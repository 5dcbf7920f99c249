package org.primum.risk.elicitation.outcome;

import java.util.List;
import org.primum.risk.draws.Digits;
import org.primum.risk.elicitation.Expert;
import org.primum.risk.elicitation.Fit;
import org.primum.risk.elicitation.Pooling;
import org.primum.risk.elicitation.Quantiles;
import org.primum.risk.elicitation.SeedScore;
import org.primum.terms.json.Json;

/// Renders a pooled elicitation for machines; numbers are decimal texts of up to eight digits.
public final class ElicitationJson {
  private static final int DIGITS = 8;

  private ElicitationJson() {}

  public static Json.Obj of(PooledElicitation pooled) {
    Json.Builder json =
        Json.object()
            .put("elicitation", pooled.elicitation().title())
            .put("dated", pooled.elicitation().dated())
            .put("pool", pool(pooled.elicitation().pooling()))
            .put(
                "experts",
                array(
                    pooled.elicitation().experts().stream()
                        .map(expert -> expert(pooled, expert))
                        .toList()));
    pooled
        .seeds()
        .ifPresent(
            seeds -> {
              seeds.cutOff().ifPresent(cut -> json.put("cutOff", number(cut)));
              Json.Builder pools = Json.object().put("equal", score(seeds.equally()).build());
              seeds.performing().ifPresent(score -> pools.put("performance", score(score).build()));
              json.put("pools", pools.build());
            });
    return json.put(
            "quantities",
            array(pooled.quantities().stream().map(ElicitationJson::quantity).toList()))
        .build();
  }

  private static String pool(Pooling pooling) {
    return switch (pooling) {
      case Pooling.Equal equal -> "equal";
      case Pooling.Performance performance ->
          performance.perItem() ? "performance-item" : "performance-global";
    };
  }

  private static Json.Obj expert(PooledElicitation pooled, Expert expert) {
    Json.Builder json =
        Json.object()
            .put("expert", expert.id())
            .put("name", expert.name())
            .put("role", expert.role());
    pooled
        .seeds()
        .ifPresent(
            seeds -> {
              SeedScore score = seeds.experts().get(expert.id());
              if (score != null) {
                score(score).build().members().forEach(json::put);
              }
              if (seeds.cutOff().isPresent()) {
                json.put("weight", number(seeds.weights().getOrDefault(expert.id(), 0.0)));
              }
            });
    return json.build();
  }

  private static Json.Builder score(SeedScore score) {
    return Json.object()
        .put("calibration", number(score.calibration()))
        .put("information", number(score.information()))
        .put(
            "between",
            array(score.between().stream().map(count -> (Json) new Json.Int(count)).toList()));
  }

  private static Json.Obj quantity(PooledQuantity quantity) {
    Disagreement disagreement = quantity.disagreement();
    Json.Builder apart =
        Json.object()
            .put("betweenExperts", number(disagreement.between()))
            .put("lowestMedian", disagreement.lowest().expert().id())
            .put("highestMedian", disagreement.highest().expert().id())
            .put(
                "apart",
                array(
                    disagreement.apart().stream()
                        .map(
                            pair ->
                                (Json)
                                    Json.object()
                                        .put("lower", pair.lower().expert().id())
                                        .put("higher", pair.higher().expert().id())
                                        .build())
                        .toList()))
            .put("words", disagreement.words());
    Json.Builder pool = quantiles(quantity.pooled());
    pool.put("mean", number(quantity.pool().mean()));
    pool.put("sd", number(Math.sqrt(quantity.pool().variance())));
    Json.Builder json =
        Json.object()
            .put("quantity", quantity.question().id())
            .put("question", quantity.question().words())
            .put("unit", quantity.question().unit())
            .put(
                "answers", array(quantity.answers().stream().map(ElicitationJson::answer).toList()))
            .put("pooled", pool.build())
            .put("disagreement", apart.build());
    quantity
        .inModel()
        .ifPresent(
            model ->
                json.put(
                    "inModel",
                    Json.object()
                        .put("yaml", model.yaml())
                        .put("distribution", model.distribution().json())
                        .put("distance", number(model.distance()))
                        .build()));
    return json.build();
  }

  private static Json answer(Answer answer) {
    return Json.object()
        .put("expert", answer.expert().id())
        .put("weight", number(answer.weight()))
        .put("stated", quantiles(answer.stated()).build())
        .put("why", answer.reason())
        .put("fits", array(answer.fits().stream().map(ElicitationJson::fit).toList()))
        .build();
  }

  private static Json fit(Fit fit) {
    Json.Builder parameters = Json.object();
    for (int at = 0; at < fit.parameters().size(); at++) {
      parameters.put(fit.family().parameters().get(at), number(fit.parameters().get(at)));
    }
    return Json.object()
        .put("family", fit.family().word())
        .put("mirrored", fit.mirrored())
        .put("parameters", parameters.build())
        .put("sumOfSquares", number(fit.sumOfSquares()))
        .put("insideRange", fit.staysInside())
        .put("p5", number(fit.quantile(0.05)))
        .put("p50", number(fit.quantile(0.5)))
        .put("p95", number(fit.quantile(0.95)))
        .put("mean", number(fit.mean()))
        .build();
  }

  private static Json.Builder quantiles(Quantiles quantiles) {
    Json.Builder json = Json.object();
    for (int at = 0; at < quantiles.count(); at++) {
      json.put(
          ElicitationText.percentile(quantiles.probabilities().get(at)),
          number(quantiles.values().get(at)));
    }
    return json;
  }

  private static String number(double value) {
    return Digits.significant(value, DIGITS);
  }

  private static Json.Arr array(List<? extends Json> items) {
    return new Json.Arr(List.copyOf(items));
  }
}
