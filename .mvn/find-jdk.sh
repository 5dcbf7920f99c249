# Sourced. Exports JAVA_HOME and PATH for a JDK 25 or newer, or exits 2 with one line.

primum_is_jdk() {
  [ -x "$1/bin/javac" ] || return 1
  release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ "${release:-0}" -ge 25 ]
}

primum_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && primum_is_jdk "$JAVA_HOME"; then
    return 0
  fi
  compiler=$(command -v javac || true)
  if [ -n "$compiler" ]; then
    compiler=$(readlink -f "$compiler" 2>/dev/null || echo "$compiler")
    found=${compiler%/bin/javac}
    if primum_is_jdk "$found"; then
      JAVA_HOME=$found
      return 0
    fi
  fi
  for found in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if primum_is_jdk "$found"; then
      JAVA_HOME=$found
      return 0
    fi
  done
  return 1
}

if ! primum_find_jdk; then
  echo "primum: no JDK 25 found in JAVA_HOME (\`${JAVA_HOME:-not set}\`), on PATH or in the usual folders; install one (e.g. Temurin 25) or set JAVA_HOME to it" >&2
  exit 2
fi
export JAVA_HOME
PATH=$JAVA_HOME/bin:$PATH
export PATH
