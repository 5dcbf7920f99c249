/// Reads the training sets of the PhysioNet/Computing in Cardiology Challenge 2019 (Reyna 2020, doi
/// 10.1097/CCM.0000000000004145; data doi 10.13026/v64v-d857): one `.psv` file per stay, one row
/// per hour. Enters: a folder of such files, or a `.tar`, `.tar.zst` of them. Leaves: a cohort
/// folder, or every fault with file and line and no folder at all. Never repairs a value.
///
/// The row of ICULOS hour h stands for the moment h hours after admission; admission is
/// 2000-01-01T00:00Z, since the set has no dates. When a value became known is not in the set: it
/// is taken as known at its own row, and the cohort says `availability: assumed`.
@NullMarked
@Room(
    name = "psv",
    mayUse = {"terms", "logic", "evidence"},
    libraries = {"org.apache.commons.compress", "com.github.luben.zstd"},
    pure = false)
package org.primum.cohorts.psv;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
