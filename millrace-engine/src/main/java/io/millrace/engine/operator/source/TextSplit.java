// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.core.fs.FileStatus;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.Path;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a text file: the lines that begin within it.
 *
 * @param path the file
 * @param start first byte
 * @param length in bytes; {@link Long#MAX_VALUE} for all that follows
 * @param compression how the file is packed
 */
record TextSplit(Path path, long start, long length, Compression compression) {

    /** How a file is packed, told by the extension of its name. */
    enum Compression {
        NONE,
        GZIP,
        DEFLATE;

        static Compression of(Path path) throws IOException {
            String name = path.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".gz") || name.endsWith(".gzip")) {
                return GZIP;
            }
            if (name.endsWith(".deflate")) {
                return DEFLATE;
            }
            if (name.endsWith(".bz2") || name.endsWith(".xz") || name.endsWith(".zst")) {
                throw new IOException("Cannot read " + path
                        + ": by its extension it is packed in a way that this release cannot unpack. Unpack it, or"
                        + " pack it with gzip (.gz) or deflate (.deflate).");
            }
            return NONE;
        }
    }

    /** Pieces shorter than this are not worth a reader of their own. */
    private static final long MIN_LENGTH = 64 * 1024;

    /**
     * The pieces that one subtask reads. Every subtask comes to the same list of all pieces, since it is made from names,
     * sizes and times alone: older files first.
     */
    static List<TextSplit> ofSubtask(Path path, int subtaskIndex, int parallelism)
            throws IOException {
        List<TextSplit> mine = new ArrayList<>();
        int index = 0;
        for (FileStatus file : files(path)) {
            Compression compression = Compression.of(file.getPath());
            if (compression != Compression.NONE) {
                if (index++ % parallelism == subtaskIndex) {
                    mine.add(new TextSplit(file.getPath(), 0, Long.MAX_VALUE, compression));
                }
                continue;
            }
            int pieces = (int) Math.max(1, Math.min(parallelism, file.getLen() / MIN_LENGTH));
            for (int piece = 0; piece < pieces; piece++) {
                long start = file.getLen() * piece / pieces;
                long end =
                        piece == pieces - 1 ? Long.MAX_VALUE : file.getLen() * (piece + 1) / pieces;
                if (index++ % parallelism == subtaskIndex) {
                    long length = end == Long.MAX_VALUE ? Long.MAX_VALUE : end - start;
                    mine.add(new TextSplit(file.getPath(), start, length, compression));
                }
            }
        }
        return mine;
    }

    private static List<FileStatus> files(Path path) throws IOException {
        FileSystem fileSystem = FileSystem.get(path.toUri());
        FileStatus status;
        try {
            status = fileSystem.getFileStatus(path);
        } catch (FileNotFoundException e) {
            throw new FileNotFoundException("The input " + path
                    + " does not exist, or the user who runs the job may not read it. Check the path given to"
                    + " readTextFile().");
        }
        if (!status.isDir()) {
            return List.of(status);
        }
        FileStatus[] listed = fileSystem.listStatus(path);
        if (listed == null) {
            throw new IOException("Cannot list the folder " + path + ".");
        }
        return Arrays.stream(listed)
                .filter(file -> !file.isDir() && isVisible(file.getPath().getName()))
                .sorted(Comparator.comparingLong(FileStatus::getModificationTime)
                        .thenComparing(file -> file.getPath().toString()))
                .toList();
    }

    private static boolean isVisible(String name) {
        return !name.startsWith("_") && !name.startsWith(".");
    }
}
