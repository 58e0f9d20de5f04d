// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.fs.Path;

import java.io.Serializable;

/**
 * Says which files of a folder are left out. Mirrors Flink 1.14's {@code FilePathFilter}; no known
 * differences.
 */
public abstract class FilePathFilter implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Ending of files that Hadoop is still writing. */
    public static final String HADOOP_COPYING = "_COPYING_";

    /** Creates the filter. */
    public FilePathFilter() {}

    /**
     * Says whether a file is left out.
     *
     * @param filePath the file, or a folder
     * @return true if it is not to be read
     */
    public abstract boolean filterPath(Path filePath);

    /**
     * Returns the filter that leaves out hidden files and those that are still being written.
     *
     * @return the filter
     */
    public static FilePathFilter createDefaultFilter() {
        return DefaultFilter.INSTANCE;
    }

    /**
     * Leaves out names that begin with a dot or an underscore, or that contain {@link
     * #HADOOP_COPYING}.
     */
    public static class DefaultFilter extends FilePathFilter {
        private static final long serialVersionUID = 1L;

        static final DefaultFilter INSTANCE = new DefaultFilter();

        DefaultFilter() {}

        @Override
        public boolean filterPath(Path filePath) {
            if (filePath == null) {
                return true;
            }
            String name = filePath.getName();
            return name.startsWith(".") || name.startsWith("_") || name.contains(HADOOP_COPYING);
        }
    }
}
