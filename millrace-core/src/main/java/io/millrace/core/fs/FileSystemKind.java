// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

/** What can be expected of a file system. Mirrors Flink 1.14's {@code FileSystemKind}. */
public enum FileSystemKind {

    /** Has folders, and renames. */
    FILE_SYSTEM,

    /** Has names with slashes only; renaming copies, and what is listed may be late. */
    OBJECT_STORE
}
