package org.primum.logic.packaging;

import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.TriggerDefinition.TriggerType;
import org.primum.logic.TranslatedLogic;

/// An alert as an event-condition-action rule: when the hook is called and `Alert` is true, show
/// it.
final class PlanResource {
  private static final String PROFILE =
      "http://hl7.org/fhir/uv/crmi/StructureDefinition/crmi-shareableplandefinition";
  private static final String CAPABILITY =
      "http://hl7.org/fhir/StructureDefinition/cqf-knowledgeCapability";
  private static final String TYPES = "http://terminology.hl7.org/CodeSystem/plan-definition-type";

  private PlanResource() {}

  static PlanDefinition of(
      KnowledgePackage.Part main, TranslatedLogic logic, Publication publication) {
    String version = LibraryResource.version(main.tree()).orElse("");
    PlanDefinition to = new PlanDefinition();
    to.setId(main.name());
    to.getMeta().addProfile(PROFILE);
    to.addExtension(CAPABILITY, new CodeType("shareable"));
    to.setUrl(publication.planDefinition(main.name()));
    to.setVersion(version);
    to.setName(main.name());
    to.setTitle(main.preface().title());
    to.setType(new CodeableConcept(new Coding(TYPES, "eca-rule", null)));
    to.setStatus(PublicationStatus.DRAFT);
    to.setExperimental(false);
    to.setPublisher(publication.publisher());
    to.setDescription(main.preface().text());
    main.preface()
        .sources()
        .forEach(paper -> to.addRelatedArtifact(LibraryResource.citation(paper)));
    to.getLibrary().add(new CanonicalType(publication.library(main.name()) + "|" + version));
    to.addAction(action(main, logic.looksAtOrders()));
    return to;
  }

  private static PlanDefinitionActionComponent action(
      KnowledgePackage.Part main, boolean onOrders) {
    PlanDefinitionActionComponent action = new PlanDefinitionActionComponent();
    action.setTitle(main.preface().title());
    for (String hook : onOrders ? List.of("order-select", "order-sign") : List.of("patient-view")) {
      action.addTrigger().setType(TriggerType.NAMEDEVENT).setName(hook);
    }
    action
        .addCondition()
        .setKind(ActionConditionKind.APPLICABILITY)
        .setExpression(new Expression().setLanguage("text/cql-identifier").setExpression("Alert"));
    return action;
  }
}
