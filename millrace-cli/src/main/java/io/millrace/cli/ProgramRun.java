// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** One call of a program's main method, with an environment that the command line has set up. Called by the main thread. */
final class ProgramRun {

    private final JobJar program;
    private final Settings settings;
    private final boolean isVerbose;
    private final RunningJobs jobs = new RunningJobs();

    ProgramRun(JobJar program, Settings settings, boolean isVerbose) {
        this.program = program;
        this.settings = settings;
        this.isVerbose = isVerbose;
    }

    /** Returns when the program and all of its jobs are over. */
    int call(List<String> arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(jobs::cancelAll, "cancel-jobs"));
        Thread.currentThread().setContextClassLoader(program.classLoader());
        CommandLineEnvironment.install(settings, program.classLoader(), jobs);
        Banner.print(System.err);
        try {
            program.main().invoke(null, (Object) arguments.toArray(String[]::new));
            jobs.awaitAll();
            return ExitCode.OK;
        } catch (InvocationTargetException e) {
            return failed(e.getCause());
        } catch (Exception e) {
            return failed(e);
        } finally {
            CommandLineEnvironment.uninstall();
        }
    }

    private int failed(Throwable failure) {
        // Ctrl-C: the shutdown hook speaks, and the JVM's exit code is that of the signal.
        if (!jobs.isCancelling()) {
            FailureReport.print(failure, isVerbose, System.err);
        }
        return ExitCode.FAILED;
    }
}
