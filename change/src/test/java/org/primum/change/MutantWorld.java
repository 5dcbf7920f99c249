package org.primum.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;

/// All classes of the house once more, tests among them, with one of them changed.
final class MutantWorld extends ClassLoader {
  private final Mutant mutant;
  private boolean changed;

  MutantWorld(Mutant mutant) {
    super(MutantWorld.class.getClassLoader());
    this.mutant = mutant;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known == null && name.startsWith("org.primum.")) {
        known = define(name);
      }
      return known == null ? super.loadClass(name, resolve) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] bytes = bytes(name);
    if (name.equals(mutant.type())) {
      bytes = mutant.in(bytes);
      changed = true;
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs the method `test` of `type` in here.
  ///
  /// @return what it failed with; empty where it passed
  /// @throws IllegalStateException if it never came to the class that is changed
  Optional<Throwable> run(String type, String test, Object... arguments) {
    try {
      Class<?> loaded = loadClass("org.primum.change." + type);
      Method method =
          arguments.length == 0
              ? loaded.getDeclaredMethod(test)
              : loaded.getDeclaredMethod(test, int.class);
      method.setAccessible(true);
      var made = loaded.getDeclaredConstructor();
      made.setAccessible(true);
      method.invoke(made.newInstance(), arguments);
    } catch (InvocationTargetException e) {
      return Optional.of(Objects.requireNonNull(e.getCause()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("`" + type + "#" + test + "` cannot be run", e);
    }
    if (!changed) {
      throw new IllegalStateException(
          "`" + type + "#" + test + "` never came to `" + mutant.type() + "`");
    }
    return Optional.empty();
  }
}
