// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.RecoverableFsDataOutputStream;
import io.millrace.core.fs.RecoverableWriter;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Writes to a hidden file beside the one that will be seen. */
final class LocalRecoverableStream extends RecoverableFsDataOutputStream {

    private final File targetFile;
    private final File tempFile;
    private final FileChannel channel;
    private final OutputStream stream;

    private LocalRecoverableStream(File targetFile, File tempFile, FileChannel channel) {
        this.targetFile = targetFile;
        this.tempFile = tempFile;
        this.channel = channel;
        this.stream = Channels.newOutputStream(channel);
    }

    static LocalRecoverableStream create(File targetFile, File tempFile) throws IOException {
        return new LocalRecoverableStream(
                targetFile,
                tempFile,
                FileChannel.open(
                        tempFile.toPath(),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE_NEW));
    }

    static LocalRecoverableStream resume(LocalRecoverable from) throws IOException {
        if (!from.tempFile().exists()) {
            throw new FileNotFoundException("File Not Found: " + from.tempFile().getAbsolutePath());
        }
        FileChannel channel = FileChannel.open(from.tempFile().toPath(), StandardOpenOption.WRITE);
        try {
            if (channel.size() < from.offset()) {
                throw new IOException("Missing data in tmp file: " + from.tempFile());
            }
            channel.truncate(from.offset()).position(from.offset());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new LocalRecoverableStream(from.targetFile(), from.tempFile(), channel);
    }

    @Override
    public void write(int b) throws IOException {
        stream.write(b);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        stream.write(b, off, len);
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void sync() throws IOException {
        channel.force(true);
    }

    @Override
    public long getPos() throws IOException {
        return channel.position();
    }

    @Override
    public RecoverableWriter.ResumeRecoverable persist() throws IOException {
        flush();
        sync();
        return new LocalRecoverable(targetFile, tempFile, getPos());
    }

    @Override
    public Committer closeForCommit() throws IOException {
        long length = getPos();
        close();
        return new LocalCommitter(new LocalRecoverable(targetFile, tempFile, length));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
