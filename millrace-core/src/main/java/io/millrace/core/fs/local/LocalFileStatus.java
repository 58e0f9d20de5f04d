// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.BlockLocation;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.LocatedFileStatus;
import io.millrace.core.fs.Path;

import java.io.File;

/** What is known of a local file. Mirrors Flink 1.14's {@code LocalFileStatus}. */
public class LocalFileStatus implements LocatedFileStatus {

    private final File file;
    private final Path path;
    private final long length;

    /**
     * The status of a file as it is now.
     *
     * @param f the file
     * @param fs its file system, for the scheme
     */
    public LocalFileStatus(File f, FileSystem fs) {
        this.file = f;
        this.path = new Path(fs.getUri().getScheme() + ":" + f.toURI().getPath());
        this.length = f.length();
    }

    @Override
    public long getAccessTime() {
        return 0;
    }

    @Override
    public long getBlockSize() {
        return length;
    }

    @Override
    public long getLen() {
        return length;
    }

    @Override
    public long getModificationTime() {
        return file.lastModified();
    }

    @Override
    public short getReplication() {
        return 1;
    }

    @Override
    public boolean isDir() {
        return file.isDirectory();
    }

    @Override
    public Path getPath() {
        return path;
    }

    @Override
    public BlockLocation[] getBlockLocations() {
        return new BlockLocation[] {new LocalBlockLocation(length)};
    }

    /**
     * The file.
     *
     * @return the file
     */
    public File getFile() {
        return file;
    }

    @Override
    public String toString() {
        return "LocalFileStatus{file=" + file + ", path=" + path + '}';
    }
}
