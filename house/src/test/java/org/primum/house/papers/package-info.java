/// Keeps the papers truthful: links lead somewhere, named types, packages and files exist, every
/// room and every library is told, the README's commands run. Enters: Markdown files and the source
/// tree. Leaves: findings. Never judges prose.
@NullMarked
package org.primum.house.papers;

import org.jspecify.annotations.NullMarked;
