// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that is filled under another name, on the same file system, and moved to its own when it is whole. Closing it
 * before removes it.
 *
 * <p>If the target exists, it stays and gets the draft's entries one by one: it may be a shell's working directory, a link or a
 * mount point, and its parent need not be writable.
 */
final class Draft implements AutoCloseable {

    private final Path target;
    private final Path path;

    /** What has to go if it does not become whole. */
    private final List<Path> written = new ArrayList<>();

    private Draft(Path target, Path path) {
        this.target = target;
        this.path = path;
        written.add(path);
    }

    /**
     * @param target absolute; does not exist, or is an empty directory
     */
    static Draft of(Path target) throws IOException {
        Path existing = target;
        while (!Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        String name = ".millrace-new-" + ProcessHandle.current().pid();
        return new Draft(target, Files.createDirectory(existing.resolve(name)));
    }

    /** Where to write. */
    Path path() {
        return path;
    }

    void moveIntoPlace() throws IOException {
        if (Files.isDirectory(target)) {
            for (Path entry : entries(path)) {
                Path place = target.resolve(entry.getFileName());
                Files.move(entry, place);
                written.add(place);
            }
            Files.delete(path);
        } else {
            Files.createDirectories(target.getParent());
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        }
        written.clear();
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path root : written) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        written.clear();
    }
}
