// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.engine.plan.SingleExecutor;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/** One call of a program's main method, with an environment that the command line has set up. Called by the main thread. */
final class ProgramRun {

    /** A thread may go on after it has had the plan printed, and so cannot be waited for. */
    private static final long PLAN_POLL_MS = 20;

    private final JobJar program;
    private final Settings settings;
    /** Prints the plan of the first job in place of running it; null if jobs are run. */
    private final ExplainingExecutor explaining;

    private final boolean isVerbose;
    private final RunningJobs jobs = new RunningJobs(this::fail);
    private volatile boolean hasFailed;

    ProgramRun(JobJar program, Settings settings, boolean explains, boolean isVerbose) {
        this.program = program;
        this.settings = settings;
        this.explaining = explains ? new ExplainingExecutor(System.out) : null;
        this.isVerbose = isVerbose;
    }

    /**
     * Returns when main has failed, or when the program, the threads that it has left working, and all of its jobs are over. A
     * program whose plan has been printed may have left threads.
     *
     * @throws ProgramException if the class with main cannot be initialized
     */
    int call(List<String> arguments) throws ProgramException {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(jobs::cancelAll, "cancel-jobs"));
        } catch (IllegalStateException e) {
            // Ctrl-C has come before the program has started.
            return ExitCode.FAILED;
        }
        Thread.currentThread().setContextClassLoader(program.classLoader());
        Thread.setDefaultUncaughtExceptionHandler(this::onThreadDied);
        if (explaining != null) {
            CommandLineEnvironment.install(
                    new SingleExecutor(ExplainingExecutor.NAME, explaining),
                    settings,
                    program.classLoader(),
                    jobs);
        } else {
            CommandLineEnvironment.install(settings, program.classLoader(), jobs);
            Banner.print(System.err);
        }
        try {
            program.main().invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            if (isExplained()) {
                return ExitCode.OK;
            }
            fail(e.getCause());
            jobs.onMainOver(e.getCause());
            return ExitCode.FAILED;
        } catch (LinkageError e) {
            if (isExplained()) {
                return ExitCode.OK;
            }
            if (jobs.isCancelling()) {
                return ExitCode.FAILED;
            }
            throw program.cannotBeInitialized(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError("main was made accessible", e);
        }
        if (explaining != null) {
            return awaitPlan();
        }
        jobs.onMainOver(null);
        awaitRest();
        jobs.onProgramOver();
        return hasFailed ? ExitCode.FAILED : ExitCode.OK;
    }

    private boolean isExplained() {
        return explaining != null && explaining.hasPrinted();
    }

    /** Main has returned; threads that it has left may still execute a job. */
    private int awaitPlan() {
        Optional<Thread> thread = ProgramThreads.any();
        while (!isExplained() && thread.isPresent()) {
            try {
                thread.get().join(PLAN_POLL_MS);
            } catch (InterruptedException e) {
                // Meant for the program's main method, which has returned.
            }
            thread = ProgramThreads.any();
        }
        if (isExplained()) {
            return ExitCode.OK;
        }
        if (!hasFailed) {
            System.err.println(
                    "millrace: the program has ended without executing a job; there is no plan to explain.");
        }
        return ExitCode.FAILED;
    }

    private void awaitRest() {
        boolean isOver = false;
        while (!isOver) {
            try {
                jobs.awaitAll();
                Optional<Thread> thread = ProgramThreads.any();
                if (thread.isPresent()) {
                    thread.get().join();
                }
                isOver = thread.isEmpty();
            } catch (InterruptedException e) {
                // Meant for the program's main method, which has returned.
            }
        }
    }

    private void onThreadDied(Thread thread, Throwable failure) {
        if (thread.isDaemon()) {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            failure.printStackTrace();
        } else {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        if (isExplained()) {
            return;
        }
        hasFailed = true;
        // Ctrl-C: the shutdown hook speaks, and the JVM's exit code is that of the signal.
        if (!jobs.isCancelling()) {
            FailureReport.print(failure, isVerbose, System.err);
        }
    }
}
