// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.core.io.IOReadableWritable;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.StringUtils;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Names a file or folder on some file system. Text is normalized: backslashes become slashes, several slashes one, and a
 * last one is left out; a URI is taken as it is. Immutable but for {@link #read}. Mirrors Flink 1.14's {@code Path}.
 */
public class Path implements IOReadableWritable, Serializable {

    private static final long serialVersionUID = 1L;

    /** Between the parts of a path. */
    public static final String SEPARATOR = "/";

    /** Between the parts of a path. */
    public static final char SEPARATOR_CHAR = '/';

    /** The folder that one is in. */
    public static final String CUR_DIR = ".";

    /** Null only before {@link #read}. */
    private URI uri;

    /** A path that is still to be read. */
    public Path() {}

    /**
     * From a URI.
     *
     * @param uri names the file; taken as it is
     */
    public Path(URI uri) {
        this.uri = uri;
    }

    /**
     * A path below another.
     *
     * @param parent the folder
     * @param child path in it
     */
    public Path(String parent, String child) {
        this(new Path(parent), new Path(child));
    }

    /**
     * A path below another.
     *
     * @param parent the folder
     * @param child path in it
     */
    public Path(Path parent, String child) {
        this(parent, new Path(child));
    }

    /**
     * A path below another.
     *
     * @param parent the folder
     * @param child path in it
     */
    public Path(String parent, Path child) {
        this(new Path(parent), child);
    }

    /**
     * A path below another.
     *
     * @param parent the folder
     * @param child path in it; one that begins with a slash is below the folder, too
     */
    public Path(Path parent, Path child) {
        URI folder = parent.uri;
        String folderPath = folder.getPath();
        if (!folderPath.equals(SEPARATOR) && !folderPath.isEmpty()) {
            // URIs resolve below what ends with a slash
            folder = uri(folder.getScheme(), folder.getAuthority(), folderPath + SEPARATOR);
        }
        Path below = child;
        if (child.uri.getPath().startsWith(SEPARATOR)) {
            below = new Path(
                    child.uri.getScheme(),
                    child.uri.getAuthority(),
                    child.uri.getPath().substring(1));
        }
        URI resolved = folder.resolve(below.uri);
        this.uri = normalized(resolved.getScheme(), resolved.getAuthority(), resolved.getPath());
    }

    /**
     * From text.
     *
     * @param pathString with or without a scheme
     */
    public Path(String pathString) {
        String text = checkNotEmpty(pathString);
        if (hasWindowsDrive(text, 0)) {
            text = SEPARATOR + text;
        }
        int colon = text.indexOf(':');
        int slash = text.indexOf(SEPARATOR_CHAR);
        int start = 0;
        String scheme = null;
        if (colon != -1 && (slash == -1 || colon < slash)) {
            scheme = text.substring(0, colon);
            start = colon + 1;
        }
        String authority = null;
        if (text.startsWith("//", start) && text.length() - start > 2) {
            int nextSlash = text.indexOf(SEPARATOR_CHAR, start + 2);
            int end = nextSlash > 0 ? nextSlash : text.length();
            authority = text.substring(start + 2, end);
            start = end;
        }
        this.uri = normalized(scheme, authority, text.substring(start));
    }

    /**
     * From its parts.
     *
     * @param scheme such as {@code file}, or null
     * @param authority such as a host and a port, or null
     * @param path the path, not empty
     */
    public Path(String scheme, String authority, String path) {
        this.uri = normalized(scheme, authority, checkNotEmpty(path));
    }

    private static String checkNotEmpty(String path) {
        if (path == null) {
            throw new IllegalArgumentException("Can not create a Path from a null string");
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("Can not create a Path from an empty string");
        }
        return path;
    }

    private static URI normalized(String scheme, String authority, String path) {
        String clean = path.replace('\\', SEPARATOR_CHAR).replaceAll("/+", SEPARATOR);
        boolean isRoot = clean.equals(SEPARATOR) || clean.matches("/\\p{Alpha}+:/");
        if (clean.endsWith(SEPARATOR) && !isRoot) {
            clean = clean.substring(0, clean.length() - 1);
        }
        return uri(scheme, authority, clean).normalize();
    }

    private static URI uri(String scheme, String authority, String path) {
        try {
            return new URI(scheme, authority, path, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
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
     * @throws IOException if there is none for the scheme
     */
    public FileSystem getFileSystem() throws IOException {
        return FileSystem.get(uri);
    }

    /**
     * Whether the path begins at a root.
     *
     * @return whether it does
     */
    public boolean isAbsolute() {
        return uri.getPath().startsWith(SEPARATOR, hasWindowsDrive() ? 3 : 0);
    }

    /**
     * Last part of the path.
     *
     * @return name of the file; empty for a root
     */
    public String getName() {
        String path = uri.getPath();
        return path.substring(path.lastIndexOf(SEPARATOR_CHAR) + 1);
    }

    /**
     * The path without scheme and authority.
     *
     * @return the path
     */
    public String getPath() {
        return uri.getPath();
    }

    /**
     * The folder of the file.
     *
     * @return the folder; an empty relative path for a name without slashes, null for a root
     */
    public Path getParent() {
        String path = uri.getPath();
        int lastSlash = path.lastIndexOf(SEPARATOR_CHAR);
        int start = hasWindowsDrive() ? 3 : 0;
        boolean isRoot = path.length() == start || lastSlash == start && path.length() == start + 1;
        if (isRoot) {
            return null;
        }
        if (lastSlash == -1) {
            return new Path(uri.getScheme(), uri.getAuthority(), CUR_DIR);
        }
        int end = lastSlash == start ? start + 1 : lastSlash;
        return new Path(uri.getScheme(), uri.getAuthority(), path.substring(0, end));
    }

    /**
     * A file beside this one, of the same name with something behind it.
     *
     * @param suffix what comes behind
     * @return the path
     */
    public Path suffix(String suffix) {
        return new Path(getParent(), getName() + suffix);
    }

    /** The path as text, with scheme and authority; characters that URIs escape stand as they are. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (uri.getScheme() != null) {
            text.append(uri.getScheme()).append(':');
        }
        if (uri.getAuthority() != null) {
            text.append("//").append(uri.getAuthority());
        }
        String path = uri.getPath();
        if (path == null) {
            return text.toString();
        }
        boolean isBareDrive = text.length() == 0 && hasWindowsDrive();
        return text.append(isBareDrive ? path.substring(1) : path).toString();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Path other && uri.equals(other.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /**
     * Compares by URI. As in Flink, paths are not {@link Comparable}, though they have the method.
     *
     * @param o another path
     * @return negative, zero or positive
     */
    public int compareTo(Object o) {
        return uri.compareTo(((Path) o).uri);
    }

    /**
     * How many parts the path has.
     *
     * @return 0 for a root
     */
    public int depth() {
        String path = uri.getPath();
        if (path.equals(SEPARATOR)) {
            return 0;
        }
        int parts = 1;
        for (int i = 1; i < path.length(); i++) {
            parts += path.charAt(i) == SEPARATOR_CHAR ? 1 : 0;
        }
        return parts;
    }

    /**
     * The same file, named from the root of a file system, with scheme and authority.
     *
     * @param fs what the path is relative to
     * @return the full path
     */
    public Path makeQualified(FileSystem fs) {
        Path path = isAbsolute() ? this : new Path(fs.getWorkingDirectory(), this);
        URI pathUri = path.uri;
        URI fsUri = fs.getUri();
        String scheme = pathUri.getScheme();
        String authority = pathUri.getAuthority();
        if (scheme != null && (authority != null || fsUri.getAuthority() == null)) {
            return path;
        }
        if (scheme == null) {
            scheme = fsUri.getScheme();
        }
        if (authority == null) {
            authority = fsUri.getAuthority() == null ? "" : fsUri.getAuthority();
        }
        return new Path(scheme + "://" + authority + pathUri.getPath());
    }

    @Override
    public void read(DataInputView in) throws IOException {
        if (!in.readBoolean()) {
            return;
        }
        String scheme = StringUtils.readNullableString(in);
        String userInfo = StringUtils.readNullableString(in);
        String host = StringUtils.readNullableString(in);
        int port = in.readInt();
        String path = StringUtils.readNullableString(in);
        String query = StringUtils.readNullableString(in);
        String fragment = StringUtils.readNullableString(in);
        try {
            uri = new URI(scheme, userInfo, host, port, path, query, fragment);
        } catch (URISyntaxException e) {
            throw new IOException("Error reconstructing URI", e);
        }
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeBoolean(uri != null);
        if (uri == null) {
            return;
        }
        StringUtils.writeNullableString(uri.getScheme(), out);
        StringUtils.writeNullableString(uri.getUserInfo(), out);
        StringUtils.writeNullableString(uri.getHost(), out);
        out.writeInt(uri.getPort());
        StringUtils.writeNullableString(uri.getPath(), out);
        StringUtils.writeNullableString(uri.getQuery(), out);
        StringUtils.writeNullableString(uri.getFragment(), out);
    }

    /**
     * Whether the path begins with a drive of Windows, such as {@code /C:}.
     *
     * @return whether it does
     */
    public boolean hasWindowsDrive() {
        return hasWindowsDrive(uri.getPath(), 1);
    }

    /** Whether there is a letter and a colon, behind a slash if they are looked for at 1. */
    private static boolean hasWindowsDrive(String path, int at) {
        if (path.length() < at + 2 || at == 1 && path.charAt(0) != SEPARATOR_CHAR) {
            return false;
        }
        char drive = path.charAt(at);
        boolean isLetter = drive >= 'A' && drive <= 'Z' || drive >= 'a' && drive <= 'z';
        return isLetter && path.charAt(at + 1) == ':';
    }
}
