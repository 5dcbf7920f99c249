/// Cohort folders: stays on disk in a form that is small, hashed and quick to read again. Enters:
/// stays, or a folder written before. Leaves: a folder of `manifest.json` and `stays.bin`, or stays
/// read from it by index. Nothing half-written is ever found under the folder's name, and nothing
/// is read whose digest is not that of the manifest.
///
/// `stays.bin` is `primum-cohort/2` and a line feed, one block per stay in ascending order of id,
/// the offset of every block, and the offset of the first offset; offsets are eight bytes,
/// big-endian. A block holds, as variable-length integers of seven bits a byte (little end first,
/// zigzag where signed): id, sex, birth date, admission, first hour, hours, label, traits (race,
/// unit), then one column per measured code with its count, its times as ticks since the one
/// before, its delays and its exact decimals.
@NullMarked
@Room(
    name = "folder",
    mayUse = {"terms", "logic", "evidence"},
    pure = false)
package org.primum.cohorts.folder;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
