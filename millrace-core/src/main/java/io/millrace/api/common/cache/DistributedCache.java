// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.cache;

import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.ConfigurationUtils;
import io.millrace.core.fs.Path;

import java.io.File;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Files that a program has registered, and that its functions find on their machine. A local file is given as it is; one
 * of another file system, or one that is to be executable and is not, is copied once per job. Thread-safe. Mirrors Flink
 * 1.14's {@code DistributedCache}, which copies local files too.
 */
public class DistributedCache {

    private static final String FILE_COUNT = "DISTRIBUTED_CACHE_FILE_NUM";
    private static final String FILE_NAME = "DISTRIBUTED_CACHE_FILE_NAME_";
    private static final String FILE_PATH = "DISTRIBUTED_CACHE_FILE_PATH_";
    private static final String FILE_EXECUTABLE = "DISTRIBUTED_CACHE_FILE_EXE_";
    private static final String FILE_IS_DIRECTORY = "DISTRIBUTED_CACHE_FILE_DIR_";
    private static final String FILE_BLOB_KEY = "DISTRIBUTED_CACHE_FILE_BLOB_KEY_";

    private final Map<String, Future<Path>> cacheCopyTasks;

    /**
     * Of files that are there, or will be.
     *
     * @param cacheCopyTasks by name; where the file is when it has been copied
     */
    public DistributedCache(Map<String, Future<Path>> cacheCopyTasks) {
        this.cacheCopyTasks = cacheCopyTasks;
    }

    /**
     * A file; waits until it is there.
     *
     * @param name under which it was registered
     * @return a file or a directory
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if there is none of that name
     * @throws RuntimeException if it could not be copied
     */
    public File getFile(String name) {
        if (name == null) {
            throw new NullPointerException("name must not be null");
        }
        Future<Path> copy = cacheCopyTasks.get(name);
        if (copy == null) {
            throw new IllegalArgumentException("File with name '" + name
                    + "' is not available. Did you forget to register the file?");
        }
        try {
            return new File(copy.get().getPath());
        } catch (ExecutionException e) {
            throw new RuntimeException("An error occurred while copying the file.", e.getCause());
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new RuntimeException(
                    "Error while getting the file registered under '" + name
                            + "' from the distributed cache",
                    e);
        }
    }

    /**
     * Adds a file to a configuration.
     *
     * @param name of the file
     * @param e where it is
     * @param conf takes it
     */
    public static void writeFileInfoToConfig(
            String name, DistributedCacheEntry e, Configuration conf) {
        int number = conf.getInteger(FILE_COUNT, 0) + 1;
        File local = new File(e.filePath);
        conf.setInteger(FILE_COUNT, number);
        conf.setString(FILE_NAME + number, name);
        conf.setString(FILE_PATH + number, e.filePath);
        conf.setBoolean(FILE_EXECUTABLE + number, e.isExecutable || local.canExecute());
        conf.setBoolean(FILE_IS_DIRECTORY + number, e.isZipped || local.isDirectory());
        if (e.blobKey != null) {
            conf.setBytes(FILE_BLOB_KEY + number, e.blobKey);
        }
    }

    /**
     * Reads the files in a configuration.
     *
     * @param conf what {@link #writeFileInfoToConfig} has written
     * @return names and places
     */
    public static Set<Map.Entry<String, DistributedCacheEntry>> readFileInfoFromConfig(
            Configuration conf) {
        int count = conf.getInteger(FILE_COUNT, 0);
        if (count == 0) {
            return Collections.emptySet();
        }
        Map<String, DistributedCacheEntry> files = new HashMap<>();
        for (int number = 1; number <= count; number++) {
            files.put(
                    conf.getString(FILE_NAME + number, null),
                    new DistributedCacheEntry(
                            conf.getString(FILE_PATH + number, null),
                            conf.getBoolean(FILE_EXECUTABLE + number, false),
                            conf.getBytes(FILE_BLOB_KEY + number, null),
                            conf.getBoolean(FILE_IS_DIRECTORY + number, false)));
        }
        return files.entrySet();
    }

    /**
     * Reads files from text, as the key {@code pipeline.cached-files} has them.
     *
     * @param files each such as {@code name:file1,path:'file:///tmp/file1',executable:true}
     * @return names and places, in order
     */
    public static List<Tuple2<String, DistributedCacheEntry>> parseCachedFilesFromString(
            List<String> files) {
        return files.stream()
                .map(ConfigurationUtils::parseMap)
                .map(file -> Tuple2.of(
                        file.get("name"),
                        new DistributedCacheEntry(
                                file.get("path"),
                                Boolean.valueOf(file.getOrDefault("executable", "false")))))
                .toList();
    }

    /** Where a file is, and what it is. */
    public static class DistributedCacheEntry implements Serializable {

        private static final long serialVersionUID = 1L;

        /** Path or URI. */
        public String filePath;

        /** Whether it is to be executable. */
        public Boolean isExecutable;

        /** Whether it is the archive of a directory. */
        public boolean isZipped;

        /** Key under which a cluster keeps it, or null. */
        public byte[] blobKey;

        /**
         * A file.
         *
         * @param filePath path or URI
         * @param isExecutable whether it is to be executable
         */
        public DistributedCacheEntry(String filePath, Boolean isExecutable) {
            this(filePath, isExecutable, null);
        }

        /**
         * A file or an archive.
         *
         * @param filePath path or URI
         * @param isExecutable whether it is to be executable
         * @param isZipped whether it is the archive of a directory
         */
        public DistributedCacheEntry(String filePath, boolean isExecutable, boolean isZipped) {
            this(filePath, isExecutable, null, isZipped);
        }

        /**
         * A file that a cluster has.
         *
         * @param filePath path or URI
         * @param isExecutable whether it is to be executable
         * @param blobKey key under which it is kept, or null
         */
        public DistributedCacheEntry(String filePath, Boolean isExecutable, byte[] blobKey) {
            this(filePath, isExecutable, blobKey, false);
        }

        /**
         * A file or an archive that a cluster has.
         *
         * @param filePath path or URI
         * @param isExecutable whether it is to be executable
         * @param blobKey key under which it is kept, or null
         * @param isZipped whether it is the archive of a directory
         */
        public DistributedCacheEntry(
                String filePath, Boolean isExecutable, byte[] blobKey, boolean isZipped) {
            this.filePath = filePath;
            this.isExecutable = isExecutable;
            this.blobKey = blobKey;
            this.isZipped = isZipped;
        }

        @Override
        public boolean equals(Object o) {
            return o == this
                    || o != null
                            && o.getClass() == getClass()
                            && isEqual((DistributedCacheEntry) o);
        }

        private boolean isEqual(DistributedCacheEntry other) {
            return isZipped == other.isZipped
                    && Objects.equals(filePath, other.filePath)
                    && Objects.equals(isExecutable, other.isExecutable)
                    && Arrays.equals(blobKey, other.blobKey);
        }

        @Override
        public int hashCode() {
            return 31 * Objects.hash(filePath, isExecutable, isZipped) + Arrays.hashCode(blobKey);
        }

        @Override
        public String toString() {
            return "DistributedCacheEntry{filePath='" + filePath + '\''
                    + ", isExecutable=" + isExecutable
                    + ", isZipped=" + isZipped
                    + ", blobKey=" + Arrays.toString(blobKey)
                    + '}';
        }
    }
}
