// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.FileSystemFactory;

import java.net.URI;

/** Makes the local file system. Mirrors Flink 1.14's {@code LocalFileSystemFactory}. */
public class LocalFileSystemFactory implements FileSystemFactory {

    /** A factory. */
    public LocalFileSystemFactory() {}

    @Override
    public String getScheme() {
        return LocalFileSystem.getLocalFsURI().getScheme();
    }

    @Override
    public FileSystem create(URI fsUri) {
        return LocalFileSystem.getSharedInstance();
    }
}
