# shellcheck shell=sh
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
  primum_home=${HOME:-/nonexistent}
  for compiler in "$(command -v javac || true)" "$(command -v java || true)"; do
    [ -n "$compiler" ] || continue
    compiler=$(readlink -f "$compiler" 2>/dev/null || echo "$compiler")
    found=${compiler%/bin/java*}
    if primum_is_jdk "$found"; then
      JAVA_HOME=$found
      return 0
    fi
  done
  for found in /usr/lib/jvm/* /usr/java/* /usr/local/*jdk* /opt/java/* /opt/*jdk* \
    "$primum_home"/.sdkman/candidates/java/* "$primum_home"/.jdks/* "$primum_home"/*jdk* \
    "$primum_home"/.asdf/installs/java/* "$primum_home"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$primum_home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
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
