package org.primum.logic.compiled.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primum.logic.ValueSetExpansion;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.tree.CodeTerm;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.LibraryTree;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Node.NameKind;
import org.primum.logic.tree.QueryClauses;
import org.primum.logic.tree.SortKey;

/// Retrieves and queries with one source.
final class Queries {
  private static final String LOINC = "http://loinc.org";

  private final Stager stager;

  Queries(Stager stager) {
    this.stager = stager;
  }

  String loinc(Node node, CodeTerm code) {
    if (!code.system().equals(Optional.of(LOINC))) {
      throw Stager.outside(node, "a code of another system than LOINC");
    }
    return code.code();
  }

  Staged valueSet(Node.Reference reference, LibraryTree library) {
    LibraryTree.ValueSetName set = library.valueSets().get(reference.name());
    if (set == null) {
      throw Stager.outside(reference, reference.name());
    }
    return stager.logic().valueSets().stream()
        .filter(each -> each.url().equals(set.url()))
        .filter(each -> set.version().isEmpty() || each.version().equals(set.version()))
        .findFirst()
        .map(
            each ->
                new Staged.Codes(
                    each.codes().stream()
                        .filter(member -> member.system().equals(LOINC))
                        .map(ValueSetExpansion.Member::code)
                        .toList()))
        .orElseThrow(() -> Stager.outside(reference, "a value set without expansion"));
  }

  Staged retrieve(Node.Retrieve retrieve, Scope scope) {
    if (retrieve.resource().equals(new CqlType.Named("FHIR", "Patient"))) {
      return FhirElements.patient();
    }
    if (retrieve.narrowed()
        || retrieve.codes().isEmpty()
        || !retrieve.resource().equals(new CqlType.Named("FHIR", "Observation"))
        || !retrieve.codePath().equals(Optional.of("code"))) {
      throw Stager.outside(retrieve, "a retrieve by anything but the code of an Observation");
    }
    if (!(stager.stage(retrieve.codes().get(), scope) instanceof Staged.Codes codes)) {
      throw Stager.outside(retrieve, "a retrieve by codes that are computed");
    }
    int column = stager.retrieves.indexOf(codes.loinc());
    if (column < 0) {
      column = stager.retrieves.size();
      stager.retrieves.add(codes.loinc());
    }
    int slot = stager.newRow();
    return new Staged.Rows(
        column,
        codes.loinc().size() == 1,
        slot,
        List.of(),
        FhirElements.observation(column, f -> f.rows[slot], slot, false),
        null,
        null);
  }

  Staged query(Node.Query query, Scope scope) {
    QueryClauses clauses = query.clauses();
    if (clauses.sources().size() != 1 || clauses.aggregate().isPresent()) {
      throw Stager.outside(query, "a query over several sources, or with aggregate");
    }
    QueryClauses.Source source = clauses.sources().getFirst();
    Staged list = stager.stage(source.list(), scope);
    if (!(list instanceof Staged.Rows rows)) {
      return single(query, list, scope);
    }
    Scope inner =
        scope.with(
            NameKind.ALIAS,
            source.alias(),
            () -> {
              stager.touch(rows.slot());
              return rows.element();
            });
    for (QueryClauses.Let let : clauses.lets()) {
      Scope outer = inner;
      inner = inner.with(NameKind.LET, let.name(), () -> stager.stage(let.value(), outer));
    }
    List<Staged.Part> filters = new ArrayList<>(rows.filters());
    for (QueryClauses.Relation relation : clauses.relations()) {
      filters.add(new Staged.Part(related(query, relation, inner), null));
    }
    if (clauses.where().isPresent()) {
      Staged.Truth where = stager.truth(clauses.where().get(), inner);
      where.parts().stream()
          .filter(part -> !Code.fixed(part.code(), Code.TRUE))
          .forEach(filters::add);
    }
    Staged.Rows filtered =
        new Staged.Rows(
            rows.column(),
            rows.single(),
            rows.slot(),
            filters,
            rows.element(),
            rows.distinct(),
            rows.order());
    Staged.Rows returned = returned(query, clauses, filtered, inner);
    return clauses.order().isEmpty() ? returned : ordered(query, returned, clauses.order());
  }

