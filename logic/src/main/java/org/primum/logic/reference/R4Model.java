package org.primum.logic.reference;

import ca.uhn.fhir.context.FhirContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Base;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;

/// The engine's own R4 model, with its costly look-ups by name remembered: they depend on the FHIR
/// definitions only.
final class R4Model extends R4FhirModelResolver {
  static final R4Model SHARED = new R4Model();

  private static final Object NOTHING = new Object();

  private final Map<String, Class<?>> types = new ConcurrentHashMap<>();
  private final Map<String, String> contextPaths = new ConcurrentHashMap<>();

  private R4Model() {
    super(FhirContext.forR4Cached());
  }

  @Override
  public @Nullable Class<?> resolveType(@Nullable String name) {
    if (name == null) {
      return super.resolveType(name);
    }
    Class<?> known = types.get(name);
    if (known == null) {
      known = super.resolveType(name);
      if (known != null) {
        types.put(name, known);
      }
    }
    return known;
  }

  // Resources are built for one watch, never change and are confined to its thread, so what an
  // element holds is worked out once and kept with it.
  @Override
  public @Nullable Object resolvePath(@Nullable Object target, @Nullable String path) {
    if (path == null || !(target instanceof Base element)) {
      return super.resolvePath(target, path);
    }
    Object known = element.getUserData(path);
    if (known == null) {
      Object found = super.resolvePath(target, path);
      known = found == null ? NOTHING : found;
      element.setUserData(path, known);
    }
    return known == NOTHING ? null : known;
  }

  @Override
  public @Nullable Object getContextPath(@Nullable String context, @Nullable String type) {
    if (!"Patient".equals(context) || !"Observation".equals(type)) {
      return super.getContextPath(context, type);
    }
    return contextPaths.computeIfAbsent(
        type, name -> String.valueOf(super.getContextPath(context, name)));
  }
}
