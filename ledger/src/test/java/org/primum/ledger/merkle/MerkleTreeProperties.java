package org.primum.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.primum.terms.Digest;

final class MerkleTreeProperties {
  private static final long SEED = 20_261_124;
  private static final int LARGEST = 130;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void agreesWithTheRecursiveDefinitionForEverySize() {
    List<Digest> leaves = leaves(LARGEST);
    MerkleTree tree = new MerkleTree();
    Frontier frontier = Frontier.EMPTY;
    assertThat(tree.root()).isEqualTo(NaiveTree.root(List.of())).isEqualTo(frontier.root());
    for (int size = 1; size <= LARGEST; size++) {
      assertThat(tree.append(leaves.get(size - 1))).isEqualTo(size - 1);
      frontier = frontier.append(leaves.get(size - 1));
      assertThat(tree.root()).isEqualTo(NaiveTree.root(leaves.subList(0, size)));
      assertThat(frontier.root()).isEqualTo(tree.root());
      assertThat(tree.frontier(size)).isEqualTo(frontier);
      assertThat(tree.frontier(size / 2).root()).isEqualTo(tree.root(size / 2));
      assertThat(frontier.size()).isEqualTo(tree.size()).isEqualTo(size);
    }
  }

  @Test
  void provesEveryLeafOfEverySizeAsTheDefinitionDoes() {
    List<Digest> leaves = leaves(66);
    MerkleTree tree = tree(leaves);
    for (int size = 1; size <= leaves.size(); size++) {
      Digest root = tree.root(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusion(index, size);
        assertThat(proof.path()).isEqualTo(NaiveTree.path(index, leaves.subList(0, size)));
        assertThat(proof.proves(leaves.get(index), root)).isTrue();
      }
    }
  }

  @Test
  void provesGrowthBetweenAnyTwoSizesAsTheDefinitionDoes() {
    List<Digest> leaves = leaves(66);
    MerkleTree tree = tree(leaves);
    for (int to = 0; to <= leaves.size(); to++) {
      for (int from = 0; from <= to; from++) {
        ConsistencyProof proof = tree.consistency(from, to);
        if (from > 0) {
          assertThat(proof.path()).isEqualTo(NaiveTree.proof(from, leaves.subList(0, to)));
        }
        assertThat(proof.proves(tree.root(from), tree.root(to))).isTrue();
      }
    }
  }

  @Test
  void refusesAnInclusionProofWithOneThingChanged() {
    List<Digest> leaves = leaves(LARGEST);
    MerkleTree tree = tree(leaves);
    for (int round = 0; round < 400; round++) {
      int size = 2 + random.nextInt(LARGEST - 1);
      int index = random.nextInt(size);
      InclusionProof proof = tree.inclusion(index, size);
      Digest leaf = leaves.get(index);
      Digest root = tree.root(size);
      for (InclusionProof changed : changed(proof)) {
        assertThat(changed.proves(leaf, root)).as("seed %d: %s", SEED, changed).isFalse();
      }
      assertThat(proof.proves(flipped(leaf), root)).isFalse();
      assertThat(proof.proves(leaf, flipped(root))).isFalse();
    }
  }

  @Test
  void refusesAConsistencyProofWithOneThingChanged() {
    List<Digest> leaves = leaves(LARGEST);
    MerkleTree tree = tree(leaves);
    for (int round = 0; round < 400; round++) {
      int to = 2 + random.nextInt(LARGEST - 1);
      int from = 1 + random.nextInt(to - 1);
      ConsistencyProof proof = tree.consistency(from, to);
      Digest before = tree.root(from);
      Digest after = tree.root(to);
      for (List<Digest> path : changedPaths(proof.path())) {
        ConsistencyProof changed = new ConsistencyProof(from, to, path);
        assertThat(changed.proves(before, after)).as("seed %d: %s", SEED, changed).isFalse();
      }
      assertThat(proof.proves(flipped(before), after)).isFalse();
      assertThat(proof.proves(before, flipped(after))).isFalse();
    }
  }

  @Test
  void refusesGrowthAcrossARewrittenLeaf() {
    List<Digest> leaves = leaves(LARGEST);
    MerkleTree honest = tree(leaves);
    for (int round = 0; round < 200; round++) {
      int to = 2 + random.nextInt(LARGEST - 1);
      int from = 1 + random.nextInt(to - 1);
      List<Digest> rewritten = new ArrayList<>(leaves);
      int victim = random.nextInt(from);
      rewritten.set(victim, flipped(leaves.get(victim)));
      MerkleTree forged = tree(rewritten);
      assertThat(forged.consistency(from, to).proves(honest.root(from), forged.root(to))).isFalse();
    }
  }

  @Test
  void refusesSizesThatCannotBe() {
    List<Digest> leaves = leaves(3);
    MerkleTree tree = tree(leaves);
    Digest root = tree.root();
    assertThat(new ConsistencyProof(-1, 3, List.of()).proves(root, root)).isFalse();
    assertThat(new ConsistencyProof(3, 2, List.of()).proves(root, tree.root(2))).isFalse();
    assertThat(new ConsistencyProof(0, 3, List.of()).proves(root, root)).isFalse();
    assertThat(new ConsistencyProof(0, 3, List.of(root)).proves(TreeHash.EMPTY_ROOT, root))
        .isFalse();
    assertThat(new InclusionProof(0, 0, List.of()).proves(root, root)).isFalse();
    assertThat(new InclusionProof(-1, 3, List.of()).proves(root, root)).isFalse();
    assertThat(new InclusionProof(0, Long.MAX_VALUE, List.of()).proves(root, root)).isFalse();
    assertThatThrownBy(() -> tree.root(4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Frontier(2, leaves)).isInstanceOf(IllegalArgumentException.class);
  }

  private List<InclusionProof> changed(InclusionProof proof) {
    List<InclusionProof> changed = new ArrayList<>();
    for (List<Digest> path : changedPaths(proof.path())) {
      changed.add(new InclusionProof(proof.index(), proof.size(), path));
    }
    changed.add(new InclusionProof(proof.size(), proof.size(), proof.path()));
    for (int bit = 0; bit < proof.path().size(); bit++) {
      long other = proof.index() ^ (1L << bit);
      if (other < proof.size()) {
        changed.add(new InclusionProof(other, proof.size(), proof.path()));
      }
    }
    return changed;
  }

  private List<List<Digest>> changedPaths(List<Digest> path) {
    List<List<Digest>> changed = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Digest> flipped = new ArrayList<>(path);
      flipped.set(i, flipped(path.get(i)));
      changed.add(flipped);
      List<Digest> shorter = new ArrayList<>(path);
      shorter.remove(i);
      changed.add(shorter);
      List<Digest> doubled = new ArrayList<>(path);
      doubled.add(i, path.get(i));
      changed.add(doubled);
    }
    if (path.size() > 1) {
      List<Digest> swapped = new ArrayList<>(path);
      Collections.swap(swapped, 0, path.size() - 1);
      changed.add(swapped);
    }
    return changed;
  }

  private Digest flipped(Digest digest) {
    byte[] bytes = digest.bytes();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return TreeHash.digest(bytes);
  }

  private List<Digest> leaves(int count) {
    List<Digest> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      leaves.add(TreeHash.leaf(bytes));
    }
    return leaves;
  }

  private static MerkleTree tree(List<Digest> leaves) {
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::append);
    return tree;
  }
}
