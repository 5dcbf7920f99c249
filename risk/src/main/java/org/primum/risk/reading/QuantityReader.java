package org.primum.risk.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Nearest;
import org.primum.documents.Scalar;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.model.EvidenceUse;
import org.primum.risk.model.Measures;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.Source;
import org.primum.risk.model.SourceClass;
import org.primum.risk.model.Unit;

/// Reads one quantity: exactly one distribution, or counts from a report, and where it comes from.
final class QuantityReader {
  /// Keys that stand beside the distribution.
  static final List<String> BESIDE =
      List.of("source", "class", "author", "dated", "unit", "truncate");

  private static final Pattern YEAR = Pattern.compile(".*\\b(19|20)[0-9]{2}\\b.*");

  private final Faults faults;
  private final DistributionReader distributions;
  private final EvidenceReader evidence;

  QuantityReader(Faults faults, Measures measures) {
    this.faults = faults;
    this.distributions = new DistributionReader(faults);
    this.evidence = new EvidenceReader(faults, measures);
  }

  /// The quantity in `fields`; the caller then notes what keys are left.
  Optional<Quantity> read(String name, Fields fields, Slot slot) {
    boolean truncate = flag(fields, "truncate");
    List<DistributionReader.Named> named = distributions.named(fields);
    Optional<EvidenceReader.Counted> counted =
        fields.find("evidence").flatMap(node -> evidence.read(node, slot));
    boolean hasEvidence = fields.find("evidence").isPresent();
    Optional<Unit> unit = unit(fields, counted.flatMap(EvidenceReader.Counted::unit), slot);
    Optional<Source> source = source(fields, slot, counted, hasEvidence);
    if (named.size() + (hasEvidence ? 1 : 0) != 1) {
      faults.add(
          fields.place(),
          "distribution",
          "quantity `"
              + name
              + "` needs exactly one distribution, found "
              + (named.size() + (hasEvidence ? 1 : 0))
              + "; allowed are "
              + String.join(", ", DistributionReader.NAMES)
              + " and evidence");
      return Optional.empty();
    }
    Optional<Distribution> distribution =
        hasEvidence
            ? counted.map(EvidenceReader.Counted::distribution)
            : distributions.read(named.getFirst(), slot.meaning(), truncate);
    if (distribution.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    checkPoint(name, fields, distribution.get(), source.get());
    return Optional.of(new Quantity(name, distribution.get(), unit, source.get(), fields.place()));
  }

  private void checkPoint(String name, Fields fields, Distribution distribution, Source source) {
    boolean fact = source.kind() == SourceClass.FACT;
    if (distribution instanceof Fixed && !fact) {
      faults.add(
          fields.place(),
          "point-value",
          "quantity `"
              + name
              + "` is a point value without uncertainty; give it a distribution, or, where it is"
              + " exact by law, definition or inventory, `class: fact`");
    }
    if (fact && !(distribution instanceof Fixed)) {
      faults.add(
          fields.place(),
          "point-value",
          "quantity `"
              + name
              + "` has a distribution, but `class: fact` means an exact number; name the class of"
              + " source that left it uncertain");
    }
  }

  private Optional<Unit> unit(Fields fields, Optional<Unit> ofEvidence, Slot slot) {
    Optional<Scalar> text = fields.text("unit");
    Optional<Unit> stated = text.flatMap(scalar -> Unit.written(scalar.text()));
    if (text.isPresent() && stated.isEmpty()) {
      faults.add(
          text.get().place(),
          "unit",
          "unit `"
              + text.get().text()
              + "` must say what is counted per what, such as `septic stay per patient-day`");
    }
    if (stated.isPresent() && ofEvidence.isPresent() && !stated.equals(ofEvidence)) {
      faults.add(
          fields.place(),
          "unit",
          "unit is `" + stated.get() + "`, but the report counts `" + ofEvidence.get() + "`");
    }
    return stated.or(() -> ofEvidence).or(slot::usualUnit);
  }

  private Optional<Source> source(
      Fields fields, Slot slot, Optional<EvidenceReader.Counted> counted, boolean hasEvidence) {
    Optional<Scalar> text = hasEvidence ? fields.text("source") : fields.requireText("source");
    Optional<String> author = fields.text("author").map(Scalar::text);
    Optional<String> dated = fields.text("dated").map(Scalar::text);
    Optional<SourceClass> kind = kind(fields, slot, hasEvidence);
    if (kind.isEmpty() || (text.isEmpty() && !hasEvidence)) {
      return Optional.empty();
    }
    String words =
        text.map(Scalar::text)
            .or(() -> counted.map(found -> "report " + found.use().report()))
            .orElse("report");
    boolean isDated = dated.isPresent() || YEAR.matcher(words).matches();
    if (kind.get() == SourceClass.CENSUS && !isDated) {
      faults.add(
          fields.place(),
          "undated-census",
          "a census must be dated; name the year in its source or add `dated:`");
    }
    Optional<EvidenceUse> use = counted.map(EvidenceReader.Counted::use);
    return Optional.of(
        new Source(words + dated.map(when -> ", " + when).orElse(""), kind.get(), author, use));
  }

  private Optional<SourceClass> kind(Fields fields, Slot slot, boolean hasEvidence) {
    Optional<Scalar> word = fields.text("class");
    if (word.isEmpty()) {
      Optional<SourceClass> usual =
          hasEvidence ? Optional.of(SourceClass.REPLAY) : slot.usualClass();
      if (usual.isEmpty() && fields.find("class").isEmpty()) {
        faults.add(
            fields.place(),
            "missing-key",
            "key `class` is missing; say what kind of source this is: "
                + String.join(", ", SourceClass.words()));
      }
      return usual;
    }
    Optional<SourceClass> kind = SourceClass.named(word.get().text());
    if (kind.isEmpty()) {
      faults.add(
          word.get().place(),
          "source-class",
          "class `"
              + word.get().text()
              + "` is not known"
              + Nearest.hint(word.get().text(), SourceClass.words()));
    }
    return kind;
  }

  private boolean flag(Fields fields, String key) {
    Optional<Scalar> text = fields.text(key);
    if (text.isPresent() && !List.of("true", "false").contains(text.get().text())) {
      faults.add(
          text.get().place(),
          "shape",
          "`" + key + "` must be `true` or `false`, found `" + text.get().text() + "`");
    }
    return text.filter(scalar -> scalar.text().equals("true")).isPresent();
  }
}
