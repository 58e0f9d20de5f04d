// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.io.InputFormat;
import io.millrace.api.common.io.RichInputFormat;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.configuration.Configuration;
import io.millrace.core.io.InputSplit;
import io.millrace.metrics.Counter;
import io.millrace.streaming.api.description.InputSplits;

/**
 * Reads an input format: every subtask asks for one split after the other, until there are no more.
 * Mirrors Flink 1.14's {@code InputFormatSourceFunction}; no known differences.
 *
 * @param <OUT> type of the records
 */
public class InputFormatSourceFunction<OUT> extends RichParallelSourceFunction<OUT> {
    private static final long serialVersionUID = 1L;

    private final TypeInformation<OUT> typeInfo;
    private final InputFormat<OUT, InputSplit> format;

    private transient TypeSerializer<OUT> serializer;
    private transient InputSplits splits;
    private volatile boolean isRunning = true;

    /**
     * Creates a function.
     *
     * @param format what is read
     * @param typeInfo type of the records
     */
    @SuppressWarnings("unchecked")
    public InputFormatSourceFunction(InputFormat<OUT, ?> format, TypeInformation<OUT> typeInfo) {
        this.format = (InputFormat<OUT, InputSplit>) format;
        this.typeInfo = typeInfo;
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        RuntimeContext context = getRuntimeContext();
        if (format instanceof RichInputFormat<?, ?> rich) {
            rich.setRuntimeContext(context);
        }
        format.configure(parameters);
        if (!(context instanceof InputSplits ofSource)) {
            throw new IllegalStateException(
                    "An InputFormatSourceFunction must be given to addSource() itself, not be"
                            + " called by another function: only then are there splits for it.");
        }
        splits = ofSource;
        serializer = typeInfo.createSerializer(context.getExecutionConfig());
    }

    @Override
    public void run(SourceContext<OUT> ctx) throws Exception {
        Counter splitsRead = getRuntimeContext().getMetricGroup().counter("numSplitsProcessed");
        try {
            InputSplit split = isRunning ? splits.nextInputSplit() : null;
            if (split != null && format instanceof RichInputFormat<?, ?> rich) {
                rich.openInputFormat();
            }
            OUT next = serializer.createInstance();
            while (isRunning && split != null) {
                format.open(split);
                while (isRunning && !format.reachedEnd()) {
                    next = format.nextRecord(next);
                    if (next == null) {
                        break;
                    }
                    ctx.collect(next);
                }
                format.close();
                splitsRead.inc();
                split = isRunning ? splits.nextInputSplit() : null;
            }
        } finally {
            closeFormat();
            isRunning = false;
        }
    }

    @Override
    public void cancel() {
        isRunning = false;
    }

    @Override
    public void close() throws Exception {
        closeFormat();
    }

    private void closeFormat() throws Exception {
        format.close();
        if (format instanceof RichInputFormat<?, ?> rich) {
            rich.closeInputFormat();
        }
    }

    /**
     * Returns what is read.
     *
     * @return the format
     */
    public InputFormat<OUT, InputSplit> getFormat() {
        return format;
    }
}
