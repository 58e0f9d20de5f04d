// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.core.execution.JobClient;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The demo: replays a quarter of taxi trips, shows what two watermark strategies make of them while
 * it runs, and sums up. {@code --help} tells the arguments. The exit code is 0 if all went well, 1
 * if not, 2 if the arguments are wrong and 130 after Ctrl-C.
 */
public final class TaxiDemo {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final long REPLAY_MS = 15_000;
    private static final long FRAME_MS = 100;
    private static final long CANCEL_SECONDS = 5;

    private final DemoOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean onTerminal;
    private final Terminal terminal;
    private final Style style;
    private final SpeedMeter speed = new SpeedMeter();
    private volatile boolean interrupted;
    private int tenthsTold;

    private TaxiDemo(
            DemoOptions options,
            PrintStream out,
            PrintStream err,
            boolean onTerminal,
            Map<String, String> environment) {
        this.options = options;
        this.out = out;
        this.err = err;
        this.onTerminal = onTerminal;
        this.terminal = new Terminal(out, environment);
        this.style = Style.of(onTerminal, environment);
    }

    /**
     * Runs the demo.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        PrintStream out = new PrintStream(
                new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = run(args, out, System.err, Terminal.isStdout(environment), environment);
        out.flush();
        if (code != OK) {
            System.exit(code);
        }
    }

    /** Runs the demo and returns its exit code. */
    static int run(
            String[] args,
            PrintStream out,
            PrintStream err,
            boolean onTerminal,
            Map<String, String> environment) {
        DemoOptions options;
        try {
            options = DemoOptions.parse(args);
        } catch (IllegalArgumentException e) {
            err.println("millrace demo: " + e.getMessage());
            err.print(DemoOptions.USAGE);
            return WRONG_USAGE;
        }
        if (options.help()) {
            out.print(DemoOptions.USAGE);
            return OK;
        }
        return new TaxiDemo(options, out, err, onTerminal, environment).replay();
    }

    private int replay() {
        try (Board board = Board.create()) {
            makeDirectory();
            boolean paced = onTerminal && !options.fast();
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            DemoJob.build(env, board.id(), paced ? REPLAY_MS : 0);
            long startNanos = System.nanoTime();
            JobClient job = env.executeAsync("taxi demo");
            watch(job, board, startNanos);
            return sumUp(board, elapsedMs(startNanos));
        } catch (IOException e) {
            return fail("cannot write the results to " + options.out() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted");
        } catch (Exception e) {
            return fail("the job failed: " + rootOf(e));
        }
    }

    /** Made before the job runs: a directory that cannot be made is worth knowing at once. */
    private void makeDirectory() throws IOException {
        if (options.out() != null) {
            Files.createDirectories(options.out());
        }
    }

    private int sumUp(Board board, long elapsedMs) throws IOException {
        List<Path> files =
                options.out() == null ? List.of() : DemoFiles.write(board, options.out());
        DemoState state = board.state(elapsedMs, board.rows() * 1000.0 / Math.max(1, elapsedMs));
        boolean complete = board.isEveryRowAccountedFor();
        Summary.render(state, complete, files, style, width()).forEach(out::println);
        return complete ? OK : FAILED;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private int fail(String message) {
        if (!interrupted) {
            err.println("millrace demo: " + message);
        }
        return FAILED;
    }

    /**
     * Shows the job until it is over; on Ctrl-C the job is cancelled and the terminal put in order.
     */
    private void watch(JobClient job, Board board, long startNanos) throws Exception {
        Thread hook = new Thread(() -> stop(job), "demo-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            begin();
            CompletableFuture<?> result = job.getJobExecutionResult();
            while (!isOver(result)) {
                show(board, startNanos);
            }
            show(board, startNanos);
            result.get();
        } catch (InterruptedException e) {
            job.cancel();
            throw e;
        } finally {
            terminal.leave();
            removeHook(hook);
        }
    }

    private void begin() {
        if (onTerminal) {
            terminal.enter();
        } else {
            out.println("Millrace demo: " + Format.count(TaxiData.ROWS)
                    + " rows of New York's green taxis, January to March 2023");
        }
    }

    private static boolean isOver(CompletableFuture<?> result) throws InterruptedException {
        try {
            result.get(FRAME_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private void show(Board board, long startNanos) {
        long elapsedMs = elapsedMs(startNanos);
        DemoState state = board.state(elapsedMs, speed.sample(board.rows(), elapsedMs));
        if (onTerminal) {
            terminal.draw(LiveView.render(state, style, terminal.width()));
            return;
        }
        int tenths = (int) (state.rows() * 10 / state.totalRows());
        if (tenths > tenthsTold) {
            tenthsTold = tenths;
            out.println(ProgressLine.render(state));
            out.flush();
        }
    }

    private void stop(JobClient job) {
        interrupted = true;
        terminal.leave();
        try {
            job.cancel().get(CANCEL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            if (!job.getJobExecutionResult().isDone()) {
                err.println("millrace demo: the job could not be cancelled: " + rootOf(e));
                return;
            }
        }
        err.println("millrace demo: stopped");
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down; the hook is running and needs no removal.
        }
    }

    private int width() {
        return onTerminal ? terminal.width() : Terminal.FALLBACK_WIDTH;
    }

    private static long elapsedMs(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
