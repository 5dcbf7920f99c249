package org.primum.terms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The sign on a package: its name, the other rooms it may use, and the outside libraries it may
/// use. The house tests read it and fail the build where a class reaches past its wall.
///
/// Everything in the same Maven module, `java.*`, JSpecify and this annotation are always allowed,
/// except that a *pure* room may not reach clocks, randomness, files, sockets or the environment.
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Room {
  /// The room's short name, e.g. `staffing`.
  String name();

  /// Names of the modules this room may use, e.g. `terms`, `charter`.
  String[] mayUse() default {};

  /// Package prefixes of outside libraries this room may use, e.g. `org.snakeyaml`.
  String[] libraries() default {};

  /// True where the room may not do I/O, read a clock, draw randomness or read the environment.
  boolean pure() default true;
}
