package org.primum.risk.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tables as published. They differ: one death is `major` in the first and `catastrophic` in the
/// second. None is signed; an institution takes one, changes what it wants and signs it.
public enum PublishedMatrix {
  /// Words and cells of the guidance to DCB0129 and DCB0160.
  DCB0129(
      """
      matrix: dcb0129
      title: Clinical risk matrix of DCB0129 and DCB0160
      source: DCB0129 Implementation Guidance v3.2 (NHS Digital 2018), example risk matrix and table 10; the same cells in NHS England's UK Core hazard log
      bounds: Primum's, after the probabilities of NPSA 2008; the standard gives words only
      likelihoods:
        - {word: very low, below: "0.001", means: next to no possibility}
        - {word: low, below: "0.01", means: "could occur, but mostly will not"}
        - {word: medium, below: "0.1", means: possible}
        - {word: high, below: "0.5", means: to be expected in most cases}
        - {word: very high, means: certain or almost certain}
      consequences:
        - {word: minor, harms: [none, mild], means: "one patient, slight injury soon recovered from, or inconvenience"}
        - {word: significant, harms: [moderate], means: "one patient, slight injury not soon recovered from; several patients, slight injury"}
        - {word: considerable, harms: [severe], means: "one patient, severe injury soon recovered from"}
        - {word: major, harms: [death], means: "one patient, death or lasting incapacity; several patients, severe injury soon recovered from"}
        - {word: catastrophic, harms: [], means: "several patients, death or lasting incapacity"}
      ratings:
        - {word: "1", acceptability: acceptable, means: no further action required}
        - {word: "2", acceptability: conditional, means: acceptable where further reduction is impractical or costs more than it gains}
        - {word: "3", acceptability: conditional, means: "undesirable, acceptable only where further reduction is impractical"}
        - {word: "4", acceptability: unacceptable, means: must be eliminated or controlled}
        - {word: "5", acceptability: unacceptable, means: unacceptable}
      cells:
        very low:  ["1", "1", "2", "2", "3"]
        low:       ["1", "2", "2", "3", "4"]
        medium:    ["2", "2", "3", "3", "4"]
        high:      ["2", "3", "3", "4", "5"]
        very high: ["3", "4", "4", "5", "5"]
      """),
  /// The matrix that most trusts use for every risk.
  NPSA_2008(
      """
      matrix: npsa-2008
      title: A risk matrix for risk managers
      source: National Patient Safety Agency, A risk matrix for risk managers, January 2008, tables 1 to 3; the colours are looked up, the products behind them left out
      bounds: NPSA 2008, table 2, probability of occurrence
      likelihoods:
        - {word: rare, below: "0.001", means: probably never}
        - {word: unlikely, below: "0.01", means: "not expected, though possible"}
        - {word: possible, below: "0.1", means: might happen occasionally}
        - {word: likely, below: "0.5", means: "will probably happen, though no persisting issue"}
        - {word: almost certain, means: "will undoubtedly happen, possibly frequently"}
      consequences:
        - {word: negligible, harms: [none], means: no or minimal intervention}
        - {word: minor, harms: [mild], means: "minor intervention, up to three days more in hospital"}
        - {word: moderate, harms: [moderate], means: "professional intervention, four to fifteen days more in hospital"}
        - {word: major, harms: [severe], means: "long-term incapacity, more than fifteen days more in hospital"}
        - {word: catastrophic, harms: [death], means: death or irreversible health effects}
      ratings:
        - {word: low, acceptability: acceptable, means: managed by routine}
        - {word: moderate, acceptability: conditional, means: reduce where practical}
        - {word: high, acceptability: conditional, means: reduce with priority}
        - {word: extreme, acceptability: unacceptable, means: reduce before anything else}
      cells:
        rare:           [low, low, low, moderate, moderate]
        unlikely:       [low, moderate, moderate, high, high]
        possible:       [low, moderate, high, high, extreme]
        likely:         [moderate, high, high, extreme, extreme]
        almost certain: [moderate, high, extreme, extreme, extreme]
      """),
  /// Probability by severity with three regions, as manufacturers use under ISO 14971.
  ISO_14971(
      """
      matrix: iso-14971
      title: Probability by severity with regions of acceptability, for ISO 14971
      source: words of ISO 14971:2007 annex D and ISO/TR 24971:2020; regions of innolitics/rdm, risk.yml (MIT). ISO 14971 prescribes no regions, the institution sets them
      bounds: ISO 14971:2007 table D.4, semi-quantitative probabilities per use
      likelihoods:
        - {word: improbable, below: "0.000001", means: less than one in a million uses}
        - {word: remote, below: "0.00001", means: less than one in 100 000}
        - {word: occasional, below: "0.0001", means: less than one in 10 000}
        - {word: probable, below: "0.001", means: less than one in 1 000}
        - {word: frequent, means: one in 1 000 or more}
      consequences:
        - {word: negligible, harms: [none], means: inconvenience or passing discomfort}
        - {word: minor, harms: [mild], means: passing injury without professional intervention}
        - {word: serious, harms: [moderate], means: injury that needs professional intervention}
        - {word: critical, harms: [severe], means: lasting impairment or danger to life}
        - {word: catastrophic, harms: [death], means: death}
      ratings:
        - {word: low, acceptability: acceptable, means: acceptable}
        - {word: medium, acceptability: conditional, means: investigate further reduction}
        - {word: high, acceptability: unacceptable, means: unacceptable}
      cells:
        improbable: [low, low, low, low, low]
        remote:     [low, low, low, low, medium]
        occasional: [low, low, low, medium, medium]
        probable:   [low, low, medium, medium, high]
        frequent:   [low, medium, medium, high, high]
      """);

  private final String text;

  PublishedMatrix(String text) {
    this.text = text;
  }

  /// The table as a file, to be changed and signed.
  public String text() {
    return text;
  }

  /// The word on the command line.
  public String word() {
    return matrix().name();
  }

  /// The table.
  public RiskMatrix matrix() {
    return MatrixFile.read(name(), text);
  }

  /// The table named `word`, if there is one.
  public static Optional<PublishedMatrix> named(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /// The names of all tables.
  public static List<String> words() {
    return Arrays.stream(values()).map(PublishedMatrix::word).toList();
  }
}
