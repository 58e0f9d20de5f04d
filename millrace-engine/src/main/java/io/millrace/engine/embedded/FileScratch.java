// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.millrace.configuration.CoreOptions;
import io.millrace.engine.common.Scratch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Pieces that are files, in several directories in turn. A file is there for as long as its piece, and cannot be seen where files
 * without a name exist. Thread-safe. */
final class FileScratch implements Scratch {

    /** What sorting may take of the heap, all tasks together. */
    private static final long HEAP_SHARE = 2;

    private final List<Path> directories;
    private final AtomicInteger next = new AtomicInteger();

    /** @param directories at least one; made when they are needed */
    FileScratch(List<Path> directories) {
        this.directories = List.copyOf(directories);
    }

    @Override
    public Piece newPiece() throws IOException {
        Path directory = directories.get(Math.floorMod(next.getAndIncrement(), directories.size()));
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "millrace-", ".run");
            return new FilePiece(FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new IOException(
                    "Cannot write what does not fit into memory to '" + directory + "' ("
                            + CoreOptions.TMP_DIRS.key() + "): " + e,
                    e);
        }
    }

    @Override
    public long memoryBytes() {
        return Runtime.getRuntime().maxMemory() / HEAP_SHARE;
    }

    private record FilePiece(FileChannel channel) implements Piece {

        @Override
        public OutputStream write() {
            return new KeptOpen(Channels.newOutputStream(channel));
        }

        @Override
        public InputStream read() throws IOException {
            channel.position(0);
            return Channels.newInputStream(channel);
        }

        @Override
        public void delete() throws IOException {
            channel.close();
        }
    }

    /** To close the channel would delete the file. */
    private static final class KeptOpen extends OutputStream {

        private final OutputStream out;

        KeptOpen(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }
}
