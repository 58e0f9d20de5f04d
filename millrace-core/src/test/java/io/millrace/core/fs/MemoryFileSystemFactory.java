// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.core.fs.local.LocalFileSystem;

import java.net.URI;

/** Makes file systems of the scheme {@code memory}, which name themselves by the URI that they were made for. */
public class MemoryFileSystemFactory implements FileSystemFactory {

    @Override
    public String getScheme() {
        return "memory";
    }

    @Override
    public FileSystem create(URI fsUri) {
        return new Named(fsUri);
    }

    private static final class Named extends LocalFileSystem implements EntropyInjectingFileSystem {

        private final URI uri;

        Named(URI uri) {
            this.uri = uri;
        }

        @Override
        public URI getUri() {
            return uri;
        }

        @Override
        public String getEntropyInjectionKey() {
            return "_key_";
        }

        @Override
        public String generateEntropy() {
            return "0000";
        }
    }
}
