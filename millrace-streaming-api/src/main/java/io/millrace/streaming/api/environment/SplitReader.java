// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.functions.RichFlatMapFunction;
import io.millrace.api.common.io.CheckpointableInputFormat;
import io.millrace.api.common.io.FileInputFormat;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.configuration.Configuration;
import io.millrace.metrics.Counter;
import io.millrace.streaming.api.functions.source.TimestampedFileInputSplit;
import io.millrace.util.Collector;

import java.io.InterruptedIOException;
import java.io.Serializable;

/**
 * Reads the splits of files in the order in which they come. Stands behind {@code
 * ContinuousFileMonitoringFunction}.
 */
final class SplitReader<OUT> extends RichFlatMapFunction<TimestampedFileInputSplit, OUT> {
    private static final long serialVersionUID = 1L;

    private final FileInputFormat<OUT> format;
    private final TypeInformation<OUT> type;

    private transient TypeSerializer<OUT> serializer;
    private transient Counter splitsRead;

    SplitReader(FileInputFormat<OUT> format, TypeInformation<OUT> type) {
        this.format = format;
        this.type = type;
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        serializer = type.createSerializer(getRuntimeContext().getExecutionConfig());
        splitsRead = getRuntimeContext().getMetricGroup().counter("numSplitsProcessed");
        format.setRuntimeContext(getRuntimeContext());
        format.configure(new Configuration());
        format.openInputFormat();
    }

    @Override
    public void flatMap(TimestampedFileInputSplit split, Collector<OUT> out) throws Exception {
        openAt(split);
        OUT reuse = serializer.createInstance();
        while (!format.reachedEnd()) {
            OUT next = format.nextRecord(reuse);
            if (next != null) {
                out.collect(next);
                reuse = next;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted while reading " + split + ".");
            }
        }
        format.close();
        splitsRead.inc();
    }

    @SuppressWarnings("unchecked")
    private void openAt(TimestampedFileInputSplit split) throws Exception {
        Serializable state = split.getSplitState();
        if (state != null && format instanceof CheckpointableInputFormat) {
            ((CheckpointableInputFormat<TimestampedFileInputSplit, Serializable>) (Object) format)
                    .reopen(split, state);
        } else {
            format.open(split);
        }
    }

    @Override
    public void close() throws Exception {
        format.close();
        format.closeInputFormat();
    }
}
