// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.cache;

import io.millrace.api.common.cache.DistributedCache.DistributedCacheEntry;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.core.fs.FileStatus;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.Path;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The cached files of one job in this JVM, for whatever runs the job. What has to be copied is copied when it is asked for the
 * first time, by who asks; others wait. Thread-safe.
 */
public final class CachedFiles implements AutoCloseable {

    private final Deque<java.nio.file.Path> copies = new ArrayDeque<>();
    private final DistributedCache cache;

    /**
     * Of registered files.
     *
     * @param files names and places; of several of a name the last counts
     */
    public CachedFiles(Collection<Tuple2<String, DistributedCacheEntry>> files) {
        Map<String, Future<Path>> tasks = new HashMap<>();
        for (Tuple2<String, DistributedCacheEntry> file : files) {
            tasks.put(file.f0, new Fetch(file.f1));
        }
        this.cache = new DistributedCache(tasks);
    }

    /**
     * Looks whether files are there.
     *
     * @param files names and places
     * @throws IOException if one is not, or if there is no file system for it
     */
    public static void check(Collection<Tuple2<String, DistributedCacheEntry>> files)
            throws IOException {
        for (Tuple2<String, DistributedCacheEntry> file : files) {
            Path path = new Path(file.f1.filePath);
            path.getFileSystem().getFileStatus(path);
        }
    }

    /**
     * The files as functions see them.
     *
     * @return the cache
     */
    public DistributedCache cache() {
        return cache;
    }

    private Path fetch(DistributedCacheEntry file) throws IOException {
        Path path = new Path(file.filePath);
        boolean isLocal = path.getFileSystem() == FileSystem.getLocalFileSystem();
        File local = new File(path.getPath());
        if (isLocal && (!file.isExecutable || local.canExecute())) {
            return path;
        }
        java.nio.file.Path directory = Files.createTempDirectory("millrace-cache-");
        synchronized (copies) {
            copies.push(directory);
        }
        File copy = new File(directory.toFile(), path.getName());
        copy(path, copy, file.isExecutable);
        return Path.fromLocalFile(copy);
    }

    private static void copy(Path from, File to, boolean isExecutable) throws IOException {
        FileSystem fileSystem = from.getFileSystem();
        if (!fileSystem.getFileStatus(from).isDir()) {
            try (InputStream in = fileSystem.open(from)) {
                Files.copy(in, to.toPath());
            }
            if (isExecutable && !to.setExecutable(true)) {
                throw new IOException("Cannot make the file " + to + ", a copy of " + from
                        + ", executable: the temporary directory does not allow it.");
            }
            return;
        }
        Files.createDirectory(to.toPath());
        for (FileStatus child : fileSystem.listStatus(from)) {
            copy(child.getPath(), new File(to, child.getPath().getName()), isExecutable);
        }
    }

    /** Removes the copies. */
    @Override
    public void close() {
        synchronized (copies) {
            while (!copies.isEmpty()) {
                remove(copies.pop().toFile());
            }
        }
    }

    private static void remove(File file) {
        File[] children = file.listFiles();
        if (children != null) {
            for (File child : children) {
                remove(child);
            }
        }
        file.delete();
    }

    /** Fetches a file when somebody waits for it for the first time. */
    private final class Fetch extends FutureTask<Path> {

        Fetch(DistributedCacheEntry file) {
            super(() -> fetch(file));
        }

        @Override
        public Path get() throws InterruptedException, java.util.concurrent.ExecutionException {
            run();
            return super.get();
        }
    }
}
