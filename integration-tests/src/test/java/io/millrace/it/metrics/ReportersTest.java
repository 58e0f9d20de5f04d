// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.Configuration;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Histogram;
import io.millrace.metrics.HistogramStatistics;
import io.millrace.metrics.MeterView;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.SimpleCounter;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.concurrent.TimeUnit;

class ReportersTest {

    private final Configuration settings = Heard.settings();

    private StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.createLocalEnvironment(1, settings);
    }

    @Test
    @Tag("row:TU9")
    void shouldTellReportersOfAllKindsOfMetricsOfUsers() throws Exception {
        settings.setString(
                "metrics.scope.operator", "<job_name>.at.<operator_name>.<subtask_index>");
        StreamExecutionEnvironment env = environment();
        env.fromElements(1, 2, 3).map(new Measuring()).name("map").addSink(new DiscardingSink<>());

        env.execute("job");

        assertThat(Heard.GONE)
                .containsEntry("job.at.map.0.seen", 3L)
                .containsEntry("job.at.map.0.last", 3)
                .containsEntry("job.at.map.0.rate", MeterView.class.getName())
                .containsEntry("job.at.map.0.sizes", Sizes.class.getName())
                .containsEntry("job.at.map.0.group.kind.odd.seen", 2L);
    }

    @Test
    void shouldTellReportersWhatOperatorsAndTasksDo() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromElements(1, 2, 3)
                .flatMap((Integer value, io.millrace.util.Collector<Integer> out) -> {
                    out.collect(value);
                    out.collect(value);
                })
                .returns(Integer.class)
                .name("twice")
                .rebalance()
                .filter(value -> value > 1)
                .name("filter")
                .addSink(new DiscardingSink<>())
                .name("out");

        env.execute("job");

        assertThat(Heard.GONE)
                .containsEntry("job.twice.0.numRecordsIn", 3L)
                .containsEntry("job.twice.0.numRecordsOut", 6L)
                .containsEntry("job.filter.0.numRecordsIn", 6L)
                .containsEntry("job.filter.0.numRecordsOut", 4L)
                .containsEntry("job.Sink: out.0.numRecordsIn", 4L)
                .containsEntry("task job.filter -> Sink: out.0.numRecordsIn", 6L)
                .containsEntry("task job.filter -> Sink: out.0.isBackPressured", false)
                .containsEntry("task job.numRestarts", 0L)
                .containsKeys(
                        "job.filter.0.numRecordsInPerSecond",
                        "task job.filter -> Sink: out.0.busyTimeMsPerSecond",
                        "task job.filter -> Sink: out.0.idleTimeMsPerSecond",
                        "task job.filter -> Sink: out.0.backPressuredTimeMsPerSecond",
                        "task job.uptime");
    }

    @Test
    void shouldCallScheduledReportersOnAThreadOfTheirOwnWhileTheJobRuns() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromElements(1).map(new Awaiting()).addSink(new DiscardingSink<>());

        env.execute("job");

        assertThat(Heard.THREADS).isNotEmpty().containsOnly("metrics-reporter-job");
    }

    @Test
    void shouldLeaveNothingBehindWhenAJobHasEnded() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromElements(1, 2, 3).map(new Measuring()).addSink(new DiscardingSink<>());

        env.execute("job");

        assertThat(Heard.NOW).isEmpty();
        assertThat(Heard.open).isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("metrics-reporter"));
    }

    @Test
    void shouldBeginAnewWhenAJobIsRestarted() {
        StreamExecutionEnvironment env = environment();
        env.setRestartStrategy(RestartStrategies.fixedDelayRestart(2, 0));
        env.fromElements(1, 2, 3).map(new Failing()).name("map").addSink(new DiscardingSink<>());

        assertThatThrownBy(() -> env.execute("job")).isNotNull();

        assertThat(Heard.NOW).isEmpty();
        assertThat(Heard.GONE)
                .containsEntry("job.map.0.seen", 1L)
                .containsEntry("task job.numRestarts", 2L);
    }

    private static final class Measuring extends RichMapFunction<Integer, Integer> {

        private static final long serialVersionUID = 1L;

        private transient Counter seen;
        private transient Counter odd;
        private transient int last;

        @Override
        public void open(Configuration parameters) {
            MetricGroup group = getRuntimeContext().getMetricGroup();
            seen = group.counter("seen");
            Gauge<Integer> lastSeen = () -> last;
            group.gauge("last", lastSeen);
            group.meter("rate", new MeterView(seen));
            group.histogram("sizes", new Sizes());
            odd = group.addGroup("group")
                    .addGroup("kind", "odd")
                    .counter("seen", new SimpleCounter());
        }

        @Override
        public Integer map(Integer value) {
            seen.inc();
            odd.inc(value % 2);
            last = value;
            return value;
        }
    }

    private static final class Sizes implements Histogram {

        @Override
        public void update(long value) {}

        @Override
        public long getCount() {
            return 0;
        }

        @Override
        public HistogramStatistics getStatistics() {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    private static final class Awaiting extends RichMapFunction<Integer, Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public Integer map(Integer value) throws Exception {
            if (!Heard.reported.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no reports came");
            }
            return value;
        }
    }

    private static final class Failing extends RichMapFunction<Integer, Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public Integer map(Integer value) {
            getRuntimeContext().getMetricGroup().counter("seen").inc();
            throw new IllegalStateException("by intention");
        }
    }
}
