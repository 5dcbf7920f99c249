package org.primum.risk.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.documents.YamlDocument;
import org.primum.risk.adjudication.Limits;
import org.primum.risk.model.Correlation;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.SeverityScale;
import org.primum.risk.model.SourceClass;
import org.primum.risk.model.Unit;

/// Reads a harm model from YAML.
///
/// # The file
///
/// - `harm`: the title. `options`: `do-nothing` and at least one other.
/// - `census`, `rates`, `probabilities`: shared quantities by name. A census quantity is dated and
///   counted in the house; a name such as `patientDaysPerDay` spells its unit, else `unit:` does.
/// - `severity`: the scale, unless the charter gives it. `precedence`: the limits, likewise.
/// - `mandatory`: hazards that every option quantifies or rules out, besides the charter's.
/// - `subgroups`: of patients on whom some hazards fall apart from others; a hazard names its own.
/// - `correlations`: between quantities, by shared name or by path `option/hazard/name`.
///
/// A quantity is exactly one distribution with `source` and `class`; `evidence: {report, measure}`
/// takes counts from a report at hand, or, where none is, the `counts` recorded from it.
public final class HarmFile {
  private final Faults faults = new Faults();
  private final QuantityRegister register = new QuantityRegister(faults);
  private final QuantityReader quantities;
  private final HarmContext context;

  private HarmFile(HarmContext context) {
    this.context = context;
    this.quantities = new QuantityReader(faults, context.measures());
  }

  /// The model written in `text`.
  ///
  /// @param file the name for messages
  /// @throws org.primum.documents.MalformedDocument with every fault found
  public static HarmModel read(String file, String text, HarmContext context) {
    return new HarmFile(context).read(YamlDocument.parse(file, text));
  }

  private HarmModel read(Node root) {
    Fields fields = Fields.of(root, faults);
    Optional<Scalar> title = fields.requireText("harm");
    Optional<SeverityScale> scale = scale(fields);
    Optional<Limits> limits = limits(fields);
    List<String> mandatory = mandatory(fields);
    fields.members("census").forEach(member -> share(member, Meaning.RATE, true));
    fields.members("rates").forEach(member -> share(member, Meaning.RATE, false));
    fields.members("probabilities").forEach(member -> share(member, Meaning.PROBABILITY, false));
    List<String> subgroups = names(fields, "subgroups", "a subgroup's name");
    HazardReader hazards = new HazardReader(faults, register, quantities, scale, subgroups);
    OptionReader reader = new OptionReader(faults, register, quantities, hazards, mandatory);
    List<HarmOption> options = options(fields, reader);
    register.noteUnused();
    List<Quantity> all = register.all();
    List<Correlation> correlations =
        new CorrelationReader(faults, all).read(fields.items("correlations"), fields.place());
    fields.done();
    faults.throwIfAny();
    return new HarmModel(
        title.orElseThrow().text(),
        options,
        all,
        correlations,
        scale.orElseThrow(),
        mandatory,
        limits,
        root.place());
  }

  private Optional<SeverityScale> scale(Fields fields) {
    Optional<Node> node = fields.find("severity");
    Optional<SeverityScale> own = node.flatMap(found -> new ScaleReader(faults).read(found));
    if (node.isEmpty() && context.scale().isEmpty()) {
      faults.add(
          fields.place(),
          "missing-key",
          "key `severity` is missing and there is no charter; add the scale, from mild to death");
    }
    if (own.isPresent()
        && context.scale().isPresent()
        && !own.get().sameAs(context.scale().get())) {
      faults.add(
          node.orElseThrow().place(),
          "severity",
          "this severity scale is not the charter's, which governs; remove it or make it the same");
    }
    return context.scale().or(() -> own);
  }

  private Optional<Limits> limits(Fields fields) {
    Optional<Node> node = fields.find("precedence");
    Optional<Limits> own = node.flatMap(found -> new LimitsReader(faults).read(found));
    if (own.isPresent()
        && context.limits().isPresent()
        && !own.get().sameAs(context.limits().get())) {
      faults.add(
          node.orElseThrow().place(),
          "limits",
          "these limits are not the charter's, which govern; remove them or make them the same");
    }
    return context.limits().or(() -> own);
  }

  private List<String> mandatory(Fields fields) {
    Set<String> names = new LinkedHashSet<>(context.mandatory());
    names.addAll(names(fields, "mandatory", "a hazard's name"));
    return List.copyOf(names);
  }

  private List<String> names(Fields fields, String key, String meant) {
    List<String> names = new ArrayList<>();
    for (Node node : fields.items(key)) {
      if (node instanceof Scalar scalar) {
        names.add(scalar.text());
      } else {
        faults.add(node.place(), "shape", meant + " is expected, found " + node.description());
      }
    }
    return names;
  }

  private void share(Mapping.Member member, Meaning meaning, boolean census) {
    Fields fields = Fields.of(member.value(), faults);
    Slot slot = census ? Slot.of(meaning).usually(SourceClass.CENSUS) : Slot.withEvidence(meaning);
    String name = member.key();
    Optional<Quantity> quantity = quantities.read(name, fields, slot.usually(Unit.spelled(name)));
    fields.done();
    quantity
        .filter(found -> found.unit().isEmpty())
        .ifPresent(
            found ->
                faults.add(
                    member.keyPlace(),
                    "unit",
                    "shared quantity `"
                        + name
                        + "` needs a `unit: x per y`, or a name that spells it, such as"
                        + " `patientDaysPerDay`"));
    register.share(name, member.keyPlace(), quantity, meaning);
  }

  private List<HarmOption> options(Fields fields, OptionReader reader) {
    List<Mapping.Member> members =
        fields.require("options").isPresent() ? fields.members("options") : List.of();
    List<HarmOption> options = new ArrayList<>();
    members.forEach(member -> reader.read(member).ifPresent(options::add));
    boolean idle =
        members.stream().anyMatch(member -> member.key().equals(HarmOption.DO_NOTHING.value()));
    if (fields.find("options").isPresent() && (!idle || members.size() < 2)) {
      fields
          .find("options")
          .ifPresent(
              node ->
                  faults.add(
                      node.place(),
                      "options",
                      "options need `do-nothing` and at least one other, found "
                          + members.stream().map(Mapping.Member::key).toList()));
    }
    return options;
  }
}
