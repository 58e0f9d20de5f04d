// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

/**
 * Appends records to a file whenever one comes and some time has passed since the last time.
 *
 * <p>Mirrors Flink 1.14's {@code WriteSinkFunctionByMillis}; no known differences.
 *
 * @param <IN> type of the records
 * @deprecated use a file sink
 */
@Deprecated
public class WriteSinkFunctionByMillis<IN> extends WriteSinkFunction<IN> {
    private static final long serialVersionUID = 1L;

    private final long millis;
    private long lastTimeMs;

    /**
     * Creates a sink, and the file, empty.
     *
     * @param path name of the file
     * @param format how records are appended
     * @param millis milliseconds between two times, at least
     * @throws RuntimeException if the file cannot be created
     */
    public WriteSinkFunctionByMillis(String path, WriteFormat<IN> format, long millis) {
        super(path, format);
        this.millis = millis;
        this.lastTimeMs = System.currentTimeMillis();
    }

    @Override
    protected boolean updateCondition() {
        return System.currentTimeMillis() - lastTimeMs >= millis;
    }

    @Override
    protected void resetParameters() {
        tupleList.clear();
        lastTimeMs = System.currentTimeMillis();
    }
}
