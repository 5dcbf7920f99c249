package org.primum.documents;

import java.util.List;
import java.util.Optional;

/// Keys with values, in the order written; no key stands twice.
public record Mapping(List<Member> members, Place place) implements Node {
  /// One key with its value.
  ///
  /// @param keyPlace where the key begins
  public record Member(String key, Place keyPlace, Node value) {}

  public Mapping {
    members = List.copyOf(members);
    long distinct = members.stream().map(Member::key).distinct().count();
    if (distinct != members.size()) {
      throw new IllegalArgumentException("mapping at " + place + " holds a key twice");
    }
  }

  /// The member named `key`, if there.
  public Optional<Member> find(String key) {
    return members.stream().filter(member -> member.key().equals(key)).findFirst();
  }

  @Override
  public String description() {
    return "a mapping";
  }
}
