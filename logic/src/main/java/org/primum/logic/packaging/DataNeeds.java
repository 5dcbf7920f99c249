package org.primum.logic.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.elm.r1.CodeDef;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.ToList;
import org.hl7.elm.r1.ValueSetDef;
import org.hl7.elm.r1.ValueSetRef;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.DataRequirement.DataRequirementCodeFilterComponent;
import org.jspecify.annotations.Nullable;

/// What a library retrieves, each resource type and code once, in the order of the text.
final class DataNeeds {
  private final Library tree;
  private final Map<String, DataRequirement> needs = new LinkedHashMap<>();

  private DataNeeds(Library tree) {
    this.tree = tree;
  }

  static List<DataRequirement> of(Library tree) {
    DataNeeds needs = new DataNeeds(tree);
    List<Retrieve> retrieves = new ArrayList<>();
    new BaseElmLibraryVisitor<Boolean, List<Retrieve>>() {
      @Override
      public Boolean visitRetrieve(Retrieve retrieve, List<Retrieve> found) {
        found.add(retrieve);
        return super.visitRetrieve(retrieve, found);
      }

      @Override
      protected Boolean defaultResult(Element element, List<Retrieve> found) {
        return true;
      }
    }.visitLibrary(tree, retrieves);
    retrieves.forEach(needs::add);
    return List.copyOf(needs.needs.values());
  }

  private void add(Retrieve retrieve) {
    if (retrieve.getDataType() == null) {
      return;
    }
    String type = retrieve.getDataType().getLocalPart();
    DataRequirement need = new DataRequirement().setType(type);
    Optional<DataRequirementCodeFilterComponent> filter = filter(retrieve);
    filter.ifPresent(need::addCodeFilter);
    String key =
        filter.map(each -> each.getValueSet() + each.getCodeFirstRep().getCode()).orElse("");
    needs.putIfAbsent(type + "|" + key, need);
  }

  private Optional<DataRequirementCodeFilterComponent> filter(Retrieve retrieve) {
    String path = retrieve.getCodeProperty();
    Expression codes = plain(retrieve.getCodes());
    DataRequirementCodeFilterComponent filter =
        new DataRequirementCodeFilterComponent().setPath(path == null ? "code" : path);
    if (codes instanceof CodeRef code) {
      return coding(String.valueOf(code.getName())).map(filter::addCode);
    }
    if (codes instanceof ValueSetRef set) {
      return valueSet(String.valueOf(set.getName())).map(filter::setValueSet);
    }
    return Optional.empty();
  }

  // A single code is handed over as a list, a value set as its expansion.
  private static @Nullable Expression plain(@Nullable Expression codes) {
    return switch (codes) {
      case ToList list -> plain(list.getOperand());
      case org.hl7.elm.r1.ExpandValueSet set -> plain(set.getOperand());
      case null, default -> codes;
    };
  }

  private Optional<Coding> coding(String name) {
    if (tree.getCodes() == null) {
      return Optional.empty();
    }
    return tree.getCodes().getDef().stream()
        .filter(code -> name.equals(code.getName()))
        .findFirst()
        .map(code -> new Coding(system(code), String.valueOf(code.getId()), name));
  }

  private String system(CodeDef code) {
    String name =
        code.getCodeSystem() == null ? "" : String.valueOf(code.getCodeSystem().getName());
    if (tree.getCodeSystems() == null) {
      return name;
    }
    return tree.getCodeSystems().getDef().stream()
        .filter(system -> name.equals(system.getName()))
        .findFirst()
        .map(system -> String.valueOf(system.getId()))
        .orElse(name);
  }

  private Optional<String> valueSet(String name) {
    if (tree.getValueSets() == null) {
      return Optional.empty();
    }
    return tree.getValueSets().getDef().stream()
        .filter(set -> name.equals(set.getName()))
        .findFirst()
        .map(DataNeeds::canonical);
  }

  private static String canonical(ValueSetDef set) {
    String version = set.getVersion() == null ? "" : "|" + set.getVersion();
    return set.getId() + version;
  }
}
