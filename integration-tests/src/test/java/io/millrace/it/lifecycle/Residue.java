// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process holds at one moment: live threads, open files and listening ports. */
record Residue(Set<Thread> threads, Map<String, Integer> files, Set<String> listeningPorts) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final List<Path> SOCKET_TABLES =
            List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    private static final String LISTEN = "0A";

    static Residue now() {
        Map<String, Integer> files = openFiles();
        return new Residue(liveThreads(), files, listeningPorts(files.keySet()));
    }

    static Set<Thread> liveThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                // Those of the tests themselves.
                .filter(thread -> !thread.getName().startsWith("awaitility"))
                .collect(Collectors.toSet());
    }

    /** Targets of all open descriptors, with their number; empty where the system does not tell. */
    private static Map<String, Integer> openFiles() {
        Map<String, Integer> targets = new HashMap<>();
        if (!Files.isDirectory(DESCRIPTORS)) {
            return targets;
        }
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            descriptors.forEach(descriptor -> {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    // The listing itself is open while it is read.
                    // The JVM itself looks at the limits of its container now and then.
                    if (!target.matches("/proc/\\d+/fd") && !target.startsWith("/sys/")) {
                        targets.merge(target, 1, Integer::sum);
                    }
                } catch (IOException e) {
                    // It was closed in the meantime.
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return targets;
    }

    private static Set<String> listeningPorts(Set<String> openFiles) {
        Set<String> ports = new HashSet<>();
        for (Path table : SOCKET_TABLES) {
            if (!Files.isReadable(table)) {
                continue;
            }
            try {
                List<String> lines = Files.readAllLines(table);
                for (String line : lines.subList(1, lines.size())) {
                    String[] columns = line.strip().split("\\s+");
                    if (columns[3].equals(LISTEN)
                            && openFiles.contains("socket:[" + columns[9] + "]")) {
                        ports.add(columns[1]);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ports;
    }

    /** What is there now that was not there when {@code earlier} was taken, one line each. */
    Set<String> beyond(Residue earlier) {
        Set<String> more = new TreeSet<>();
        for (Thread thread : threads) {
            if (!earlier.threads.contains(thread)) {
                more.add("thread " + thread.getName());
            }
        }
        files.forEach((target, count) -> {
            if (count > earlier.files.getOrDefault(target, 0)) {
                more.add("file " + target);
            }
        });
        for (String port : listeningPorts) {
            if (!earlier.listeningPorts.contains(port)) {
                more.add("port " + port);
            }
        }
        return more;
    }
}
