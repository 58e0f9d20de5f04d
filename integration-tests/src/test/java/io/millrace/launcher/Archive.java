// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The archive that the build packs, unpacked. */
record Archive(Path root) {

    static Archive unpack(Path directory) throws IOException {
        Path archive = Path.of(System.getProperty("millrace.archive")).normalize();
        Files.createDirectories(directory);

        Launcher.Result tar =
                Launcher.of(Path.of("tar"), directory).run("-xzf", archive.toString());

        assertThat(tar.exitCode()).as(tar.stderr()).isZero();
        try (Stream<Path> roots = Files.list(directory.toRealPath())) {
            List<Path> all = roots.toList();
            assertThat(all).hasSize(1);
            return new Archive(all.get(0));
        }
    }

    /** Its launcher, for somebody with that home directory; null for none. */
    Launcher launcher(Path home, Path directory) {
        return Launcher.of(root.resolve("bin/millrace"), directory)
                .with("HOME", home == null ? null : home.toString())
                .with("XDG_CACHE_HOME", null)
                .with("MILLRACE_NO_BUILD", null);
    }

    List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
