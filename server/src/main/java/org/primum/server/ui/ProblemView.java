package org.primum.server.ui;

/// Why a page cannot be shown.
public record ProblemView(String title, String sentence) {}
