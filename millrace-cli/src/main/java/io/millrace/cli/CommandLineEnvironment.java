// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.configuration.Configuration;
import io.millrace.core.execution.DefaultExecutorServiceLoader;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** What {@code getExecutionEnvironment()} returns to a program that the command line runs. */
final class CommandLineEnvironment extends StreamExecutionEnvironment {

    private CommandLineEnvironment(
            Configuration configuration, ClassLoader userClassLoader, RunningJobs jobs) {
        super(
                new WatchedExecutors(new DefaultExecutorServiceLoader(), jobs),
                configuration,
                userClassLoader);
        registerJobListener(jobs);
    }

    /**
     * From now on and in all threads, programs get environments with these settings; what a program itself configures wins.
     * Holds to the end of the JVM: threads of a program outlive its main method.
     */
    static void install(Settings settings, ClassLoader userClassLoader, RunningJobs jobs) {
        initializeContextEnvironment(programConfiguration -> {
            Configuration configuration = settings.configuration();
            configuration.addAll(programConfiguration);
            return new CommandLineEnvironment(configuration, userClassLoader, jobs);
        });
    }
}
