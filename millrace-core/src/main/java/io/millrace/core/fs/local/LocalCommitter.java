// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.RecoverableFsDataOutputStream;
import io.millrace.core.fs.RecoverableWriter;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Moves a hidden file to where it is seen. */
final class LocalCommitter implements RecoverableFsDataOutputStream.Committer {

    private final LocalRecoverable recoverable;

    LocalCommitter(LocalRecoverable recoverable) {
        this.recoverable = recoverable;
    }

    @Override
    public void commit() throws IOException {
        if (recoverable.tempFile().length() != recoverable.offset()) {
            throw new IOException("Cannot clean commit: File has trailing junk data.");
        }
        move();
    }

    @Override
    public void commitAfterRecovery() throws IOException {
        File temp = recoverable.tempFile();
        if (!temp.exists()) {
            // it was shown before the failure, or others have taken it away since
            return;
        }
        if (temp.length() < recoverable.offset()) {
            throw new IOException("Missing data in tmp file: " + temp);
        }
        if (temp.length() > recoverable.offset()) {
            try (FileChannel channel = FileChannel.open(temp.toPath(), StandardOpenOption.WRITE)) {
                channel.truncate(recoverable.offset());
            }
        }
        move();
    }

    private void move() throws IOException {
        File temp = recoverable.tempFile();
        File target = recoverable.targetFile();
        try {
            Files.move(temp.toPath(), target.toPath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (UnsupportedOperationException | AtomicMoveNotSupportedException e) {
            if (!temp.renameTo(target)) {
                throw new IOException(
                        "Committing file failed, could not rename " + temp + " -> " + target);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("Committing file failed. Target file already exists: " + target);
        }
    }

    @Override
    public RecoverableWriter.CommitRecoverable getRecoverable() {
        return recoverable;
    }
}
