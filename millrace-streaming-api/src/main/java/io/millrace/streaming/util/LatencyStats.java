// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.util;

import io.millrace.metrics.Gauge;
import io.millrace.metrics.MetricGroup;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps what latency markers measured at one operator, for each operator that sent some. Owned by the task's thread.
 *
 * <p>Mirrors the name of Flink 1.14's {@code LatencyStats}. Differences: a gauge shows the last latency, not a histogram
 * the distribution of many, as nothing but operators that users write sends markers.
 */
public class LatencyStats {

    private final MetricGroup group;
    private final Map<OperatorID, LastLatency> bySender = new HashMap<>();

    /**
     * Stats of one operator.
     *
     * @param operatorMetrics metrics of the operator
     */
    public LatencyStats(MetricGroup operatorMetrics) {
        this.group = operatorMetrics;
    }

    /**
     * A marker has come.
     *
     * @param marker the marker
     */
    public void reportLatency(LatencyMarker marker) {
        bySender.computeIfAbsent(marker.getOperatorId(), this::register).latencyMs =
                System.currentTimeMillis() - marker.getMarkedTime();
    }

    private LastLatency register(OperatorID sender) {
        return group.addGroup("source_id", sender.toString()).gauge("latency", new LastLatency());
    }

    /** In milliseconds. Written by the task's thread, read by any. */
    private static final class LastLatency implements Gauge<Long> {

        private volatile long latencyMs;

        @Override
        public Long getValue() {
            return latencyMs;
        }
    }
}
