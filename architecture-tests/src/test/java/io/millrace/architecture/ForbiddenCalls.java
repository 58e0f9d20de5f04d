// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Ways to the world outside that only implementations of {@code EngineEnvironment} may take: whatever else asks for the time, a
 * thread, chance or a file cannot be simulated.
 */
final class ForbiddenCalls extends ArchCondition<JavaClass> {

    private static final Predicate<JavaAccess<?>> ANY = access -> true;
    private static final Predicate<JavaAccess<?>> CONSTRUCTOR = named("<init>");

    /** What is forbidden of each class. */
    private static final Map<String, Predicate<JavaAccess<?>>> FORBIDDEN = Map.ofEntries(
            // Time.
            Map.entry(
                    "java.lang.System",
                    named(
                            "currentTimeMillis",
                            "nanoTime",
                            "out",
                            "err",
                            "in",
                            "exit",
                            "getenv",
                            "setOut",
                            "setErr")),
            Map.entry("java.time.Clock", access -> access.getName().startsWith("system")),
            Map.entry("java.time.Instant", named("now")),
            Map.entry("java.time.LocalDate", named("now")),
            Map.entry("java.time.LocalDateTime", named("now")),
            Map.entry("java.time.LocalTime", named("now")),
            Map.entry("java.time.OffsetDateTime", named("now")),
            Map.entry("java.time.ZonedDateTime", named("now")),
            Map.entry("java.util.Date", ForbiddenCalls::isConstructorWithoutArguments),
            // Threads.
            Map.entry("java.lang.Thread", named("<init>", "sleep", "onSpinWait", "yield")),
            Map.entry("java.lang.Runtime", named("addShutdownHook", "exit", "halt")),
            Map.entry("java.util.Collection", named("parallelStream")),
            Map.entry("java.util.List", named("parallelStream")),
            Map.entry("java.util.Timer", ANY),
            Map.entry(
                    "java.util.concurrent.CompletableFuture",
                    access -> access.getName().endsWith("Async")
                            || access.getName().equals("orTimeout")),
            Map.entry("java.util.concurrent.Executors", ANY),
            Map.entry("java.util.concurrent.ForkJoinPool", ANY),
            Map.entry("java.util.concurrent.ScheduledThreadPoolExecutor", CONSTRUCTOR),
            Map.entry("java.util.concurrent.ThreadPoolExecutor", CONSTRUCTOR),
            Map.entry("java.util.stream.Stream", named("parallel")),
            // Chance.
            Map.entry("java.lang.Math", named("random")),
            Map.entry("java.security.SecureRandom", ANY),
            Map.entry("java.util.Random", CONSTRUCTOR),
            Map.entry("java.util.SplittableRandom", CONSTRUCTOR),
            Map.entry("java.util.UUID", named("randomUUID")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", ANY),
            Map.entry("java.util.random.RandomGenerator", named("of", "getDefault")),
            // Files and sockets.
            Map.entry("java.io.File", ANY),
            Map.entry("java.io.FileInputStream", ANY),
            Map.entry("java.io.FileOutputStream", ANY),
            Map.entry("java.io.FileReader", ANY),
            Map.entry("java.io.FileWriter", ANY),
            Map.entry("java.io.RandomAccessFile", ANY),
            Map.entry("java.net.ServerSocket", ANY),
            Map.entry("java.net.Socket", ANY),
            Map.entry("java.nio.channels.FileChannel", ANY),
            Map.entry("java.nio.file.FileSystems", ANY),
            Map.entry("java.nio.file.Files", ANY),
            Map.entry("java.nio.file.Path", named("of")),
            Map.entry("java.nio.file.Paths", ANY));

    ForbiddenCalls() {
        super("reach the outside through EngineEnvironment only");
    }

    private static Predicate<JavaAccess<?>> named(String... names) {
        List<String> all = List.of(names);
        return access -> all.contains(access.getName());
    }

    private static boolean isConstructorWithoutArguments(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith(".<init>()");
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        for (JavaAccess<?> access : javaClass.getAccessesFromSelf()) {
            Predicate<JavaAccess<?>> forbidden =
                    FORBIDDEN.get(access.getTargetOwner().getFullName());
            if (forbidden != null && forbidden.test(access)) {
                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
            }
        }
    }
}
