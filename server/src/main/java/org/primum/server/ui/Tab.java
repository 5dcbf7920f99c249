package org.primum.server.ui;

/// The pages named at the top of every page, in that order.
public enum Tab {
  CHANGES("Changes", "/changes"),
  CHARTER("Charter", "/charter"),
  PEOPLE("People", "/people"),
  LEDGER("Ledger", "/ledger");

  private final String title;
  private final String path;

  Tab(String title, String path) {
    this.title = title;
    this.path = path;
  }

  /// The word people read.
  public String title() {
    return title;
  }

  /// Where the page is.
  public String path() {
    return path;
  }
}
