// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.util.FlinkRuntimeException;
import io.millrace.util.WrappingProxy;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Replaces the key in paths for file systems that want it. Mirrors Flink 1.14's {@code EntropyInjector}.
 */
public class EntropyInjector {

    private EntropyInjector() {}

    /**
     * Creates a file, with chance in its path if the file system wants that.
     *
     * @param fs the file system
     * @param path the file, perhaps with the key in it
     * @param writeMode what to do if there is such a file
     * @return the stream, and the path without the key
     * @throws IOException if the file cannot be created
     */
    public static OutputStreamAndPath createEntropyAware(
            FileSystem fs, Path path, FileSystem.WriteMode writeMode) throws IOException {
        EntropyInjectingFileSystem injecting = injecting(fs);
        Path file = injecting == null ? path : replaceKey(path, injecting, true);
        return new OutputStreamAndPath(fs.create(file, writeMode), file);
    }

    /**
     * A path without the key, for what is not to be spread.
     *
     * @param fs the file system
     * @param path perhaps with the key in it
     * @return the path, the same for file systems that know no key
     */
    public static Path removeEntropyMarkerIfPresent(FileSystem fs, Path path) {
        EntropyInjectingFileSystem injecting = injecting(fs);
        if (injecting == null) {
            return path;
        }
        try {
            return replaceKey(path, injecting, false);
        } catch (IOException e) {
            throw new FlinkRuntimeException(e.getMessage(), e);
        }
    }

    /**
     * Whether a file system replaces a key.
     *
     * @param fs the file system
     * @return whether it does
     */
    public static boolean isEntropyInjecting(FileSystem fs) {
        EntropyInjectingFileSystem injecting = injecting(fs);
        return injecting != null && injecting.getEntropyInjectionKey() != null;
    }

    private static EntropyInjectingFileSystem injecting(FileSystem fs) {
        Object candidate = fs;
        while (candidate != null) {
            if (candidate instanceof EntropyInjectingFileSystem injecting) {
                return injecting;
            }
            candidate =
                    candidate instanceof WrappingProxy<?> proxy ? proxy.getWrappedDelegate() : null;
        }
        return null;
    }

    private static Path replaceKey(
            Path path, EntropyInjectingFileSystem injecting, boolean withEntropy)
            throws IOException {
        String key = injecting.getEntropyInjectionKey();
        URI uri = path.toUri();
        int at = key == null ? -1 : uri.getPath().indexOf(key);
        if (at < 0) {
            return path;
        }
        String replaced = uri.getPath().substring(0, at)
                + (withEntropy ? injecting.generateEntropy() : "")
                + uri.getPath().substring(at + key.length());
        try {
            return new Path(new URI(
                            uri.getScheme(),
                            uri.getAuthority(),
                            replaced,
                            uri.getQuery(),
                            uri.getFragment())
                    .normalize());
        } catch (URISyntaxException e) {
            throw new IOException(
                    "The path " + path + " with the entropy key '" + key + "' replaced is no URI: "
                            + replaced,
                    e);
        }
    }
}
