package org.primum.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.primum.charter.operation.Operation;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityScale;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.roster.RoleRules;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// The constitution of an institution's clinical technology: every reference in it leads somewhere,
/// every decision keeps the rules of the matrix, and the order of decisions has no circle.
///
/// @param exclusions pairs of roles that nobody may hold together
/// @param raiserRule whether the person who raised a change may be Accountable in it
/// @param precedence the limits of the safety gate
public record Charter(
    Heading heading,
    SortedMap<RoleId, Role> roles,
    List<Exclusion> exclusions,
    SortedMap<DecisionId, Decision> decisions,
    SortedMap<KindId, Kind> kinds,
    Compliance compliance,
    RaiserRule raiserRule,
    Precedence precedence,
    SeverityScale severity,
    Operation operation) {
  /// The most bytes of canonical JSON with which a charter can be adopted: what is left of the
  /// 65,535 bytes of an act once 4 KiB are kept for who adopts it and on what.
  public static final int LARGEST_BYTES = 65_535 - 4_096;

  /// @throws IllegalArgumentException if the charter contradicts itself
  // Not compact: the whole is checked once every part is in place.
  public Charter(
      Heading heading,
      SortedMap<RoleId, Role> roles,
      List<Exclusion> exclusions,
      SortedMap<DecisionId, Decision> decisions,
      SortedMap<KindId, Kind> kinds,
      Compliance compliance,
      RaiserRule raiserRule,
      Precedence precedence,
      SeverityScale severity,
      Operation operation) {
    this.heading = heading;
    this.roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    this.exclusions = exclusions.stream().sorted().toList();
    this.decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    this.kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    this.compliance = compliance;
    this.raiserRule = raiserRule;
    this.precedence = precedence;
    this.severity = severity;
    this.operation = operation;
    References.require(this);
  }

  /// Files values, given in any order, by their ids.
  ///
  /// @throws IllegalArgumentException if an id stands twice
  public static <K, V> SortedMap<K, V> byId(Collection<V> values, Function<V, K> id) {
    SortedMap<K, V> byId = new TreeMap<>();
    for (V value : values) {
      if (byId.put(id.apply(value), value) != null) {
        throw new IllegalArgumentException("`" + id.apply(value) + "` stands twice");
      }
    }
    return byId;
  }

  /// The role named `id`.
  ///
  /// @throws IllegalArgumentException if the charter has none
  public Role role(RoleId id) {
    return known("role", id, roles);
  }

  /// The decision named `id`.
  ///
  /// @throws IllegalArgumentException if the charter has none
  public Decision decision(DecisionId id) {
    return known("decision", id, decisions);
  }

  /// The kind named `id`.
  ///
  /// @throws IllegalArgumentException if the charter has none
  public Kind kind(KindId id) {
    return known("kind", id, kinds);
  }

  /// The decisions that a change of `kind` with `traits` needs, in the order they can be made.
  ///
  /// @throws IllegalArgumentException if the charter has no such kind, or the kind no changes of
  ///   that proportion
  public List<Decision> needed(KindId kind, ChangeTraits traits) {
    SortedMap<DecisionId, Need> needs =
        kind(kind)
            .needs(traits.proportion())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "kind `"
                            + kind
                            + "` has no changes of proportion `"
                            + traits.proportion().words()
                            + "`"));
    return Decision.ordered(
        needs.entrySet().stream()
            .filter(entry -> entry.getValue().holds(traits))
            .map(entry -> decision(entry.getKey()))
            .toList());
  }

  /// The chamber of a decision: that of its Accountable role.
  ///
  /// @throws IllegalArgumentException if the charter has no such decision
  public Chamber chamber(DecisionId id) {
    return role(decision(id).accountable()).chamber().orElseThrow();
  }

  /// The day it is at `at` in the charter's time zone; licences count by day.
  public LocalDate day(Instant at) {
    return at.atZone(heading.timezone()).toLocalDate();
  }

  /// What the roster must keep to.
  public RoleRules roleRules() {
    SortedMap<RoleId, Optional<Credential>> credentials = new TreeMap<>();
    roles.forEach((id, role) -> credentials.put(id, role.credential()));
    SortedMap<RoleId, String> chambers = new TreeMap<>();
    roles.forEach(
        (id, role) -> role.chamber().ifPresent(chamber -> chambers.put(id, chamber.value())));
    return new RoleRules(credentials, exclusions, chambers);
  }

  /// The charter as it enters the ledger.
  public Json.Obj json() {
    return CharterJson.write(this);
  }

  /// The bytes of its canonical JSON; more than [#LARGEST_BYTES] and it cannot be adopted.
  public int size() {
    return CanonicalJson.bytes(json()).length;
  }

  /// Reads what [#json] wrote.
  ///
  /// @throws org.primum.terms.json.MalformedJson if a member is missing or of the wrong type
  /// @throws IllegalArgumentException if the charter contradicts itself
  public static Charter of(Json.Obj json) {
    return CharterJson.read(json);
  }

  /// SHA-256 of the canonical JSON: the charter's identity.
  public Digest digest() {
    return Digest.of(json());
  }

  private static <K, V> V known(String what, K id, SortedMap<K, V> all) {
    V value = all.get(id);
    if (value == null) {
      throw new IllegalArgumentException(
          what + " `" + id + "` is not in the charter; it has " + all.keySet());
    }
    return value;
  }
}
