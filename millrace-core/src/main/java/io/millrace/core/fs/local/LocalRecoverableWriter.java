// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.Path;
import io.millrace.core.fs.RecoverableFsDataOutputStream;
import io.millrace.core.fs.RecoverableWriter;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.util.Preconditions;

import java.io.File;
import java.io.IOException;
import java.util.UUID;

/**
 * Writes local files under hidden names, {@code .name.inprogress.UUID}, and moves them when they are committed. Mirrors
 * Flink 1.14's {@code LocalRecoverableWriter}.
 */
public class LocalRecoverableWriter implements RecoverableWriter {

    private final LocalFileSystem fs;

    /**
     * A writer.
     *
     * @param fs where to write
     */
    public LocalRecoverableWriter(LocalFileSystem fs) {
        this.fs = Preconditions.checkNotNull(fs);
    }

    @Override
    public RecoverableFsDataOutputStream open(Path filePath) throws IOException {
        File target = fs.pathToFile(filePath);
        File temp = hiddenFile(target);
        File folder = temp.getParentFile();
        if (folder != null && !folder.mkdirs() && !folder.exists()) {
            throw new IOException("Failed to create the parent directory: " + folder);
        }
        return LocalRecoverableStream.create(target, temp);
    }

    private static File hiddenFile(File target) {
        Preconditions.checkArgument(!target.isDirectory(), "targetFile must not be a directory");
        while (true) {
            File candidate = new File(
                    target.getParentFile(),
                    "." + target.getName() + ".inprogress." + UUID.randomUUID());
            if (!candidate.exists()) {
                return candidate;
            }
        }
    }

    @Override
    public RecoverableFsDataOutputStream recover(ResumeRecoverable recoverable) throws IOException {
        return LocalRecoverableStream.resume(local(recoverable));
    }

    @Override
    public boolean requiresCleanupOfRecoverableState() {
        return false;
    }

    @Override
    public boolean cleanupRecoverableState(ResumeRecoverable resumable) throws IOException {
        return false;
    }

    @Override
    public RecoverableFsDataOutputStream.Committer recoverForCommit(CommitRecoverable recoverable)
            throws IOException {
        return new LocalCommitter(local(recoverable));
    }

    private static LocalRecoverable local(CommitRecoverable recoverable) {
        if (recoverable instanceof LocalRecoverable local) {
            return local;
        }
        throw new IllegalArgumentException(
                "LocalFileSystem cannot recover recoverable for other file system: " + recoverable);
    }

    @Override
    public SimpleVersionedSerializer<CommitRecoverable> getCommitRecoverableSerializer() {
        return serializer();
    }

    @Override
    public SimpleVersionedSerializer<ResumeRecoverable> getResumeRecoverableSerializer() {
        return serializer();
    }

    /** Only this writer's own positions come to its serializers. */
    @SuppressWarnings("unchecked")
    private static <T> SimpleVersionedSerializer<T> serializer() {
        return (SimpleVersionedSerializer<T>)
                (SimpleVersionedSerializer<?>) LocalRecoverableSerializer.INSTANCE;
    }

    @Override
    public boolean supportsResume() {
        return true;
    }
}
