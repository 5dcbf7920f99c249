package org.primum.house.walls;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.primum.house.Finding;
import org.primum.terms.Room;

/// A pure room reads no clock, draws no randomness, touches no file, socket, console or
/// environment: it is given them as arguments. Only modules named after a medium and the faces may
/// have rooms that are not pure.
final class PurityRule {
  /// Modules that may have impure rooms. Verifier reads the export it checks.
  private static final Set<String> MAY_BE_IMPURE =
      Set.of("cohorts", "postgres", "app", "server", "cli", "verifier");

  /// Types that cannot be used at all, as a pattern over their full name.
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "java\\.nio\\.(file|channels)\\..*"
              + "|java\\.net\\.(?!URI$|URISyntaxException$|URLEncoder$|URLDecoder$).*"
              + "|javax?\\.(sql|naming|management|logging|rmi)\\..*|java\\.util\\.(logging|prefs)\\..*"
              + "|java\\.io\\.(?!ByteArray|String|UncheckedIOException$|IOException$|EOFException$"
              + "|Serializable$|InputStream$|OutputStream$|Reader$|Writer$|Closeable$|Data(In|Out)putStream$).*"
              + "|java\\.lang\\.(Process|ProcessBuilder|ProcessHandle|Runtime|Shutdown)"
              + "|java\\.util\\.(Random|Timer|Scanner)|java\\.security\\.(SecureRandom|KeyPairGenerator)"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom");

  /// Members that cannot be used, as a pattern over `owner.member(parameters)`.
  private static final Pattern HIDDEN_INPUT =
      Pattern.compile(
          "java\\.time\\.(chrono\\.)?[A-Za-z]+\\.now\\(.*"
              + "|java\\.time\\.(Clock|InstantSource)\\.(system|tick).*"
              + "|java\\.time\\.ZoneId\\.systemDefault.*"
              + "|java\\.lang\\.System\\.(?!arraycopy\\().*"
              + "|java\\.lang\\.(Math|StrictMath)\\.random.*|java\\.util\\.UUID\\.randomUUID.*"
              + "|java\\.util\\.SplittableRandom\\.<init>\\(\\)"
              + "|java\\.util\\.random\\.RandomGenerator\\.(of|getDefault)\\(.*"
              + "|java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"
              + "|java\\.util\\.(Locale|TimeZone)\\.getDefault.*|java\\.util\\.Date\\.<init>\\(\\)"
              + "|java\\.nio\\.charset\\.Charset\\.defaultCharset.*"
              + "|org\\.apache\\.commons\\.rng\\.simple\\.RandomSource\\.(create\\(\\)|create(Int|Long|Seed).*)");

  private PurityRule() {}

  static List<Finding> findings(Rooms rooms) {
    Set<Finding> found = new TreeSet<>();
    rooms.signs().forEach((room, sign) -> judgeSign(rooms, room, sign, found));
    for (JavaClass type : rooms.classes()) {
      Room sign = rooms.signs().get(type.getPackageName());
      if (sign != null && sign.pure()) {
        judge(type, found);
      }
    }
    return new ArrayList<>(found);
  }

  private static void judgeSign(Rooms rooms, String room, Room sign, Set<Finding> found) {
    String module = rooms.modules().getOrDefault(room, "");
    if (!sign.pure() && !MAY_BE_IMPURE.contains(module)) {
      found.add(
          new Finding(
              "pure", room, "is not pure, and in the module `" + module + "` every room must be"));
    }
  }

  private static void judge(JavaClass type, Set<Finding> found) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String target = dependency.getTargetClass().getBaseComponentType().getName();
      if (OUTSIDE.matcher(target).matches()) {
        found.add(finding(type, target));
      }
    }
    List<JavaAccess<?>> accesses = new ArrayList<>(type.getAccessesFromSelf());
    accesses.addAll(type.getMethodReferencesFromSelf());
    accesses.addAll(type.getConstructorReferencesFromSelf());
    for (JavaAccess<?> access : accesses) {
      String target = signature(access.getTarget());
      if (HIDDEN_INPUT.matcher(target).matches()) {
        found.add(finding(type, target));
      }
    }
  }

  private static String signature(AccessTarget target) {
    String name = target.getOwner().getName() + "." + target.getName();
    return switch (target) {
      case AccessTarget.CodeUnitAccessTarget code ->
          name
              + "("
              + String.join(
                  ", ", code.getRawParameterTypes().stream().map(JavaClass::getName).toList())
              + ")";
      default -> name;
    };
  }

  private static Finding finding(JavaClass type, String target) {
    return new Finding(
        "pure", type.getName(), "uses `" + target + "`; a pure room takes it as an argument");
  }
}
