// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.configuration.Configuration;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.core.execution.PipelineExecutorFactory;
import io.millrace.core.execution.PipelineExecutorServiceLoader;
import io.millrace.engine.plan.Explain;
import io.millrace.engine.plan.Planner;
import io.millrace.streaming.api.graph.StreamGraph;

import java.io.PrintStream;
import java.util.stream.Stream;

/** Prints the plan of a program's first job instead of running it, and ends the program there. */
final class ExplainingExecutors implements PipelineExecutorServiceLoader, PipelineExecutorFactory {

    private static final String NAME = "explain";

    /** Thrown out of the program's {@code execute()}; no error, but nothing that programs catch either. */
    static final class Explained extends Error {

        private static final long serialVersionUID = 1L;

        Explained() {
            super("the plan has been printed", null, false, false);
        }
    }

    private final PrintStream out;

    ExplainingExecutors(PrintStream out) {
        this.out = out;
    }

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
        return this;
    }

    @Override
    public Stream<String> getExecutorNames() {
        return Stream.of(NAME);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
        return true;
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
        return (pipeline, settings, classLoader) -> {
            out.print(Explain.print(Planner.plan((StreamGraph) pipeline, settings)));
            out.flush();
            throw new Explained();
        };
    }
}
