// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.core.plugin.Plugin;

import java.io.IOException;
import java.net.URI;

/**
 * Makes file systems of a scheme. Found as a service by its name in {@code META-INF/services}, or through a {@code
 * PluginManager}. Mirrors Flink 1.14's {@code FileSystemFactory}.
 */
public interface FileSystemFactory extends Plugin {

    /**
     * The scheme.
     *
     * @return such as {@code hdfs}
     */
    String getScheme();

    /**
     * Makes a file system. It is kept for all URIs of the same scheme and authority.
     *
     * @param fsUri a URI of the scheme
     * @return the file system
     * @throws IOException if it cannot be reached
     */
    FileSystem create(URI fsUri) throws IOException;
}
