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
import java.util.ArrayList;
import java.util.List;

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
    private static final List<Path> COMPILERS = compilers();

    public static Usage now() {
        return new Usage(System.nanoTime(), SYSTEM.getProcessCpuTime(), jitNanos());
    }

    /** Where the system tells of the threads that compile; these live as long as the process. */
    private static List<Path> compilers() {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(THREADS)) {
            return found;
        }
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                if (isCompiler(thread)) {
                    found.add(thread.resolve("schedstat"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isCompiler(Path thread) {
        try {
            String name = Files.readString(thread.resolve("comm"));
            return name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler");
        } catch (IOException e) {
            return false; // Ended meanwhile.
        }
    }

    private static long jitNanos() {
        long sum = 0;
        for (Path compiler : COMPILERS) {
            try {
                String schedule = Files.readString(compiler);
                sum += Long.parseLong(schedule.substring(0, schedule.indexOf(' ')));
            } catch (IOException e) {
                // Ended meanwhile, in a JVM whose compiler threads may come and go.
            }
        }
        return sum;
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
