// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Meter;
import io.millrace.metrics.MeterView;
import io.millrace.metrics.MetricConfig;
import io.millrace.metrics.SimpleCounter;
import io.millrace.metrics.groups.OperatorMetricGroup;
import io.millrace.metrics.groups.UnregisteredMetricsGroup;

import org.junit.jupiter.api.Test;

/** What a reporter knows of metrics that come and go. */
class AbstractReporterTest {

    private final Recording reporter = new Recording();
    private final OperatorMetricGroup group = UnregisteredMetricsGroup.createOperatorMetricGroup();

    @Test
    void shouldKeepMetricsByKindWithFilteredIdentifiers() {
        Counter counter = new SimpleCounter();
        Gauge<Integer> gauge = () -> 5;
        Meter meter = new MeterView(counter);

        reporter.notifyOfAddedMetric(counter, "c", group);
        reporter.notifyOfAddedMetric(gauge, "g", group);
        reporter.notifyOfAddedMetric(meter, "m", group);
        reporter.notifyOfRemovedMetric(gauge, "g", group);

        assertThat(reporter.counters).containsExactly(java.util.Map.entry(counter, "c"));
        assertThat(reporter.meters).containsKey(meter);
        assertThat(reporter.gauges).isEmpty();
    }

    @Test
    void shouldCountInAGroupThatIsRegisteredNowhere() {
        group.getIOMetricGroup().getNumRecordsInCounter().inc(3);

        assertThat(group.getIOMetricGroup().getNumRecordsInCounter().getCount()).isEqualTo(3);
        assertThat(group.getScopeComponents()).isEmpty();
        assertThat(group.addGroup("a").getMetricIdentifier("b")).isEqualTo("b");
    }

    private static final class Recording extends AbstractReporter {

        @Override
        public void open(MetricConfig config) {}

        @Override
        public void close() {}

        @Override
        public String filterCharacters(String input) {
            return input;
        }
    }
}
