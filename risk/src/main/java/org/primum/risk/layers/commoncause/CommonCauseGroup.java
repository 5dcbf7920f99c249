package org.primum.risk.layers.commoncause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.layers.tree.Formula;

/// Basic events that may fail together.
///
/// Unfolding makes one basic event for each combination of members that may fail together, named
/// `[a b]` with the members in the order written, and turns each member into a gate: any of the
/// combinations it belongs to.
///
/// @param members two or more, each once
public record CommonCauseGroup(String name, CommonCauseModel model, List<String> members) {
  /// More members would unfold into more combinations than a person can read or check.
  public static final int MOST_MEMBERS = 12;

  /// One combination of members that fails as one.
  ///
  /// @param level how many members it strikes
  public record Combination(String event, List<String> members, int level) {
    public Combination {
      members = List.copyOf(members);
    }
  }

  public CommonCauseGroup {
    members = List.copyOf(members);
    if (members.size() < 2 || new HashSet<>(members).size() < members.size()) {
      throw new IllegalArgumentException(
          "common cause group `"
              + name
              + "` needs two or more different members, found "
              + members);
    }
    boolean all = model != CommonCauseModel.BETA_FACTOR;
    if (all && members.size() > MOST_MEMBERS) {
      throw new IllegalArgumentException(
          "common cause group `"
              + name
              + "` has `"
              + members.size()
              + "` members, allowed for "
              + model.word()
              + " are "
              + MOST_MEMBERS
              + "; use the beta-factor, or smaller groups");
    }
  }

  /// The combinations that the model lets fail, by rising level.
  public List<Combination> combinations() {
    List<Combination> found = new ArrayList<>();
    for (int level = 1; level <= members.size(); level++) {
      if (model.strikes(level, members.size())) {
        choose(level, 0, new ArrayList<>(), found);
      }
    }
    return found;
  }

  private void choose(int level, int from, List<String> chosen, List<Combination> found) {
    if (chosen.size() == level) {
      found.add(new Combination("[" + String.join(" ", chosen) + "]", chosen, level));
      return;
    }
    for (int i = from; i <= members.size() - (level - chosen.size()); i++) {
      chosen.add(members.get(i));
      choose(level, i + 1, chosen, found);
      chosen.removeLast();
    }
  }

  /// Each member as a gate over its combinations.
  public Map<String, Formula> gates() {
    List<Combination> combinations = combinations();
    Map<String, Formula> gates = new LinkedHashMap<>();
    for (String member : members) {
      List<Formula> any =
          combinations.stream()
              .filter(combination -> combination.members().contains(member))
              .map(combination -> Formula.named(combination.event()))
              .toList();
      gates.put(member, new Formula.Or(any));
    }
    return gates;
  }
}
