// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.io.CleanupWhenUnsuccessful;
import io.millrace.api.common.io.OutputFormat;
import io.millrace.api.common.io.RichOutputFormat;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.InputTypeConfigurable;
import io.millrace.configuration.Configuration;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.IOException;

/**
 * Hands records to an output format; takes no part in checkpoints. Mirrors Flink 1.14's {@code
 * OutputFormatSinkFunction}; no known differences.
 *
 * @param <IN> type of the records
 * @deprecated use a sink that takes part in checkpoints
 */
@Deprecated
public class OutputFormatSinkFunction<IN> extends RichSinkFunction<IN>
        implements InputTypeConfigurable {
    private static final Logger LOG = LazyLogger.of(OutputFormatSinkFunction.class);

    private static final long serialVersionUID = 1L;

    private final OutputFormat<IN> format;
    private boolean isCleanedUp;

    /**
     * Creates a function.
     *
     * @param format writes the records
     */
    public OutputFormatSinkFunction(OutputFormat<IN> format) {
        this.format = format;
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        RuntimeContext context = getRuntimeContext();
        format.configure(parameters);
        format.open(context.getIndexOfThisSubtask(), context.getNumberOfParallelSubtasks());
    }

    @Override
    public void setRuntimeContext(RuntimeContext context) {
        super.setRuntimeContext(context);
        if (format instanceof RichOutputFormat<?> rich) {
            rich.setRuntimeContext(context);
        }
    }

    @Override
    public void setInputType(TypeInformation<?> type, ExecutionConfig executionConfig) {
        if (format instanceof InputTypeConfigurable configurable) {
            configurable.setInputType(type, executionConfig);
        }
    }

    @Override
    public void invoke(IN record) throws Exception {
        try {
            format.writeRecord(record);
        } catch (Exception e) {
            cleanUp();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            format.close();
        } catch (Exception e) {
            cleanUp();
            throw e;
        }
    }

    private void cleanUp() {
        try {
            if (!isCleanedUp && format instanceof CleanupWhenUnsuccessful cleanup) {
                isCleanedUp = true;
                cleanup.tryCleanupOnError();
            }
        } catch (Throwable e) {
            LOG.error("Cleanup on error failed.", e);
        }
    }

    /**
     * Returns what writes the records.
     *
     * @return the format
     */
    public OutputFormat<IN> getFormat() {
        return format;
    }
}
