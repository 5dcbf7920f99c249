package org.primum.cli.serving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.primum.app.Primum;
import org.primum.app.stories.Laboratory;
import org.primum.app.stories.StoryPlayer;
import org.primum.app.stories.StoryStopped;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.terms.ChangeId;

/// Plays the stories of the fictional hospital and recites them.
final class Stories {
  /// The largest seed that is written the same in every JSON.
  static final long LARGEST_SEED = (1L << 53) - 1;

  private static final Map<String, ChangeId> ALL = all();

  private final Primum primum;
  private final Screen screen;
  private final Recital recital;

  Stories(Primum primum, Screen screen) {
    this.primum = primum;
    this.screen = screen;
    this.recital = new Recital(primum, screen);
  }

  private static Map<String, ChangeId> all() {
    Map<String, ChangeId> all = new LinkedHashMap<>();
    all.put("stories/sepsis.yaml", new ChangeId("C-2026-014"));
    all.put("stories/login.yaml", new ChangeId("C-2026-015"));
    all.put("stories/billing.yaml", new ChangeId("C-2026-016"));
    return all;
  }

  /// Plays every story that was not begun yet, and tells how each change stands.
  ///
  /// @param laboratory made only if there is something to play
  Exit play(Supplier<Laboratory> laboratory) {
    Exit exit = Exit.OK;
    @Nullable Laboratory made = null;
    for (Map.Entry<String, ChangeId> story : ALL.entrySet()) {
      ChangeId change = story.getValue();
      if (primum.view().now().change(change).isPresent()) {
        recital.story(title(change), change);
        screen.line("Begun earlier; nothing is played twice.");
      } else {
        if (made == null) {
          made = laboratory.get();
        }
        exit = played(story.getKey(), change, made) ? exit : Exit.NOT_PASSED;
      }
      if (primum.view().now().change(change).isPresent()) {
        recital.standing(change);
      }
    }
    screen.line("");
    recital.ledger().forEach(screen::line);
    return exit;
  }

  private boolean played(String path, ChangeId change, Laboratory laboratory) {
    AtomicBoolean headed = new AtomicBoolean();
    StoryPlayer player =
        new StoryPlayer(
            primum,
            laboratory,
            told -> {
              if (!headed.getAndSet(true)) {
                recital.story(told.story(), change);
              }
              recital.step(told);
            });
    try {
      return player.play(path);
    } catch (StoryStopped stopped) {
      screen.line("The story ends here: " + stopped.getMessage());
      return false;
    }
  }

  private String title(ChangeId change) {
    return primum
        .reading()
        .change(change)
        .map(page -> page.heading().title())
        .orElse(change.value());
  }
}
