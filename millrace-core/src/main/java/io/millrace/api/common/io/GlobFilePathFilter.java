// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.core.fs.Path;

import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out files by patterns such as {@code **}{@code /*.csv}, as {@link
 * java.nio.file.FileSystem#getPathMatcher} has them after {@code glob:}. A file is read if it
 * matches one of the patterns of inclusion and none of exclusion. Mirrors Flink 1.14's {@code
 * GlobFilePathFilter}; no known differences.
 */
public class GlobFilePathFilter extends FilePathFilter {
    private static final long serialVersionUID = 1L;

    private final List<String> includePatterns;
    private final List<String> excludePatterns;

    private transient List<PathMatcher> includeMatchers;
    private transient List<PathMatcher> excludeMatchers;

    /** Creates a filter that lets all files pass. */
    public GlobFilePathFilter() {
        this(List.of(), List.of());
    }

    /**
     * Creates a filter.
     *
     * @param includePatterns what is read; all if empty
     * @param excludePatterns what of that is left out
     */
    public GlobFilePathFilter(List<String> includePatterns, List<String> excludePatterns) {
        this.includePatterns = new ArrayList<>(checkNotNull(includePatterns));
        this.excludePatterns = new ArrayList<>(checkNotNull(excludePatterns));
    }

    @Override
    public boolean filterPath(Path filePath) {
        if (includeMatchers == null) {
            includeMatchers = matchers(includePatterns);
            excludeMatchers = matchers(excludePatterns);
        }
        java.nio.file.Path path = Paths.get(filePath.getPath());
        boolean isIncluded = includeMatchers.isEmpty() || matchesAny(includeMatchers, path);
        return !isIncluded || matchesAny(excludeMatchers, path);
    }

    private static boolean matchesAny(List<PathMatcher> matchers, java.nio.file.Path path) {
        for (PathMatcher matcher : matchers) {
            if (matcher.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static List<PathMatcher> matchers(List<String> patterns) {
        List<PathMatcher> matchers = new ArrayList<>();
        for (String pattern : patterns) {
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
        }
        return matchers;
    }
}
