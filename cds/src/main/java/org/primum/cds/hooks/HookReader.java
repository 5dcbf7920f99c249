package org.primum.cds.hooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.primum.terms.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the body of a call to one service.
public final class HookReader {
  /// Largest body read, in bytes.
  public static final int LARGEST_BYTES = 8 << 20;

  private static final int DEEPEST = 100;
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final Pattern USER =
      Pattern.compile("(Practitioner|PractitionerRole|Patient|RelatedPerson)/[A-Za-z0-9.-]{1,64}");
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxDocumentLength(LARGEST_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // A measured value keeps the digits it was sent with.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final ServiceDescription service;
  private final List<Refusal> reasons = new ArrayList<>();

  private HookReader(ServiceDescription service) {
    this.service = service;
  }

  /// Reads `body` as a call to `service`.
  public static HookReading read(ServiceDescription service, byte[] body) {
    if (body.length > LARGEST_BYTES) {
      return malformed("call-too-large", "the call is larger than " + LARGEST_BYTES + " bytes");
    }
    try {
      return new HookReader(service).read(MAPPER.readTree(body));
    } catch (JacksonException e) {
      return malformed("call-no-json", "the call is no JSON within bounds" + place(e));
    }
  }

  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    // A bound that was crossed has no place.
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  private HookReading read(JsonNode call) {
    if (!call.isObject()) {
      return malformed("call-no-object", "the call is no JSON object");
    }
    Optional<Hook> hook = hook(text(call, "hook"));
    String instance = text(call, "hookInstance");
    require(
        UUID_FORM.matcher(instance).matches(),
        "hook-instance-malformed",
        "member `hookInstance` must be a UUID");
    JsonNode context = call.path("context");
    require(context.isObject(), "context-missing", "member `context` must be an object");
    String user = text(context, "userId");
    require(
        USER.matcher(user).matches(),
        "user-malformed",
        "member `context.userId` must be a reference such as `Practitioner/123`");
    String patient = text(context, "patientId");
    require(
        FHIR_ID.matcher(patient).matches(),
        "patient-malformed",
        "member `context.patientId` must be a FHIR id");
    Map<String, String> prefetch = prefetch(call.path("prefetch"), patient);
    hook.filter(Hook::onOrders).ifPresent(each -> addDrafts(each, context, prefetch));
    if (!reasons.isEmpty()) {
      return new HookReading.Malformed(reasons);
    }
    return new HookReading.Understood(
        new HookRequest(UUID.fromString(instance), user, patient, encounter(context), prefetch));
  }

  private Optional<Hook> hook(String word) {
    Optional<Hook> hook =
        service.hooks().stream().filter(each -> each.word().equals(word)).findFirst();
    String answered =
        service.hooks().stream().map(Hook::word).collect(Collectors.joining("` and `"));
    require(
        hook.isPresent(),
        "hook-foreign",
        "service `" + service.id() + "` answers the hook `" + answered + "` only");
    return hook;
  }

  // A draft that does not call itself one would not be seen as being ordered.
  private void addDrafts(Hook hook, JsonNode context, Map<String, String> prefetch) {
    require(
        hook != Hook.ORDER_SELECT || context.path("selections").isArray(),
        "selections-missing",
        "member `context.selections` must be an array of the orders just chosen");
    JsonNode drafts = context.path("draftOrders");
    boolean bundle = drafts.isObject() && text(drafts, "resourceType").equals("Bundle");
    require(
        bundle,
        "draft-orders-missing",
        "member `context.draftOrders` must be a Bundle of the orders being written");
    if (bundle) {
      for (JsonNode entry : drafts.path("entry")) {
        JsonNode order = entry.path("resource");
        require(
            !text(order, "resourceType").equals("MedicationRequest")
                || text(order, "status").equals("draft"),
            "draft-order-no-draft",
            "an order in `context.draftOrders` has another status than `draft`; nothing was evaluated");
      }
      prefetch.put(HookRequest.DRAFT_ORDERS, drafts.toString());
    }
  }

  private static Optional<String> encounter(JsonNode context) {
    String encounter = text(context, "encounterId");
    return encounter.isEmpty() ? Optional.empty() : Optional.of(encounter);
  }

  private Map<String, String> prefetch(JsonNode given, String patient) {
    require(
        given.isObject() || given.isMissingNode() || given.isNull(),
        "prefetch-malformed",
        "member `prefetch` must be an object");
    Map<String, String> prefetch = new LinkedHashMap<>();
    for (String key : service.prefetch().keySet()) {
      JsonNode resource = given.path(key);
      if (!resource.isMissingNode()) {
        require(
            resource.isObject() || resource.isNull(),
            "prefetch-malformed",
            "member `prefetch." + key + "` must be a FHIR resource or null");
        prefetch.put(key, resource.toString());
      }
    }
    JsonNode sent = given.path(ServiceDescription.PATIENT);
    require(
        !sent.isObject() || text(sent, "id").equals(patient),
        "patient-differs",
        "the prefetched patient is not the one in context; nothing was evaluated");
    return prefetch;
  }

  private void require(boolean holds, String rule, String sentence) {
    if (!holds) {
      reasons.add(new Refusal(rule, sentence));
    }
  }

  private static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() ? value.stringValue() : "";
  }

  private static HookReading malformed(String rule, String sentence) {
    return new HookReading.Malformed(List.of(new Refusal(rule, sentence)));
  }
}
