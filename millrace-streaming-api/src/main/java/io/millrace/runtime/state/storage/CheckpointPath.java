// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state.storage;

import io.millrace.core.fs.Path;
import io.millrace.util.Preconditions;

import java.net.URI;

/** Checks directories of checkpoints. */
final class CheckpointPath {

    private CheckpointPath() {}

    /** The same path; it must name its file system and a directory below the root. */
    static Path check(Path path) {
        URI uri = path.toUri();
        Preconditions.checkArgument(
                uri.getScheme() != null,
                "The scheme (hdfs://, file://, etc) is null. Please specify the file system scheme explicitly in the URI.");
        Preconditions.checkArgument(
                uri.getPath() != null,
                "The path to store the checkpoint data in is null. Please specify a directory path for the checkpoint data.");
        Preconditions.checkArgument(
                !uri.getPath().isEmpty() && !uri.getPath().equals("/"),
                "Cannot use the root directory for checkpoints.");
        return path;
    }
}
