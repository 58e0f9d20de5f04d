// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.configuration.Configuration;
import io.millrace.core.execution.DefaultExecutorServiceLoader;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** What {@code getExecutionEnvironment()} returns to a program that the command line runs. */
final class CommandLineEnvironment extends StreamExecutionEnvironment {

    private CommandLineEnvironment(Configuration configuration, ClassLoader userClassLoader) {
        super(new DefaultExecutorServiceLoader(), configuration, userClassLoader);
    }

    /** From now on, programs get environments with these settings; what a program itself configures wins. */
    static void install(Settings settings, ClassLoader userClassLoader, RunningJobs jobs) {
        initializeContextEnvironment(programConfiguration -> {
            Configuration configuration = settings.configuration();
            configuration.addAll(programConfiguration);
            CommandLineEnvironment environment =
                    new CommandLineEnvironment(configuration, userClassLoader);
            environment.registerJobListener(jobs);
            return environment;
        });
    }

    static void uninstall() {
        resetContextEnvironment();
    }
}
