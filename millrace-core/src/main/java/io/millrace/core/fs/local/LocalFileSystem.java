// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.FSDataInputStream;
import io.millrace.core.fs.FileStatus;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.Path;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;

/** The file system of this machine. Mirrors Flink 1.14's {@code LocalFileSystem}. */
public class LocalFileSystem extends FileSystem {

    private static final LocalFileSystem INSTANCE = new LocalFileSystem();

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

    private static File file(Path path) {
        return new File(path.getPath());
    }

    @Override
    public FileStatus getFileStatus(Path f) throws IOException {
        File file = file(f);
        if (!file.exists()) {
            throw new FileNotFoundException("File " + f + " does not exist.");
        }
        return new LocalFileStatus(f, file.length(), file.lastModified(), file.isDirectory());
    }

    @Override
    public FSDataInputStream open(Path f) throws IOException {
        return new LocalInputStream(new RandomAccessFile(file(f), "r"));
    }

    @Override
    public FileStatus[] listStatus(Path f) throws IOException {
        String[] names = file(f).list();
        if (names == null) {
            throw new IOException("The folder " + f + " cannot be listed.");
        }
        FileStatus[] listed = new FileStatus[names.length];
        for (int i = 0; i < names.length; i++) {
            listed[i] = getFileStatus(new Path(f, names[i]));
        }
        return listed;
    }

    private record LocalFileStatus(Path path, long length, long modificationTime, boolean isDir)
            implements FileStatus {

        @Override
        public long getLen() {
            return length;
        }

        @Override
        public long getModificationTime() {
            return modificationTime;
        }

        @Override
        public Path getPath() {
            return path;
        }
    }

    private static final class LocalInputStream extends FSDataInputStream {

        private final RandomAccessFile file;

        LocalInputStream(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public void seek(long desired) throws IOException {
            file.seek(desired);
        }

        @Override
        public long getPos() throws IOException {
            return file.getFilePointer();
        }

        @Override
        public int read() throws IOException {
            return file.read();
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            return file.read(b, off, len);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
