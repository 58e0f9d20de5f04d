// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.coordinator;

import io.millrace.api.common.io.FinalizeOnMaster;
import io.millrace.api.common.io.InitializeOnMaster;
import io.millrace.api.common.io.InputFormat;
import io.millrace.api.common.io.OutputFormat;
import io.millrace.configuration.Configuration;
import io.millrace.core.io.InputSplit;
import io.millrace.core.io.InputSplitAssigner;
import io.millrace.engine.common.SerializedObject;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.OperatorPlan;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.runtime.JobException;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.functions.sink.OutputFormatSinkFunction;
import io.millrace.streaming.api.functions.source.InputFormatSourceFunction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The input and output formats of a job, as far as they concern the job and not its tasks: splits are made once and handed
 * out in every attempt anew, outputs are prepared once, and finished when all tasks have ended well. Called by the job's
 * thread, except {@link Splits}, which the tasks' threads call.
 */
public final class JobFormats {

    /** What is handed out in one attempt; tasks of others that still run take nothing from it. Any thread. */
    public static final class Splits {

        /** By the vertex of the source. */
        private final Map<Integer, InputSplitAssigner> assigners;

        private final ClassLoader userClassLoader;
        private final String host;

        private Splits(
                Map<Integer, InputSplitAssigner> assigners,
                ClassLoader userClassLoader,
                String host) {
            this.assigners = assigners;
            this.userClassLoader = userClassLoader;
            this.host = host;
        }

        /** The next split for a subtask, a copy of its own; null if there are no more. */
        public InputSplit next(int vertex, int subtask) {
            InputSplitAssigner assigner = assigners.get(vertex);
            if (assigner == null) {
                throw new IllegalStateException(
                        "There are no input splits for this source: an InputFormatSourceFunction must be given to"
                                + " addSource() itself, not be called by another function. Use createInput().");
            }
            InputSplit split;
            // The lock makes the user's assigner safe for many; it only takes from a list.
            synchronized (assigner) {
                split = assigner.getNextInputSplit(host, subtask);
            }
            return split == null ? null : copy(split);
        }

        private InputSplit copy(InputSplit split) {
            try {
                return SerializedObject.of(split).read(userClassLoader);
            } catch (IOException e) {
                throw new IllegalStateException(
                        "The input split " + split + " (" + split.getClass().getName()
                                + ") cannot be serialized: " + e.getMessage(),
                        e);
            }
        }
    }

    private record Input(int vertex, InputFormat<?, InputSplit> format, InputSplit[] splits) {}

    private record Output(int parallelism, OutputFormat<?> format) {}

    private final JobPlan plan;
    private final ClassLoader userClassLoader;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();

    JobFormats(JobPlan plan, ClassLoader userClassLoader) {
        this.plan = plan;
        this.userClassLoader = userClassLoader;
    }

    /**
     * Prepares outputs and makes splits; once, before the first attempt.
     *
     * @throws JobException if a format fails; the job has no use for another attempt
     */
    public void prepare() throws JobException {
        Action<Void, JobException> preparing = () -> {
            prepareAll();
            return null;
        };
        withUserClassLoader(preparing);
    }

    /**
     * An attempt begins.
     *
     * @param host where the tasks run
     * @return what it hands out
     */
    public Splits begin(String host) {
        Action<Splits, RuntimeException> beginning = () -> {
            Map<Integer, InputSplitAssigner> assigners = new HashMap<>();
            for (Input input : inputs) {
                assigners.put(input.vertex(), input.format().getInputSplitAssigner(input.splits()));
            }
            return new Splits(Map.copyOf(assigners), userClassLoader, host);
        };
        return withUserClassLoader(beginning);
    }

    private void prepareAll() throws JobException {
        List<Map.Entry<VertexPlan, InputFormat<?, InputSplit>>> configured = new ArrayList<>();
        for (VertexPlan vertex : plan.vertices()) {
            for (OperatorPlan operator : vertex.operators()) {
                if (!operator.hasFormat()) {
                    continue;
                }
                try {
                    Object format = formatOf(operator);
                    if (format instanceof OutputFormat<?> output) {
                        prepare(output, vertex.parallelism());
                    } else {
                        configured.add(Map.entry(vertex, configured(format)));
                    }
                } catch (Throwable e) {
                    throw new JobException(
                            "Cannot initialize task '" + vertex.name() + "': " + e.getMessage(), e);
                }
            }
        }
        for (Map.Entry<VertexPlan, InputFormat<?, InputSplit>> entry : configured) {
            VertexPlan vertex = entry.getKey();
            InputFormat<?, InputSplit> format = entry.getValue();
            try {
                InputSplit[] splits = format.createInputSplits(vertex.parallelism());
                inputs.add(new Input(
                        vertex.id(), format, splits == null ? new InputSplit[0] : splits));
            } catch (Throwable e) {
                throw new JobException(
                        "Creating the input splits caused an error: " + e.getMessage(), e);
            }
        }
    }

    private Object formatOf(OperatorPlan operator) {
        Object description = operator.description().read(userClassLoader);
        if (description instanceof SourceDescription.Function source) {
            return ((InputFormatSourceFunction<?>) source.function()).getFormat();
        }
        OperatorDescription.Sink sink = (OperatorDescription.Sink) description;
        return ((OutputFormatSinkFunction<?>) sink.function()).getFormat();
    }

    @SuppressWarnings("unchecked")
    private static InputFormat<?, InputSplit> configured(Object format) {
        InputFormat<?, InputSplit> input = (InputFormat<?, InputSplit>) format;
        input.configure(new Configuration());
        return input;
    }

    private void prepare(OutputFormat<?> format, int parallelism) throws Exception {
        format.configure(new Configuration());
        if (format instanceof InitializeOnMaster prepared) {
            prepared.initializeGlobal(parallelism);
        }
        outputs.add(new Output(parallelism, format));
    }

    /**
     * All tasks have ended well.
     *
     * @throws Exception if an output cannot be finished
     */
    public void finish() throws Exception {
        Action<Void, Exception> finishing = () -> {
            for (Output output : outputs) {
                output.format().configure(new Configuration());
                if (output.format() instanceof FinalizeOnMaster finished) {
                    finished.finalizeGlobal(output.parallelism());
                }
            }
            return null;
        };
        withUserClassLoader(finishing);
    }

    /** What user code does. */
    private interface Action<T, E extends Exception> {
        T run() throws E;
    }

    private <T, E extends Exception> T withUserClassLoader(Action<T, E> action) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(userClassLoader);
        try {
            return action.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
