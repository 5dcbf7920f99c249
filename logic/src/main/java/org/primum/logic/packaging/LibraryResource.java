package org.primum.logic.packaging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hl7.elm.r1.AccessModifier;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.ParameterDefinition;
import org.hl7.fhir.r4.model.ParameterDefinition.ParameterUse;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.primum.logic.ElmText;
import org.primum.terms.Digest;

/// One CQL library as a FHIR Library.
final class LibraryResource {
  private static final String PROFILE =
      "http://hl7.org/fhir/uv/crmi/StructureDefinition/crmi-shareablelibrary";
  private static final String CAPABILITY =
      "http://hl7.org/fhir/StructureDefinition/cqf-knowledgeCapability";
  private static final String TYPES = "http://terminology.hl7.org/CodeSystem/library-type";
  private static final String HELPERS = "http://hl7.org/fhir/uv/cql/Library/FHIRHelpers";

  private LibraryResource() {}

  static Library of(KnowledgePackage.Part part, Publication publication) {
    Library to = new Library();
    to.setId(part.name());
    to.getMeta().addProfile(PROFILE);
    for (String capability : List.of("shareable", "computable", "executable")) {
      to.addExtension(CAPABILITY, new CodeType(capability));
    }
    to.setUrl(publication.library(part.name()));
    to.addIdentifier(identifier(part.alone().main().digest()));
    to.setVersion(version(part.tree()).orElse(""));
    to.setName(part.name());
    to.setTitle(part.preface().title());
    to.setStatus(PublicationStatus.DRAFT);
    to.setExperimental(false);
    to.setType(new CodeableConcept(new Coding(TYPES, "logic-library", null)));
    to.setPublisher(publication.publisher());
    to.setDescription(part.preface().text());
    part.preface().sources().forEach(paper -> to.addRelatedArtifact(citation(paper)));
    addIncludes(to, part.tree(), publication);
    addParameters(to, part.tree());
    DataNeeds.of(part.tree()).forEach(to::addDataRequirement);
    to.addContent(content("text/cql", part.alone().main().bytes()));
    to.addContent(
        content(
            "application/elm+json", ElmText.json(part.alone()).getBytes(StandardCharsets.UTF_8)));
    return to;
  }

  static String name(org.hl7.elm.r1.Library tree) {
    return tree.getIdentifier() == null ? "" : String.valueOf(tree.getIdentifier().getId());
  }

  static Optional<String> version(org.hl7.elm.r1.Library tree) {
    return tree.getIdentifier() == null
        ? Optional.empty()
        : Optional.ofNullable(tree.getIdentifier().getVersion());
  }

  /// The digest of the exact CQL text, as a name of RFC 6920: an artifact's manifest lists the
  /// same.
  static Identifier identifier(Digest text) {
    String name =
        Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(text.hex()));
    return new Identifier().setSystem("urn:ietf:rfc:3986").setValue("ni:///sha-256;" + name);
  }

  static RelatedArtifact citation(String paper) {
    return new RelatedArtifact().setType(RelatedArtifactType.CITATION).setUrl(paper);
  }

  private static void addIncludes(
      Library to, org.hl7.elm.r1.Library tree, Publication publication) {
    if (tree.getIncludes() == null) {
      return;
    }
    tree.getIncludes()
        .getDef()
        .forEach(
            include -> {
              String name = String.valueOf(include.getPath());
              String url = name.equals("FHIRHelpers") ? HELPERS : publication.library(name);
              String version = include.getVersion() == null ? "" : "|" + include.getVersion();
              to.addRelatedArtifact()
                  .setType(RelatedArtifactType.DEPENDSON)
                  .setDisplay("library " + name)
                  .setResource(url + version);
            });
  }

  private static void addParameters(Library to, org.hl7.elm.r1.Library tree) {
    if (tree.getParameters() != null) {
      for (ParameterDef parameter : tree.getParameters().getDef()) {
        type(parameter)
            .ifPresent(
                type ->
                    to.addParameter(
                        parameter(String.valueOf(parameter.getName()), type, ParameterUse.IN)));
      }
    }
    if (tree.getStatements() == null) {
      return;
    }
    for (ExpressionDef definition : tree.getStatements().getDef()) {
      boolean told =
          !(definition instanceof FunctionDef)
              && definition.getAccessLevel() != AccessModifier.PRIVATE;
      type(definition)
          .filter(type -> told)
          .ifPresent(
              type ->
                  to.addParameter(
                      parameter(String.valueOf(definition.getName()), type, ParameterUse.OUT)));
    }
  }

  private static ParameterDefinition parameter(String name, String type, ParameterUse use) {
    return new ParameterDefinition().setName(name).setUse(use).setMin(0).setMax("1").setType(type);
  }

  // The FHIR type that carries a value of a CQL type; empty for lists, tuples and resources.
  private static Optional<String> type(Element element) {
    String cql =
        element.getResultTypeName() == null ? "" : element.getResultTypeName().getLocalPart();
    return switch (cql) {
      case "Boolean" -> Optional.of("boolean");
      case "Integer" -> Optional.of("integer");
      case "Decimal" -> Optional.of("decimal");
      case "String" -> Optional.of("string");
      case "DateTime" -> Optional.of("dateTime");
      case "Date" -> Optional.of("date");
      case "Quantity" -> Optional.of("Quantity");
      default -> Optional.empty();
    };
  }

  private static Attachment content(String type, byte[] bytes) {
    return new Attachment().setContentType(type).setData(bytes);
  }
}
