// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.CoreOptions;
import io.millrace.configuration.IllegalConfigurationException;
import io.millrace.core.fs.local.LocalFileSystem;
import io.millrace.core.fs.local.LocalFileSystemFactory;
import io.millrace.core.plugin.PluginManager;
import io.millrace.logging.LazyLogger;
import io.millrace.util.ExceptionUtils;
import io.millrace.util.Preconditions;
import io.millrace.util.TemporaryClassLoaderContext;

import org.slf4j.Logger;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The factories by scheme, and the file systems that they made. Guarded by the class's monitor. */
final class FileSystems {

    private static final Logger LOG = LazyLogger.of(FileSystem.class);

    private static final Map<String, FileSystemFactory> FACTORIES = new HashMap<>();
    private static final Map<Key, FileSystem> MADE = new HashMap<>();

    /** Null stands for the local file system. */
    private static URI defaultUri;

    private FileSystems() {}

    private record Key(String scheme, String authority) {}

    static synchronized void initialize(Configuration config, PluginManager pluginManager)
            throws IllegalConfigurationException {
        MADE.clear();
        FACTORIES.clear();
        add(new LocalFileSystemFactory(), config);
        addAll(() -> ServiceLoader.load(FileSystemFactory.class).iterator(), config);
        if (pluginManager != null) {
            addAll(() -> pluginManager.load(FileSystemFactory.class), config);
        }
        String scheme = config.getString(CoreOptions.DEFAULT_FILESYSTEM_SCHEME, null);
        try {
            defaultUri = scheme == null ? null : new URI(scheme);
        } catch (URISyntaxException e) {
            throw new IllegalConfigurationException(
                    "The default file system scheme ('" + CoreOptions.DEFAULT_FILESYSTEM_SCHEME
                            + "') is invalid: " + scheme,
                    e);
        }
    }

    /** A factory that cannot be loaded must not take the others with it. */
    private static void addAll(
            Supplier<Iterator<FileSystemFactory>> services, Configuration config) {
        Iterator<FileSystemFactory> factories;
        try {
            factories = services.get();
        } catch (Throwable t) {
            ExceptionUtils.rethrowIfFatalErrorOrOOM(t);
            LOG.error("File systems beside the local one cannot be looked for.", t);
            return;
        }
        while (true) {
            try {
                if (!factories.hasNext()) {
                    return;
                }
                add(factories.next(), config);
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                ExceptionUtils.rethrowIfFatalErrorOrOOM(e);
                LOG.error("A factory of file systems cannot be loaded; its scheme is missing.", e);
                if (!(e instanceof ServiceConfigurationError)) {
                    return;
                }
            }
        }
    }

    private static void add(FileSystemFactory factory, Configuration config) {
        factory.configure(config);
        FACTORIES.put(factory.getScheme(), factory);
    }

    static synchronized URI defaultUri() {
        return defaultUri == null ? LocalFileSystem.getLocalFsURI() : defaultUri;
    }

    static synchronized FileSystem get(URI fsUri) throws IOException {
        Preconditions.checkNotNull(fsUri, "file system URI");
        URI uri = fsUri.getScheme() == null ? withDefaultScheme(fsUri) : fsUri;
        String authority = uri.getAuthority();
        if ("file".equals(uri.getScheme()) && authority != null && !authority.isEmpty()) {
            throw new IOException("Found local file path with authority '" + authority
                    + "' in path '"
                    + uri + "'. Hint: Did you forget a slash? (correct path would be 'file:///"
                    + authority + uri.getPath() + "')");
        }
        Key key = new Key(uri.getScheme(), authority);
        FileSystem made = MADE.get(key);
        if (made == null) {
            made = make(uri);
            MADE.put(key, made);
        }
        return made;
    }

    private static FileSystem make(URI uri) throws IOException {
        if (FACTORIES.isEmpty()) {
            initialize(new Configuration(), null);
        }
        FileSystemFactory factory = FACTORIES.get(uri.getScheme());
        if (factory == null) {
            throw new UnsupportedFileSystemSchemeException(
                    "Could not find a file system implementation for scheme '" + uri.getScheme()
                            + "'. The scheme is not directly supported, and no FileSystemFactory for it was found on"
                            + " the class path (META-INF/services/"
                            + FileSystemFactory.class.getName()
                            + ") or among the plugins.");
        }
        try (TemporaryClassLoaderContext ignored =
                TemporaryClassLoaderContext.of(factory.getClassLoader())) {
            return factory.create(uri);
        }
    }

    private static URI withDefaultScheme(URI uri) throws IOException {
        URI base = defaultUri();
        try {
            return base.getScheme().equals("file")
                    ? new URI(
                            "file",
                            null,
                            new Path(new File(uri.getPath()).getAbsolutePath()).getPath(),
                            null)
                    : new URI(
                            base.getScheme(),
                            null,
                            base.getHost(),
                            base.getPort(),
                            uri.getPath(),
                            null,
                            null);
        } catch (URISyntaxException | NullPointerException e) {
            throw new IOException("The file system URI '" + uri
                    + "' declares no scheme and cannot be interpreted relative to the default file system URI ("
                    + base + ").");
        }
    }
}
