// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.BlockLocation;
import io.millrace.core.fs.FSDataInputStream;
import io.millrace.core.fs.FSDataOutputStream;
import io.millrace.core.fs.FileStatus;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.FileSystemKind;
import io.millrace.core.fs.Path;
import io.millrace.util.Preconditions;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;

/** The file system of this machine. Mirrors Flink 1.14's {@code LocalFileSystem}. */
public class LocalFileSystem extends FileSystem {

    private static final URI URI_OF_ROOT = URI.create("file:///");

    private static final LocalFileSystem INSTANCE = new LocalFileSystem();

    private final URI workingFolder = new File(System.getProperty("user.dir")).toURI();
    private final URI homeFolder = new File(System.getProperty("user.home")).toURI();

    /** A file system. */
    public LocalFileSystem() {}

    /**
     * The one that all share.
     *
     * @return the file system
     */
    public static LocalFileSystem getSharedInstance() {
        return INSTANCE;
    }

    /**
     * Names the local file system.
     *
     * @return {@code file:///}
     */
    public static URI getLocalFsURI() {
        return URI_OF_ROOT;
    }

    @Override
    public URI getUri() {
        return URI_OF_ROOT;
    }

    @Override
    public Path getWorkingDirectory() {
        return new Path(workingFolder);
    }

    @Override
    public Path getHomeDirectory() {
        return new Path(homeFolder);
    }

    /**
     * A path as a file.
     *
     * @param path its scheme and authority do not count
     * @return the file
     */
    public File pathToFile(Path path) {
        String name = path.getPath();
        Preconditions.checkState(name != null, "Cannot convert a null path to File");
        return new File(name.isEmpty() ? "." : name);
    }

    @Override
    public FileStatus getFileStatus(Path f) throws IOException {
        File file = pathToFile(f);
        if (!file.exists()) {
            throw new FileNotFoundException(
                    "File " + f + " does not exist or the user running Millrace ('"
                            + System.getProperty("user.name")
                            + "') has insufficient permissions to access it.");
        }
        return new LocalFileStatus(file, this);
    }

    @Override
    public BlockLocation[] getFileBlockLocations(FileStatus file, long start, long len)
            throws IOException {
        if (file instanceof LocalFileStatus local) {
            return local.getBlockLocations();
        }
        throw new IOException("File status does not belong to the LocalFileSystem: " + file);
    }

    @Override
    public FSDataInputStream open(Path f, int bufferSize) throws IOException {
        return open(f);
    }

    @Override
    public FSDataInputStream open(Path f) throws IOException {
        return new LocalDataInputStream(pathToFile(f));
    }

    @Override
    public LocalRecoverableWriter createRecoverableWriter() throws IOException {
        return new LocalRecoverableWriter(this);
    }

    @Override
    public boolean exists(Path f) throws IOException {
        return pathToFile(f).exists();
    }

    /**
     * What is in a folder.
     *
     * @param f the folder
     * @return files and folders in it, in no order; for a file its own status, and null if there is nothing
     * @throws IOException if something vanishes meanwhile
     */
    @Override
    public FileStatus[] listStatus(Path f) throws IOException {
        File file = pathToFile(f);
        if (file.isFile()) {
            return new FileStatus[] {new LocalFileStatus(file, this)};
        }
        String[] names = file.list();
        if (names == null) {
            return null;
        }
        FileStatus[] listed = new FileStatus[names.length];
        for (int i = 0; i < names.length; i++) {
            listed[i] = getFileStatus(new Path(f, names[i]));
        }
        return listed;
    }

    @Override
    public boolean delete(Path f, boolean recursive) throws IOException {
        File file = pathToFile(f);
        if (file.isDirectory() && !recursive) {
            String[] names = file.list();
            if (names == null) {
                throw new IOException(
                        "Directory " + file + " does not exist or an I/O error occurred");
            }
            if (names.length != 0) {
                throw new IOException("Directory " + file + " is not empty");
            }
        }
        return deleteAll(file);
    }

    private static boolean deleteAll(File file) {
        File[] inside = file.isDirectory() ? file.listFiles() : null;
        if (inside != null) {
            for (File each : inside) {
                if (!deleteAll(each)) {
                    return false;
                }
            }
        }
        return file.delete();
    }

    @Override
    public boolean mkdirs(Path f) throws IOException {
        Preconditions.checkNotNull(f, "path is null");
        return makeFolder(pathToFile(f));
    }

    /** Like {@link File#mkdirs()}, but safe if others make the same folders at the same time. */
    private static boolean makeFolder(File folder) throws IOException {
        if (folder.isDirectory()) {
            return true;
        }
        if (folder.exists()) {
            throw new FileAlreadyExistsException(folder.getAbsolutePath());
        }
        File parent = folder.getParentFile();
        return (parent == null || makeFolder(parent)) && (folder.mkdir() || folder.isDirectory());
    }

    @Override
    public FSDataOutputStream create(Path f, WriteMode overwriteMode) throws IOException {
        Preconditions.checkNotNull(f, "filePath");
        if (exists(f) && overwriteMode == WriteMode.NO_OVERWRITE) {
            throw new FileAlreadyExistsException("File already exists: " + f);
        }
        Path parent = f.getParent();
        if (parent != null && !mkdirs(parent)) {
            throw new IOException("Mkdirs failed to create " + parent);
        }
        return new LocalDataOutputStream(pathToFile(f));
    }

    @Override
    public boolean rename(Path src, Path dst) throws IOException {
        File source = pathToFile(src);
        File target = pathToFile(dst);
        File parent = target.getParentFile();
        if (parent != null) {
            parent.mkdirs();
        }
        try {
            Files.move(source.toPath(), target.toPath(), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException
                | AccessDeniedException
                | DirectoryNotEmptyException
                | SecurityException e) {
            return false;
        }
    }

    @Override
    public boolean isDistributedFS() {
        return false;
    }

    @Override
    @Deprecated
    public FileSystemKind getKind() {
        return FileSystemKind.FILE_SYSTEM;
    }
}
