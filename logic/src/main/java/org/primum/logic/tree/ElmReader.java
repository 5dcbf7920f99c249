package org.primum.logic.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.hl7.elm.r1.ChoiceTypeSpecifier;
import org.hl7.elm.r1.CodeDef;
import org.hl7.elm.r1.CodeSystemDef;
import org.hl7.elm.r1.CodeSystemRef;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.IncludeDef;
import org.hl7.elm.r1.IntervalTypeSpecifier;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ListTypeSpecifier;
import org.hl7.elm.r1.NamedTypeSpecifier;
import org.hl7.elm.r1.OperandDef;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.TupleElementDefinition;
import org.hl7.elm.r1.TupleTypeSpecifier;
import org.hl7.elm.r1.TypeSpecifier;
import org.jspecify.annotations.Nullable;
import org.primum.logic.tree.LibraryTree.Definition;
import org.primum.logic.tree.LibraryTree.Function;
import org.primum.logic.tree.LibraryTree.Operand;
import org.primum.logic.tree.LibraryTree.Parameter;
import org.primum.logic.tree.LibraryTree.ValueSetName;

/// Reads the declarations of one translated library.
final class ElmReader {
  private static final String SYSTEM_ADDRESS = "urn:hl7-org:elm-types:r1";

  private final Library elm;
  private final String name;
  private final Map<String, String> includes = new HashMap<>();
  private final Map<String, CodeSystemDef> systems = new HashMap<>();
  private final ElmExpressions expressions = new ElmExpressions(this);

  ElmReader(Library elm) {
    this.elm = elm;
    this.name = elm.getIdentifier() == null ? "" : String.valueOf(elm.getIdentifier().getId());
    if (elm.getIncludes() != null) {
      for (IncludeDef include : elm.getIncludes().getDef()) {
        includes.put(String.valueOf(include.getLocalIdentifier()), path(include));
      }
    }
    if (elm.getCodeSystems() != null) {
      elm.getCodeSystems().getDef().forEach(s -> systems.put(String.valueOf(s.getName()), s));
    }
  }

  private static String path(IncludeDef include) {
    String path = String.valueOf(include.getPath());
    return path.substring(path.lastIndexOf('/') + 1);
  }

  LibraryTree read() {
    Map<String, Definition> definitions = new HashMap<>();
    List<Function> functions = new ArrayList<>();
    if (elm.getStatements() != null) {
      for (ExpressionDef statement : elm.getStatements().getDef()) {
        String named = String.valueOf(statement.getName());
        if (statement instanceof FunctionDef function) {
          functions.add(function(named, function));
        } else {
          Node body = expressions.read(statement.getExpression());
          definitions.put(named, new Definition(place(statement), named, body));
        }
      }
    }
    return new LibraryTree(
        name, definitions, functions, parameters(), codes(), concepts(), valueSets());
  }

  private Function function(String named, FunctionDef function) {
    List<Operand> operands = new ArrayList<>();
    for (OperandDef operand : function.getOperand()) {
      operands.add(
          new Operand(
              String.valueOf(operand.getName()),
              type(operand.getOperandType(), operand.getOperandTypeSpecifier())));
    }
    return new Function(
        place(function),
        named,
        operands,
        Optional.ofNullable(function.getExpression()).map(expressions::read));
  }

  private Map<String, Parameter> parameters() {
    Map<String, Parameter> parameters = new HashMap<>();
    if (elm.getParameters() != null) {
      for (ParameterDef parameter : elm.getParameters().getDef()) {
        String named = String.valueOf(parameter.getName());
        parameters.put(
            named,
            new Parameter(
                place(parameter),
                named,
                type(parameter),
                Optional.ofNullable(parameter.getDefault()).map(expressions::read)));
      }
    }
    return parameters;
  }

  private Map<String, CodeTerm> codes() {
    Map<String, CodeTerm> codes = new HashMap<>();
    if (elm.getCodes() != null) {
      for (CodeDef code : elm.getCodes().getDef()) {
        codes.put(
            String.valueOf(code.getName()),
            term(String.valueOf(code.getId()), code.getCodeSystem(), code.getDisplay()));
      }
    }
    return codes;
  }

  private Map<String, List<CodeTerm>> concepts() {
    Map<String, CodeTerm> codes = codes();
    Map<String, List<CodeTerm>> concepts = new HashMap<>();
    if (elm.getConcepts() != null) {
      elm.getConcepts()
          .getDef()
          .forEach(
              concept ->
                  concepts.put(
                      String.valueOf(concept.getName()),
                      concept.getCode().stream()
                          .map(ref -> Optional.ofNullable(codes.get(ref.getName())))
                          .flatMap(Optional::stream)
                          .toList()));
    }
    return concepts;
  }

  private Map<String, ValueSetName> valueSets() {
    Map<String, ValueSetName> sets = new HashMap<>();
    if (elm.getValueSets() != null) {
      elm.getValueSets()
          .getDef()
          .forEach(
              set ->
                  sets.put(
                      String.valueOf(set.getName()),
                      new ValueSetName(
                          String.valueOf(set.getId()), Optional.ofNullable(set.getVersion()))));
    }
    return sets;
  }

  /// A code and the system that this library names for it.
  CodeTerm term(String code, @Nullable CodeSystemRef system, @Nullable String display) {
    Optional<CodeSystemDef> found =
        system == null
            ? Optional.empty()
            : Optional.ofNullable(systems.get(String.valueOf(system.getName())));
    return new CodeTerm(
        code,
        found.map(CodeSystemDef::getId),
        found.map(CodeSystemDef::getVersion),
        Optional.ofNullable(display));
  }

  /// The name of the library that is known here under `alias`; this one where it is null.
  String library(@Nullable String alias) {
    return alias == null ? name : includes.getOrDefault(alias, alias);
  }

  Place place(@Nullable Element element) {
    String locator = element == null ? null : element.getLocator();
    return Place.of(name, locator == null ? "" : locator);
  }

  static CqlType type(Element element) {
    if (element instanceof ParameterDef parameter && parameter.getResultTypeName() == null) {
      return type(parameter.getParameterType(), parameter.getParameterTypeSpecifier());
    }
    return type(element.getResultTypeName(), element.getResultTypeSpecifier());
  }

  static CqlType type(@Nullable QName named, @Nullable TypeSpecifier specifier) {
    if (named != null) {
      String model = named.getNamespaceURI().equals(SYSTEM_ADDRESS) ? CqlType.SYSTEM : "FHIR";
      return new CqlType.Named(model, named.getLocalPart());
    }
    return switch (specifier) {
      case null -> CqlType.ANY;
      case NamedTypeSpecifier plain -> type(plain.getName(), null);
      case ListTypeSpecifier list -> new CqlType.ListOf(type(null, list.getElementType()));
      case IntervalTypeSpecifier interval ->
          new CqlType.IntervalOf(type(null, interval.getPointType()));
      case ChoiceTypeSpecifier choice ->
          new CqlType.ChoiceOf(choice.getChoice().stream().map(each -> type(null, each)).toList());
      case TupleTypeSpecifier tuple -> {
        SortedMap<String, CqlType> fields = new TreeMap<>();
        for (TupleElementDefinition field : tuple.getElement()) {
          fields.put(String.valueOf(field.getName()), type(null, field.getElementType()));
        }
        yield new CqlType.TupleOf(fields);
      }
      default -> CqlType.ANY;
    };
  }

  static BigDecimal number(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  Node nothing(@Nullable Expression expression) {
    return expression == null
        ? new Node.Null(new Place(name, 1, 1), CqlType.ANY)
        : expressions.read(expression);
  }
}
