// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import java.util.Map;

/** Programs that the tests compile and run, by class name. */
final class Programs {

    private static final String IMPORTS = """
            import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
            import io.millrace.streaming.api.functions.source.SourceFunction;
            import java.util.concurrent.atomic.AtomicInteger;
            """;

    static final Map<String, String> SOURCES = Map.ofEntries(
            program("Arguments", """
                    for (String arg : args) {
                        System.out.println("<" + arg + ">");
                    }
                    """),
            program("Environment", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    System.out.println("parallelism " + env.getParallelism());
                    System.out.println("reuse " + env.getConfig().isObjectReuseEnabled());
                    """),
            program("Print", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromElements(1, 2, 3).print();
                    env.execute("print");
                    """),
            program("Statics", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromSequence(1, 100).addSink(
                            new io.millrace.streaming.api.functions.sink.SinkFunction<Long>() {
                                @Override
                                public void invoke(Long value, Context context) {
                                    SEEN.addAndGet(value.intValue());
                                }
                            });
                    env.execute("statics");
                    System.out.println("sum " + SEEN.get());
                    System.out.println("loader " + (Thread.currentThread().getContextClassLoader()
                            == Statics.class.getClassLoader()));
                    """),
            program("Throws", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromElements(1, 0).map(x -> 1 / x).returns(Integer.class).print();
                    env.execute("throws");
                    """),
            program("ThrowsAtOnce", "throw new IllegalStateException(\"not today\");"),
            program("LeavesFailingJob", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.addSource(new Endless()).map(x -> {
                        RELEASE.await();
                        return 1 / x;
                    }).returns(Long.class).print();
                    env.executeAsync("left");
                    RELEASE.countDown();
                    """),
            program("LeavesFailedJob", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromElements(1, 0).map(x -> 1 / x).returns(Integer.class).print();
                    var job = env.executeAsync("left");
                    while (!job.getJobStatus().get().isGloballyTerminalState()) {
                        Thread.onSpinWait();
                    }
                    """),
            program("HearsOfFailures", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    for (boolean waits : new boolean[] {true, false}) {
                        env.fromElements(1, 0).map(x -> 1 / x).returns(Integer.class).print();
                        try {
                            if (waits) {
                                env.execute("heard");
                            } else {
                                env.executeAsync("heard").getJobExecutionResult().get();
                            }
                        } catch (Exception e) {
                            System.out.println("heard");
                        }
                    }
                    """),
            program("InBackground", """
                    Thread main = Thread.currentThread();
                    new Thread(() -> {
                        try {
                            main.join(200);
                            StreamExecutionEnvironment env =
                                    StreamExecutionEnvironment.getExecutionEnvironment();
                            System.out.println("parallelism " + env.getParallelism());
                            System.out.println("reuse " + env.getConfig().isObjectReuseEnabled());
                            if (args.length > 0) {
                                env.addSource(new Endless()).print();
                            } else {
                                env.fromElements(1, 0).map(x -> 1 / x).returns(Integer.class).print();
                            }
                            env.execute("in background");
                        } catch (Exception e) {
                            throw new RuntimeException(e);
                        }
                    }).start();
                    """),
            program("CatchesAll", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromElements(1, 2, 3).print();
                    try {
                        env.execute("first");
                    } catch (Throwable e) {
                        env.fromElements(4, 5, 6).print();
                    }
                    try {
                        env.execute("second");
                    } catch (Throwable e) {
                        System.err.println("caught twice");
                    }
                    """),
            program("Wraps", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromElements(1, 2, 3).print();
                    try {
                        env.execute("first");
                    } catch (Throwable e) {
                        throw new IllegalStateException("no job", e);
                    }
                    """),
            program("ExecutesInAPool", """
                    var pool = java.util.concurrent.Executors.newFixedThreadPool(1);
                    var job = pool.submit(() -> {
                        StreamExecutionEnvironment env =
                                StreamExecutionEnvironment.getExecutionEnvironment();
                        env.fromElements(1, 2, 3).print();
                        return env.execute("in a pool");
                    });
                    if (args.length == 0) {
                        job.get();
                        pool.shutdown();
                    }
                    """),
            Map.entry("Unready", """
                    public class Unready {
                        static final int NUMBER = Integer.parseInt("many");
                        public static void main(String[] args) {}
                    }
                    """),
            program("Stubborn", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromElements(0L).map(x -> {
                        System.out.println(x);
                        while (x == 0) {
                            Thread.interrupted();
                            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                        }
                        return x;
                    }).returns(Long.class).print();
                    env.execute("stubborn");
                    """),
            program("Endlessly", """
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.addSource(new Endless()).print();
                    env.execute("endless");
                    System.out.println("went on");
                    """),
            Map.entry("Endless", IMPORTS + """
                            public class Endless implements SourceFunction<Long> {
                                private volatile boolean isCancelled;

                                @Override
                                public void run(SourceContext<Long> context) throws Exception {
                                    context.collect(0L);
                                    while (!isCancelled) {
                                        Thread.sleep(10);
                                    }
                                }

                                @Override
                                public void cancel() {
                                    isCancelled = true;
                                    System.out.println("cancel was called");
                                }
                            }
                            """),
            Map.entry("NoMain", "public class NoMain { public void main(String[] args) {} }"));

    private Programs() {}

    private static Map.Entry<String, String> program(String name, String body) {
        return Map.entry(
                name,
                IMPORTS + "public class " + name + " {\n"
                        + "static final AtomicInteger SEEN = new AtomicInteger();\n"
                        + "static final java.util.concurrent.CountDownLatch RELEASE ="
                        + " new java.util.concurrent.CountDownLatch(1);\n"
                        + "public static void main(String[] args) throws Exception {\n" + body
                        + "}\n}\n");
    }
}
