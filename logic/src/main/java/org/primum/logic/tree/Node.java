package org.primum.logic.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// An expression.
public sealed interface Node {
  /// Where it stands.
  Place place();

  /// The type that translation found.
  CqlType type();

  /// A value written in the text: Boolean, Integer, Long, Decimal or String.
  record Literal(Place place, CqlType type, String text) implements Node {}

  /// Null.
  record Null(Place place, CqlType type) implements Node {}

  /// A quantity written in the text.
  ///
  /// @param unit UCUM code or calendar word; `1` where none is written
  record Amount(Place place, CqlType type, BigDecimal value, String unit) implements Node {}

  /// A ratio written in the text.
  record Proportion(Place place, CqlType type, Amount numerator, Amount denominator)
      implements Node {}

  /// A code written in the text.
  record Coded(Place place, CqlType type, CodeTerm code) implements Node {}

  /// A concept written in the text.
  record Conceptual(Place place, CqlType type, List<CodeTerm> codes, Optional<String> display)
      implements Node {}

  /// An operator and its operands.
  ///
  /// @param precision of time comparisons and components, where it is written
  record Operation(
      Place place,
      CqlType type,
      Operator operator,
      List<Node> operands,
      Optional<TimePrecision> precision)
      implements Node {
    /// Copies the operands.
    public Operation {
      operands = List.copyOf(operands);
    }

    /// The operand at `index`.
    public Node operand(int index) {
      return operands.get(index);
    }
  }

  /// `if … then … else …`
  record If(Place place, CqlType type, Node condition, Node then, Node otherwise) implements Node {}

  /// `case … end`
  ///
  /// @param comparand what each `when` is compared to; conditions where empty
  record Case(Place place, CqlType type, Optional<Node> comparand, List<When> items, Node otherwise)
      implements Node {
    /// Copies the items.
    public Case {
      items = List.copyOf(items);
    }
  }

  /// One `when … then …`.
  record When(Node condition, Node then) {}

  /// What a name stands for.
  enum NameKind {
    /// A definition.
    DEFINITION,
    /// A parameter.
    PARAMETER,
    /// An operand of the function around it.
    OPERAND,
    /// An element of a query's source, or of the list around it (`$this`, `$index`, `$total`).
    ALIAS,
    /// A `let` of the query around it.
    LET,
    /// An element's field in a sort.
    FIELD,
    /// A code.
    CODE,
    /// A concept.
    CONCEPT,
    /// A value set.
    VALUE_SET,
    /// A code system.
    CODE_SYSTEM
  }

  /// A name.
  ///
  /// @param library in which it is defined; that of the place for operands, aliases and lets
  record Reference(Place place, CqlType type, NameKind kind, String library, String name)
      implements Node {}

  /// A call of a function.
  ///
  /// @param signature types of the operands as declared, empty where the name is enough
  record Call(
      Place place,
      CqlType type,
      String library,
      String name,
      List<CqlType> signature,
      List<Node> operands)
      implements Node {
    /// Copies the lists.
    public Call {
      signature = List.copyOf(signature);
      operands = List.copyOf(operands);
    }
  }

  /// A field of a tuple, a structure or a resource; on a list, of each element.
  record Property(Place place, CqlType type, Node source, String path) implements Node {}

  /// A tuple.
  record TupleOf(Place place, CqlType type, List<Field> fields) implements Node {
    /// Copies the fields.
    public TupleOf {
      fields = List.copyOf(fields);
    }
  }

  /// A structure of a named type.
  record Instance(Place place, CqlType type, List<Field> fields) implements Node {
    /// Copies the fields.
    public Instance {
      fields = List.copyOf(fields);
    }
  }

  /// One field and its value.
  record Field(String name, Node value) {}

  /// A list written element by element.
  record ListOf(Place place, CqlType type, List<Node> elements) implements Node {
    /// Copies the elements.
    public ListOf {
      elements = List.copyOf(elements);
    }
  }

  /// An interval.
  ///
  /// @param lowClosed a Boolean expression
  /// @param highClosed a Boolean expression
  record IntervalOf(Place place, CqlType type, Node low, Node lowClosed, Node high, Node highClosed)
      implements Node {}

  /// A query.
  record Query(Place place, CqlType type, QueryClauses clauses) implements Node {}

  /// Resources of a type.
  ///
  /// @param resource e.g. `FHIR.Observation`
  /// @param codes codes or a value set that one of its codes must be in
  /// @param codePath the property compared with `codes`, e.g. `code`
  /// @param narrowed true where more is asked for than codes (dates, ids, other filters)
  record Retrieve(
      Place place,
      CqlType type,
      CqlType resource,
      Optional<Node> codes,
      Optional<String> codePath,
      boolean narrowed)
      implements Node {}

  /// `… as T`
  ///
  /// @param strict true for `cast … as T`, which fails where the type differs
  record Cast(Place place, CqlType type, Node source, CqlType target, boolean strict)
      implements Node {}

  /// `… is T`
  record TypeTest(Place place, CqlType type, Node source, CqlType target) implements Node {}

  /// `convert … to T`
  ///
  /// @param test true where it asks only whether the conversion would succeed
  record Conversion(Place place, CqlType type, Node source, CqlType target, boolean test)
      implements Node {}

  /// A list put in order.
  record Sorted(Place place, CqlType type, Node source, List<SortKey> keys) implements Node {
    /// Copies the keys.
    public Sorted {
      keys = List.copyOf(keys);
    }
  }

  /// What goes over the elements of a list.
  enum LoopKind {
    /// The body of each element.
    FOR_EACH,
    /// Elements whose body is true.
    FILTER,
    /// Bodies of bodies until nothing new comes.
    REPEAT
  }

  /// A loop over a list.
  ///
  /// @param alias name of the element in `body`
  record Loop(Place place, CqlType type, LoopKind kind, String alias, Node source, Node body)
      implements Node {}

  /// The least or greatest value of a type.
  record Extremum(Place place, CqlType type, boolean greatest) implements Node {}

  /// Something this tree does not know.
  ///
  /// @param name its name in the Expression Logical Model
  record Unknown(Place place, CqlType type, String name) implements Node {}
}