  // A query over one value that is no list: null where it is null or the condition is not true.
  private Staged single(Node.Query query, Staged value, Scope scope) {
    QueryClauses clauses = query.clauses();
    if (value instanceof Staged.Items
        || value instanceof Staged.Codes
        || !clauses.relations().isEmpty()
        || !clauses.order().isEmpty()) {
      throw Stager.outside(query, "a query over a list that is written out");
    }
    Scope inner = scope.with(NameKind.ALIAS, clauses.sources().getFirst().alias(), () -> value);
    for (QueryClauses.Let let : clauses.lets()) {
      Scope outer = inner;
      inner = inner.with(NameKind.LET, let.name(), () -> stager.stage(let.value(), outer));
    }
    Scope names = inner;
    Staged.Truth there = Operators.negated(Staged.Truth.of(Choosing.isNull(value)));
    return Choosing.choose(
        query,
        there,
        () -> {
          Staged result =
              clauses.returns().map(returns -> stager.stage(returns.value(), names)).orElse(value);
          return clauses
              .where()
              .map(
                  where ->
                      Choosing.choose(
                          query, stager.truth(where, names), () -> result, Staged.Nothing::new))
              .orElse(result);
        },
        Staged.Nothing::new);
  }

  private Code.OfInt related(Node node, QueryClauses.Relation relation, Scope scope) {
    if (!(stager.stage(relation.list(), scope) instanceof Staged.Rows rows)) {
      throw Stager.outside(node, "with of a list that is written out");
    }
    Scope inner =
        scope.with(
            NameKind.ALIAS,
            relation.alias(),
            () -> {
              stager.touch(rows.slot());
              return rows.element();
            });
    Staged.Truth such = stager.truth(relation.suchThat(), inner);
    stager.close(rows.slot());
    List<Staged.Part> filters = new ArrayList<>(rows.filters());
    filters.addAll(such.parts());
    Scan scan =
        new Scan(
            stager,
            node,
            new Staged.Rows(
                rows.column(), rows.single(), rows.slot(), filters, rows.element(), null, null),
            true);
    boolean wanted = relation.wanted();
    return f -> Code.truth(scan.next(f, scan.begin(f)) >= 0 == wanted);
  }

  private Staged.Rows returned(
      Node.Query query, QueryClauses clauses, Staged.Rows rows, Scope scope) {
    if (clauses.returns().isEmpty()) {
      return rows;
    }
    QueryClauses.Return returns = clauses.returns().get();
    Staged element = stager.stage(returns.value(), scope);
    if (element instanceof Staged.Rows || element instanceof Staged.Items) {
      throw Stager.outside(query, "a list of lists");
    }
    boolean distinct = returns.distinct();
    if (distinct && element instanceof Staged.Struct struct && !struct.type().isEmpty()) {
      throw Stager.outside(query, "distinct resources; write `return all`");
    }
    if (distinct && rows.order() != null) {
      throw Stager.outside(query, "distinct elements of a list in order; write `return all`");
    }
    @Nullable Staged key = distinct ? element : rows.distinct();
    return new Staged.Rows(
        rows.column(), rows.single(), rows.slot(), rows.filters(), element, key, rows.order());
  }

  private Staged.Rows ordered(Node.Query query, Staged.Rows rows, List<SortKey> keys) {
    if (keys.size() != 1 || rows.order() != null) {
      throw Stager.outside(query, "an order by several keys");
    }
    SortKey key = keys.getFirst();
    Staged by = rows.element();
    if (key.by().isPresent()) {
      Scope element =
          Scope.EMPTY.with(
              NameKind.ALIAS,
              "$this",
              () -> {
                stager.touch(rows.slot());
                return rows.element();
              });
      by = stager.stage(key.by().get(), element);
    }
    return new Staged.Rows(
        rows.column(),
        rows.single(),
        rows.slot(),
        rows.filters(),
        rows.element(),
        rows.distinct(),
        new Staged.Order(by, key.descending()));
  }
}
