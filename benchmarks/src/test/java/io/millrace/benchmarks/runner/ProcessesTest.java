// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.benchmarks.measure.HandStartUp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ProcessesTest {

    private static final Side HERE = new Side("here", classpath(), List.of());

    @TempDir
    private Path directory;

    @Test
    void shouldEndAProcessThatHangs() {
        var processes = new Processes(directory, "64m");

        assertThatThrownBy(() -> processes.run(HERE, Hanging.class.getName(), List.of("chain"), 1))
                .isInstanceOf(BenchException.class)
                .hasMessageStartingWith("here was ended, since it took more than 1 s: ")
                .hasMessageContaining(Hanging.class.getName() + " chain ")
                .hasMessageContaining("Its output is in " + directory.resolve("runs/here/log"));
        assertThat(ProcessHandle.current().children()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void shouldReadWhatAProcessTells() {
        var processes = new Processes(directory, "64m");

        Processes.Finished run = processes.run(HERE, HandStartUp.class.getName(), List.of());

        assertThat(run.number("peakMemoryKib")).isNotNegative();
        assertThat(run.took().wallSeconds()).isPositive();
        assertThat(directory.resolve("runs/here/log")).content().startsWith("(to,1)");
    }

    /** As it is here, seen from another directory. */
    private static String classpath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Never ends. */
    static final class Hanging {

        public static void main(String[] args) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
