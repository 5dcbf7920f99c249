package org.primum.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes commands, handing the screen to those that speak.
final class Making implements IFactory {
  private final IFactory plain = CommandLine.defaultFactory();
  private final Screen screen;

  Making(Screen screen) {
    this.screen = screen;
  }

  @Override
  public <K> K create(Class<K> kind) throws Exception {
    for (Constructor<?> each : kind.getDeclaredConstructors()) {
      if (each.getParameterCount() == 1 && each.getParameterTypes()[0] == Screen.class) {
        each.setAccessible(true);
        return kind.cast(each.newInstance(screen));
      }
    }
    return plain.create(kind);
  }
}
