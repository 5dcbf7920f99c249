# shellcheck shell=sh
# Sourced after find-jdk.sh. Sets MAVEN_COMMAND, or exits 2 with one line.

primum_find_maven() {
  for found in "${MAVEN_HOME:-/nonexistent}/bin/mvn" "${M2_HOME:-/nonexistent}/bin/mvn" \
    "$(command -v mvn || true)" /usr/share/maven/bin/mvn /opt/maven/bin/mvn /opt/*maven*/bin/mvn \
    "${HOME:-/nonexistent}"/.sdkman/candidates/maven/current/bin/mvn \
    "${HOME:-/nonexistent}"/.m2/wrapper/dists/*/*/*/bin/mvn /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    if [ -x "$found" ]; then
      # The launcher that sourced this file runs it.
      # shellcheck disable=SC2034
      MAVEN_COMMAND=$found
      return 0
    fi
  done
  return 1
}

if ! primum_find_maven; then
  echo "primum: no Maven found in MAVEN_HOME, on PATH or in the usual folders; install Maven 3.8.7 or newer (e.g. the package \`maven\`) or set MAVEN_HOME to it" >&2
  exit 2
fi
