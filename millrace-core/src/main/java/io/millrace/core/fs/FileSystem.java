// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.IllegalConfigurationException;
import io.millrace.core.fs.local.LocalFileSystem;
import io.millrace.core.plugin.PluginManager;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file system. Thread-safe. The schemes are those of the factories on the class path, and {@code file}. Mirrors Flink
 * 1.14's {@code FileSystem}, without its fall-back to Hadoop.
 */
public abstract class FileSystem {

    /** Only one thread of a process prepares an output folder at a time. */
    private static final ReentrantLock OUTPUT_FOLDER = new ReentrantLock(true);

    /** Called by subclasses. */
    public FileSystem() {}

    /** What to do if there is a file already. */
    public enum WriteMode {

        /** Fail. */
        NO_OVERWRITE,

        /** Replace it. */
        OVERWRITE
    }

    /**
     * Tells the file systems the configuration, and forgets those that were made before.
     *
     * @param config such as the default scheme
     * @throws IllegalConfigurationException if the default scheme is no URI
     * @deprecated use {@link #initialize(Configuration, PluginManager)}
     */
    @Deprecated
    public static void initialize(Configuration config) throws IllegalConfigurationException {
        initialize(config, null);
    }

    /**
     * Tells the file systems the configuration, and forgets those that were made before.
     *
     * @param config such as the default scheme
     * @param pluginManager finds more factories than the class path has, or null
     * @throws IllegalConfigurationException if the default scheme is no URI
     */
    public static void initialize(Configuration config, PluginManager pluginManager)
            throws IllegalConfigurationException {
        FileSystems.initialize(config, pluginManager);
    }

    /**
     * The local file system.
     *
     * @return the file system
     */
    public static FileSystem getLocalFileSystem() {
        return LocalFileSystem.getSharedInstance();
    }

    /**
     * The file system of a URI.
     *
     * @param uri its scheme and authority count; without a scheme the default one
     * @return the file system, the same one for the same scheme and authority
     * @throws IOException if there is none for the scheme, or it cannot be reached
     */
    public static FileSystem get(URI uri) throws IOException {
        return FileSystems.get(uri);
    }

    /**
     * The file system of a URI, as its factory made it.
     *
     * @param fsUri its scheme and authority count; without a scheme the default one
     * @return the file system
     * @throws IOException if there is none for the scheme, or it cannot be reached
     */
    public static FileSystem getUnguardedFileSystem(URI fsUri) throws IOException {
        return FileSystems.get(fsUri);
    }

    /**
     * What paths without a scheme are on.
     *
     * @return {@code fs.default-scheme}, or the local file system
     */
    public static URI getDefaultFsUri() {
        return FileSystems.defaultUri();
    }

    /**
     * What relative paths begin at.
     *
     * @return the folder
     */
    public abstract Path getWorkingDirectory();

    /**
     * The user's folder.
     *
     * @return the folder
     */
    public abstract Path getHomeDirectory();

    /**
     * Names this file system.
     *
     * @return scheme and authority
     */
    public abstract URI getUri();

    /**
     * What is known of a file.
     *
     * @param f the file
     * @return its status
     * @throws IOException if it cannot be read; a {@code FileNotFoundException} if there is none
     */
    public abstract FileStatus getFileStatus(Path f) throws IOException;

    /**
     * Where the parts of a file lie.
     *
     * @param file status of the file, from this file system
     * @param start first byte
     * @param len how many bytes
     * @return the parts that overlap with these bytes
     * @throws IOException if that cannot be found out
     */
    public abstract BlockLocation[] getFileBlockLocations(FileStatus file, long start, long len)
            throws IOException;

    /**
     * Opens a file.
     *
     * @param f the file
     * @param bufferSize bytes to read ahead, a hint
     * @return reads it
     * @throws IOException if it cannot be read
     */
    public abstract FSDataInputStream open(Path f, int bufferSize) throws IOException;

    /**
     * Opens a file.
     *
     * @param f the file
     * @return reads it
     * @throws IOException if it cannot be read
     */
    public abstract FSDataInputStream open(Path f) throws IOException;

    /**
     * What writes files that can be gone on with after a failure.
     *
     * @return the writer
     * @throws IOException if there is none now
     * @throws UnsupportedOperationException if this file system has none
     */
    public RecoverableWriter createRecoverableWriter() throws IOException {
        throw new UnsupportedOperationException(
                "This file system does not support recoverable writers.");
    }

    /**
     * Length of the pieces in which files are kept.
     *
     * @return bytes
     * @deprecated meant nothing for most file systems
     */
    @Deprecated
    public long getDefaultBlockSize() {
        return 32 * 1024 * 1024;
    }

    /**
     * What is in a folder.
     *
     * @param f the folder
     * @return files and folders in it, in no order; for a file its own status
     * @throws IOException if it cannot be read
     */
    public abstract FileStatus[] listStatus(Path f) throws IOException;

