// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.groups;

import io.millrace.metrics.CharacterFilter;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Histogram;
import io.millrace.metrics.Meter;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.SimpleCounter;

import java.util.Map;

/**
 * A group whose metrics count but are shown nowhere, for tests and for code that runs outside of a job. It has no scope: a
 * metric's identifier is its name. Mirrors Flink 1.14's {@code UnregisteredMetricsGroup}.
 */
public class UnregisteredMetricsGroup implements MetricGroup {

    /** A group. */
    public UnregisteredMetricsGroup() {}

    /**
     * A group of an operator.
     *
     * @return a new group
     */
    public static OperatorMetricGroup createOperatorMetricGroup() {
        return new Operator();
    }

    /**
     * A group of an operator's input and output.
     *
     * @return a new group, whose counters count
     */
    public static OperatorIOMetricGroup createOperatorIOMetricGroup() {
        return new OperatorIO();
    }

    /**
     * A group of a source's reader.
     *
     * @return a new group
     */
    public static SourceReaderMetricGroup createSourceReaderMetricGroup() {
        return new SourceReader();
    }

    /**
     * A group of a split enumerator.
     *
     * @return a new group
     */
    public static SplitEnumeratorMetricGroup createSplitEnumeratorMetricGroup() {
        return new SplitEnumerator();
    }

    @Override
    public Counter counter(String name) {
        return new SimpleCounter();
    }

    @Override
    public <C extends Counter> C counter(String name, C counter) {
        return counter;
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        return gauge;
    }

    @Override
    public <M extends Meter> M meter(String name, M meter) {
        return meter;
    }

    @Override
    public <H extends Histogram> H histogram(String name, H histogram) {
        return histogram;
    }

    @Override
    public MetricGroup addGroup(String name) {
        return new UnregisteredMetricsGroup();
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        return new UnregisteredMetricsGroup();
    }

    @Override
    public String[] getScopeComponents() {
        return new String[0];
    }

    @Override
    public Map<String, String> getAllVariables() {
        return Map.of();
    }

    @Override
    public String getMetricIdentifier(String metricName) {
        return metricName;
    }

    @Override
    public String getMetricIdentifier(String metricName, CharacterFilter filter) {
        return metricName;
    }

    private static final class OperatorIO extends UnregisteredMetricsGroup
            implements OperatorIOMetricGroup {

        private final Counter recordsIn = new SimpleCounter();
        private final Counter recordsOut = new SimpleCounter();
        private final Counter bytesIn = new SimpleCounter();
        private final Counter bytesOut = new SimpleCounter();

        @Override
        public Counter getNumRecordsInCounter() {
            return recordsIn;
        }

        @Override
        public Counter getNumRecordsOutCounter() {
            return recordsOut;
        }

        @Override
        public Counter getNumBytesInCounter() {
            return bytesIn;
        }

        @Override
        public Counter getNumBytesOutCounter() {
            return bytesOut;
        }
    }

    private static class Operator extends UnregisteredMetricsGroup implements OperatorMetricGroup {

        private final OperatorIOMetricGroup io = new OperatorIO();

        @Override
        public OperatorIOMetricGroup getIOMetricGroup() {
            return io;
        }
    }

    private static final class SourceReader extends Operator implements SourceReaderMetricGroup {

        private final Counter recordsInErrors = new SimpleCounter();

        @Override
        public Counter getNumRecordsInErrorsCounter() {
            return recordsInErrors;
        }

        @Override
        public void setPendingBytesGauge(Gauge<Long> pendingBytesGauge) {
            gauge("pendingBytes", pendingBytesGauge);
        }

        @Override
        public void setPendingRecordsGauge(Gauge<Long> pendingRecordsGauge) {
            gauge("pendingRecords", pendingRecordsGauge);
        }
    }

    private static final class SplitEnumerator extends UnregisteredMetricsGroup
            implements SplitEnumeratorMetricGroup {

        @Override
        public <G extends Gauge<Long>> G setUnassignedSplitsGauge(G unassignedSplitsGauge) {
            return gauge("unassignedSplits", unassignedSplitsGauge);
        }
    }
}
