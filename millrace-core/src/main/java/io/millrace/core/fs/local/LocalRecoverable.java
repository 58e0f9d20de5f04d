// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.RecoverableWriter;
import io.millrace.util.Preconditions;

import java.io.File;

/**
 * How far a file has been written.
 *
 * @param targetFile where it is seen once it is committed
 * @param tempFile where it is written
 * @param offset how many bytes are safe
 */
record LocalRecoverable(File targetFile, File tempFile, long offset)
        implements RecoverableWriter.ResumeRecoverable {

    LocalRecoverable {
        Preconditions.checkArgument(offset >= 0, "offset must be >= 0");
        Preconditions.checkNotNull(targetFile, "targetFile");
        Preconditions.checkNotNull(tempFile, "tempFile");
    }

    @Override
    public String toString() {
        return "LocalRecoverable " + tempFile + " @ " + offset + " -> " + targetFile;
    }
}
