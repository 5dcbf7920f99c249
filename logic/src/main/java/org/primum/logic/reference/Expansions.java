package org.primum.logic.reference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;
import org.primum.logic.ValueSetExpansion;

/// Terminology from the artifact's own expansions, and from nowhere else.
final class Expansions implements TerminologyProvider {
  private final List<ValueSetExpansion> expansions;

  Expansions(List<ValueSetExpansion> expansions) {
    this.expansions = expansions;
  }

  @Override
  public boolean in(Code code, ValueSetInfo set) {
    return members(String.valueOf(set.getId()), Optional.ofNullable(set.getVersion())).stream()
        .anyMatch(m -> m.code().equals(code.getCode()) && m.system().equals(code.getSystem()));
  }

  @Override
  public Iterable<Code> expand(ValueSetInfo set) {
    return members(String.valueOf(set.getId()), Optional.ofNullable(set.getVersion())).stream()
        .map(m -> new Code().withCode(m.code()).withSystem(m.system()))
        .toList();
  }

  @Override
  public @Nullable Code lookup(Code code, CodeSystemInfo system) {
    throw new UnsupportedOperationException(
        "cannot look up code system `" + system.getId() + "`: an artifact holds value sets only");
  }

  /// The members of a value set; an absent version matches any.
  List<ValueSetExpansion.Member> members(String url, Optional<String> version) {
    return expansions.stream()
        .filter(e -> e.url().equals(url))
        .filter(e -> version.isEmpty() || e.version().equals(version))
        .findFirst()
        .map(ValueSetExpansion::codes)
        .orElseThrow(() -> new IllegalStateException("value set `" + url + "` has no expansion"));
  }
}
