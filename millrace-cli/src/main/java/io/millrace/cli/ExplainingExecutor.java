// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.api.dag.Pipeline;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.engine.plan.Explain;
import io.millrace.engine.plan.Planner;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;

/**
 * Prints the plan of a program's first job instead of running it. Thread-safe.
 *
 * <p>{@code execute()} then throws, so that the program ends there. It need not: whatever the program makes of the error, that
 * the plan has been printed is what counts.
 */
final class ExplainingExecutor implements PipelineExecutor {

    static final String NAME = "explain";

    /** No error, but nothing that programs usually catch either. */
    private static final class Explained extends Error {

        private static final long serialVersionUID = 1L;

        Explained() {
            super("the plan has been printed, and no job runs", null, false, false);
        }
    }

    private final PrintStream out;
    private volatile boolean hasPrinted;

    ExplainingExecutor(PrintStream out) {
        this.out = out;
    }

    boolean hasPrinted() {
        return hasPrinted;
    }

    /** Always throws: for want of a plan, or of a job. */
    @Override
    public synchronized CompletableFuture<JobClient> execute(
            Pipeline pipeline, Configuration configuration, ClassLoader userClassLoader) {
        if (!hasPrinted) {
            out.print(Explain.print(Planner.plan(pipeline, configuration)));
            out.flush();
            hasPrinted = true;
        }
        throw new Explained();
    }
}
