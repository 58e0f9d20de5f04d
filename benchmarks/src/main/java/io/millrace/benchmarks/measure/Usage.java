// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the process has used so far.
 *
 * @param cpuNs by all threads, those of the JVM included
 * @param jitNs part of {@code cpuNs}, by the threads that compile; 0 where the system does not tell
 */
public record Usage(long wallNs, long cpuNs, long jitNs) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path THREADS = Path.of("/proc/self/task");

    public static Usage now() {
        return new Usage(System.nanoTime(), SYSTEM.getProcessCpuTime(), jitNanos());
    }

    private static long jitNanos() {
        if (!Files.isDirectory(THREADS)) {
            return 0;
        }
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                sum += jitNanos(thread);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    private static long jitNanos(Path thread) {
        try {
            String name = Files.readString(thread.resolve("comm"));
            if (!name.startsWith("C1 Compiler") && !name.startsWith("C2 Compiler")) {
                return 0;
            }
            String schedule = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(schedule.substring(0, schedule.indexOf(' ')));
        } catch (IOException e) {
            return 0; // Ended meanwhile.
        }
    }

    public Usage minus(Usage earlier) {
        return new Usage(wallNs - earlier.wallNs, cpuNs - earlier.cpuNs, jitNs - earlier.jitNs);
    }

    /** The most memory the process ever had resident, in KiB; 0 where the system does not tell. */
    public static long peakMemoryKib() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
