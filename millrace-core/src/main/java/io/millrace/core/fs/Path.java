// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.util.Preconditions;

import java.io.File;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;

/** Names a file or folder on some file system. Immutable. Mirrors the common part of Flink 1.14's {@code Path}. */
public class Path implements Serializable, Comparable<Path> {

    private static final long serialVersionUID = 1L;

    /** Between the parts of a path. */
    public static final String SEPARATOR = "/";

    private final URI uri;

    /**
     * From text.
     *
     * @param pathString with or without a scheme
     */
    public Path(String pathString) {
        Preconditions.checkNotNull(pathString, "Can not create a Path from a null string");
        Preconditions.checkArgument(
                !pathString.isBlank(), "Can not create a Path from an empty string");
        this.uri = parse(pathString.trim());
    }

    /**
     * From a URI.
     *
     * @param uri names the file
     */
    public Path(URI uri) {
        this.uri = uri;
    }

    /**
     * A file in a folder.
     *
     * @param parent the folder
     * @param child name of the file
     */
    public Path(String parent, String child) {
        this(new Path(parent), child);
    }

    /**
     * A file in a folder.
     *
     * @param parent the folder
     * @param child name of the file
     */
    public Path(Path parent, String child) {
        String folder = parent.uri.getPath();
        String joined = folder.endsWith(SEPARATOR) ? folder + child : folder + SEPARATOR + child;
        this.uri = uri(parent.uri.getScheme(), parent.uri.getAuthority(), joined);
    }

    private static URI parse(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        String scheme = null;
        int start = 0;
        if (colon > 0 && (slash < 0 || colon < slash)) {
            scheme = text.substring(0, colon);
            start = colon + 1;
        }
        String authority = null;
        if (text.startsWith("//", start) && text.length() - start > 2) {
            int end = text.indexOf('/', start + 2);
            end = end < 0 ? text.length() : end;
            authority = text.substring(start + 2, end);
            start = end;
        }
        return uri(
                scheme,
                authority == null || authority.isEmpty() ? null : authority,
                text.substring(start));
    }

    private static URI uri(String scheme, String authority, String path) {
        String clean = path.replaceAll("/+", SEPARATOR);
        if (clean.length() > 1 && clean.endsWith(SEPARATOR)) {
            clean = clean.substring(0, clean.length() - 1);
        }
        try {
            return new URI(scheme, authority, clean, null, null).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + path + "' is no path: " + e.getMessage(), e);
        }
    }

    /**
     * A local file.
     *
     * @param file the file
     * @return its path
     */
    public static Path fromLocalFile(File file) {
        return new Path(file.toURI());
    }

    /**
     * The path as a URI.
     *
     * @return the URI
     */
    public URI toUri() {
        return uri;
    }

    /**
     * The file system of this path.
     *
     * @return the file system
     * @throws java.io.IOException if there is none for the scheme
     */
    public FileSystem getFileSystem() throws java.io.IOException {
        return FileSystem.get(uri);
    }

    /**
     * Whether the path begins at a root.
     *
     * @return whether it does
     */
    public boolean isAbsolute() {
        return uri.getPath().startsWith(SEPARATOR);
    }

    /**
     * Last part of the path.
     *
     * @return name of the file
     */
    public String getName() {
        String path = uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The path without scheme.
     *
     * @return the path
     */
    public String getPath() {
        return uri.getPath();
    }

    /**
     * The folder of the file.
     *
     * @return the folder, or null for a root
     */
    public Path getParent() {
        String path = uri.getPath();
        int slash = path.lastIndexOf('/');
        if (path.equals(SEPARATOR) || path.isEmpty()) {
            return null;
        }
        String parent = slash < 0 ? "" : slash == 0 ? SEPARATOR : path.substring(0, slash);
        return new Path(uri(uri.getScheme(), uri.getAuthority(), parent));
    }

    /**
     * A file of the same name with something behind it.
     *
     * @param suffix what comes behind
     * @return the path
     */
    public Path suffix(String suffix) {
        return new Path(uri(uri.getScheme(), uri.getAuthority(), uri.getPath() + suffix));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (uri.getScheme() != null) {
            text.append(uri.getScheme()).append(':');
        }
        if (uri.getAuthority() != null) {
            text.append("//").append(uri.getAuthority());
        }
        return text.append(uri.getPath()).toString();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Path other && uri.equals(other.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    @Override
    public int compareTo(Path o) {
        return uri.compareTo(o.uri);
    }
}
