// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.core.fs.local.LocalFileSystem;

import java.io.IOException;
import java.net.URI;

/** A file system. Thread-safe. Mirrors the reading part of Flink 1.14's {@code FileSystem}. */
public abstract class FileSystem {

    /** Called by subclasses. */
    public FileSystem() {}

    /**
     * The file system of a URI.
     *
     * @param uri its scheme counts; none means local
     * @return the file system
     * @throws IOException if there is none for the scheme
     */
    public static FileSystem get(URI uri) throws IOException {
        String scheme = uri.getScheme();
        if (scheme == null || scheme.equals("file")) {
            return LocalFileSystem.getSharedInstance();
        }
        throw new IOException(
                "Could not find a file system implementation for scheme '" + scheme + "' of " + uri
                        + ". This release reads local files only: use a path without scheme, or with 'file:'.");
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
     * What is known of a file.
     *
     * @param f the file
     * @return its status
     * @throws IOException if it cannot be read; a {@code FileNotFoundException} if there is none
     */
    public abstract FileStatus getFileStatus(Path f) throws IOException;

    /**
     * Opens a file.
     *
     * @param f the file
     * @return reads it
     * @throws IOException if it cannot be read
     */
    public abstract FSDataInputStream open(Path f) throws IOException;

    /**
     * What is in a folder.
     *
     * @param f the folder
     * @return files and folders in it, in no order
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
            getFileStatus(f);
            return true;
        } catch (java.io.FileNotFoundException e) {
            return false;
        }
    }
}
