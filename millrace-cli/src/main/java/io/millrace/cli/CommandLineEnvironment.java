// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.configuration.Configuration;
import io.millrace.core.execution.DefaultExecutorServiceLoader;
import io.millrace.core.execution.PipelineExecutorServiceLoader;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** What {@code getExecutionEnvironment()} returns to a program that the command line runs. */
final class CommandLineEnvironment extends StreamExecutionEnvironment {

    private CommandLineEnvironment(
            PipelineExecutorServiceLoader executors,
            Configuration configuration,
            ClassLoader userClassLoader,
            RunningJobs jobs) {
        super(executors, configuration, userClassLoader);
        registerJobListener(jobs);
    }

    /** Programs run their jobs, and these are watched. */
    static void install(Settings settings, ClassLoader userClassLoader, RunningJobs jobs) {
        install(
                new WatchedExecutors(new DefaultExecutorServiceLoader(), jobs),
                settings,
                userClassLoader,
                jobs);
    }

    /**
     * From now on and in all threads, programs get environments with these settings; what a program itself configures wins.
     * Holds to the end of the JVM: threads of a program outlive its main method.
     */
    static void install(
            PipelineExecutorServiceLoader executors,
            Settings settings,
            ClassLoader userClassLoader,
            RunningJobs jobs) {
        initializeContextEnvironment(programConfiguration -> {
            Configuration configuration = settings.configuration();
            configuration.addAll(programConfiguration);
            return new CommandLineEnvironment(executors, configuration, userClassLoader, jobs);
        });
    }
}