    /**
     * Whether there is such a file.
     *
     * @param f the file
     * @return whether there is
     * @throws IOException if that cannot be known
     */
    public boolean exists(Path f) throws IOException {
        try {
            return getFileStatus(f) != null;
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    /**
     * Deletes a file or folder.
     *
     * @param f the file
     * @param recursive whether a folder's content is deleted with it
     * @return whether it was deleted
     * @throws IOException if that fails, as for a folder that is not empty
     */
    public abstract boolean delete(Path f, boolean recursive) throws IOException;

    /**
     * Makes a folder and those above it.
     *
     * @param f the folder
     * @return whether it is there now
     * @throws IOException if that fails, as when there is a file of that name
     */
    public abstract boolean mkdirs(Path f) throws IOException;

    /**
     * Creates a file.
     *
     * @param f the file
     * @param overwrite whether to replace one that is there
     * @param bufferSize not used
     * @param replication not used
     * @param blockSize not used
     * @return writes it
     * @throws IOException if it cannot be created
     * @deprecated use {@link #create(Path, WriteMode)}
     */
    @Deprecated
    public FSDataOutputStream create(
            Path f, boolean overwrite, int bufferSize, short replication, long blockSize)
            throws IOException {
        return create(f, overwrite);
    }

    /**
     * Creates a file.
     *
     * @param f the file
     * @param overwrite whether to replace one that is there
     * @return writes it
     * @throws IOException if it cannot be created
     * @deprecated use {@link #create(Path, WriteMode)}
     */
    @Deprecated
    public FSDataOutputStream create(Path f, boolean overwrite) throws IOException {
        return create(f, overwrite ? WriteMode.OVERWRITE : WriteMode.NO_OVERWRITE);
    }

    /**
     * Creates a file, and the folders above it.
     *
     * @param f the file
     * @param overwriteMode what to do if there is such a file
     * @return writes it
     * @throws IOException if it cannot be created
     */
    public abstract FSDataOutputStream create(Path f, WriteMode overwriteMode) throws IOException;

    /**
     * Moves a file or folder.
     *
     * @param src the file
     * @param dst its new path
     * @return whether it was moved
     * @throws IOException if that fails
     */
    public abstract boolean rename(Path src, Path dst) throws IOException;

    /**
     * Whether all machines see the same files.
     *
     * @return whether they do
     */
    public abstract boolean isDistributedFS();

    /**
     * What can be expected of this file system.
     *
     * @return its kind
     * @deprecated nobody asks
     */
    @Deprecated
    public abstract FileSystemKind getKind();

    /**
     * Prepares a path for a job's output, if every machine has a file system of its own.
     *
     * @param outPath the file or folder
     * @param writeMode what to do if there is something
     * @param createDirectory whether the output is a folder
     * @return whether the path is ready; always false for a distributed file system
     * @throws IOException if there is something that must not be overwritten, or it cannot be removed
     */
    public boolean initOutPathLocalFS(Path outPath, WriteMode writeMode, boolean createDirectory)
            throws IOException {
        if (isDistributedFS()) {
            return false;
        }
        lockOutputFolder();
        try {
            FileStatus status = statusOrNull(outPath);
            if (status != null && status.isDir() && createDirectory) {
                // other subtasks write into it as well
                return true;
            }
            if (status != null) {
                if (writeMode == WriteMode.NO_OVERWRITE) {
                    throw new IOException("File or directory " + outPath
                            + " already exists. Existing files and directories are not overwritten in "
                            + WriteMode.NO_OVERWRITE + " mode. Use " + WriteMode.OVERWRITE
                            + " mode to overwrite existing files and directories.");
                }
                removeOutput(outPath, status.isDir());
            }
            if (!createDirectory) {
                return !exists(outPath);
            }
            if (!exists(outPath)) {
                mkdirs(outPath);
            }
            FileStatus made = statusOrNull(outPath);
            return made != null && made.isDir();
        } finally {
            OUTPUT_FOLDER.unlock();
        }
    }

    private void removeOutput(Path outPath, boolean isFolder) throws IOException {
        try {
            delete(outPath, isFolder);
        } catch (IOException e) {
            throw new IOException(
                    "Could not remove existing " + (isFolder ? "directory" : "file") + " '"
                            + outPath + "' to allow overwrite by result file"
                            + (isFolder ? "" : "/directory"),
                    e);
        }
    }

    /**
     * Prepares a path for a job's output, if all machines see the same files.
     *
     * @param outPath the file or folder
     * @param writeMode what to do if there is something
     * @param createDirectory whether the output is a folder
     * @return whether the path is ready; always false for a file system that is not distributed
     * @throws IOException if there is something that must not be overwritten
     */
    public boolean initOutPathDistFS(Path outPath, WriteMode writeMode, boolean createDirectory)
            throws IOException {
        if (!isDistributedFS()) {
            return false;
        }
        lockOutputFolder();
        try {
            if (exists(outPath)) {
                if (writeMode == WriteMode.NO_OVERWRITE) {
                    throw new IOException(
                            "File or directory already exists. Existing files and directories are not overwritten in "
                                    + WriteMode.NO_OVERWRITE + " mode. Use " + WriteMode.OVERWRITE
                                    + " mode to overwrite existing files and directories.");
                }
                quietly(() -> delete(outPath, true));
            }
            if (!createDirectory) {
                return !exists(outPath);
            }
            quietly(() -> exists(outPath) || mkdirs(outPath));
            return exists(outPath) && getFileStatus(outPath).isDir();
        } finally {
            OUTPUT_FOLDER.unlock();
        }
    }

    /** What fails here may have been done by another machine: the caller looks at what there is. */
    private static void quietly(FileAction action) {
        try {
            action.run();
        } catch (IOException ignored) {
            // see above
        }
    }

    private FileStatus statusOrNull(Path path) throws IOException {
        try {
            return getFileStatus(path);
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    private static void lockOutputFolder() throws IOException {
        try {
            OUTPUT_FOLDER.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "The thread was interrupted while trying to initialize the output directory");
        }
    }

    private interface FileAction {
        boolean run() throws IOException;
    }
}
