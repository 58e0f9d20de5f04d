// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.Configuration;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.testing.FakeEnvironment;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.LogicalScopeProvider;
import io.millrace.metrics.MeterView;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.SimpleCounter;

import org.junit.jupiter.api.Test;

import java.util.List;

class MetricRegistryTest {

    private final Configuration configuration = new Configuration();
    private final FakeEnvironment environment = new FakeEnvironment();
    private MetricRegistry registry;

    private TaskMetrics task() {
        registry = new MetricRegistry(configuration);
        environment.allowsCycles = true;
        registry.open(environment, getClass().getClassLoader(), "job");
        return new JobMetrics(registry, "j1", "my.job").task("t1", "my task", 2, 1, "a1");
    }

    private OperatorMetrics operator() {
        return task().operator("o1", "my op");
    }

    private OperatorMetrics reported() {
        configuration.setString("metrics.reporter.r.class", RecordingReporter.class.getName());
        OperatorMetrics operator = operator();
        reporter().events.clear();
        return operator;
    }

    private RecordingReporter reporter() {
        return (RecordingReporter) registry.reporters().get(0).reporter();
    }

    @Test
    void shouldPutTheUsualScopeInFrontOfNames() {
        OperatorMetrics operator = operator();

        String identifier = operator.getMetricIdentifier("x.y");

        assertThat(identifier).isEqualTo("localhost.taskmanager.local.my.job.my op.2.x.y");
        assertThat(operator.getScopeComponents())
                .containsExactly("localhost", "taskmanager", "local", "my.job", "my op", "2");
        assertThat(operator.getLogicalScope(text -> text))
                .isEqualTo("taskmanager.job.task.operator");
    }

    @Test
    void shouldKnowAllVariablesOfGroupsAbove() {
        OperatorMetrics operator = operator();

        assertThat(operator.addGroup("k", "v").getAllVariables())
                .containsOnlyKeys(
                        "<host>",
                        "<tm_id>",
                        "<job_id>",
                        "<job_name>",
                        "<task_id>",
                        "<task_name>",
                        "<task_attempt_id>",
                        "<task_attempt_num>",
                        "<subtask_index>",
                        "<operator_id>",
                        "<operator_name>",
                        "<k>")
                .containsEntry("<task_id>", "t1")
                .containsEntry("<task_attempt_num>", "1")
                .containsEntry("<k>", "v");
    }

    @Test
    void shouldFollowFormatsOfScopes() {
        configuration.setString("metrics.scope.tm.job", "<tm_id>.x.<job_id>");
        configuration.setString("metrics.scope.task", "*.<task_name>.<operator_name>");
        configuration.setString(
                "metrics.scope.operator", "*.<operator_id>.<task_attempt_id>-<host>");
        configuration.setString("metrics.scope.delimiter", "/");

        OperatorMetrics operator = operator();

        assertThat(operator.getMetricIdentifier("n"))
                .isEqualTo("local/x/j1/my task/my op/o1/<task_attempt_id>-<host>/n");
    }

    @Test
    void shouldRefuseAStarWhereThereIsNothingAbove() {
        configuration.setString("metrics.scope.tm", "*.x");

        assertThatThrownBy(() -> new MetricRegistry(configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no parent");
    }

    @Test
    void shouldCutLongNamesOfOperators() {
        OperatorMetrics operator = task().operator("o1", "n".repeat(100));

        assertThat(operator.getAllVariables()).containsEntry("<operator_name>", "n".repeat(80));
    }

    @Test
    void shouldKeepTheFirstOfTwoMetricsOfOneName() {
        OperatorMetrics operator = reported();
        Counter first = operator.counter("n");

        Counter second = operator.counter("n");
        second.inc(5);
        first.inc(1);

        assertThat(reporter().events)
                .containsExactly("+localhost.taskmanager.local.my_job.my op.2.n");
        assertThat(registry.snapshot())
                .filteredOn(entry -> entry.identifier().endsWith("my op.2.n"))
                .extracting(MetricRegistry.Entry::value)
                .containsExactly(1L);
    }

    @Test
    void shouldGiveTheSameGroupForTheSameName() {
        OperatorMetrics operator = operator();

        MetricGroup group = operator.addGroup("g");

        assertThat(operator.addGroup("g")).isSameAs(group);
        assertThat(operator.addGroup("k", "v")).isSameAs(operator.addGroup("k", "v"));
        assertThat(operator.addGroup("k")).isNotSameAs(operator.addGroup("k", "v"));
    }

    @Test
    void shouldNameNoValuesInLogicalScopes() {
        OperatorMetrics operator = operator();

        MetricGroup group = operator.addGroup("k", "v").addGroup("g");

        assertThat(((LogicalScopeProvider) group).getLogicalScope(text -> text, '/'))
                .isEqualTo("taskmanager/job/task/operator/k/g");
        assertThat(group.getMetricIdentifier("n")).endsWith(".my op.2.k.v.g.n");
    }

    @Test
    void shouldLetTheOuterOfTwoVariablesOfOneNameCount() {
        MetricGroup outer = operator().addGroup("k", "outer");

        MetricGroup inner = outer.addGroup("k", "inner");

        assertThat(inner.getAllVariables()).containsEntry("<k>", "outer");
    }

    @Test
    void shouldMakePlainGroupsWhereTheKeyIsAPlainGroupAlready() {
        OperatorMetrics operator = operator();
        operator.addGroup("k");

        MetricGroup group = operator.addGroup("k", "v");

        assertThat(group.getAllVariables()).doesNotContainKey("<k>");
        assertThat(group.getMetricIdentifier("n")).endsWith(".k.v.n");
    }

    @Test
    void shouldShowReportersTheirOwnDelimiterAndNotTheVariablesTheyDoNotWant() {
        configuration.setString("metrics.reporter.r.scope.delimiter", "_");
        configuration.setString("metrics.reporter.r.scope.variables.excludes", "host;tm_id");

        reported().counter("a_b");

        assertThat(reporter().events)
                .containsExactly("+localhost_taskmanager_local_my.job_my op_2_a-b");
        assertThat(reporter().lastGroup.getAllVariables())
                .doesNotContainKeys("<host>", "<tm_id>")
                .containsKey("<job_id>");
    }

    @Test
    void shouldLetGoOfEverythingWhenATaskEnds() {
        configuration.setString("metrics.reporter.r.class", RecordingReporter.class.getName());
        TaskMetrics task = task();
        OperatorMetrics operator = task.operator("o1", "op");
        operator.counter("n").inc(3);
        operator.addGroup("k", "v").meter("m", new MeterView(new SimpleCounter()));
        List<String> added = List.copyOf(reporter().events);

        task.close();
        operator.counter("later");

        assertThat(reporter().events)
                .hasSize(2 * added.size())
                .containsAll(added.stream()
                        .map(event -> event.replaceFirst("\\+", "-"))
                        .toList());
        assertThat(registry.snapshot())
                .filteredOn(entry -> entry.identifier().endsWith(".op.2.n"))
                .extracting(MetricRegistry.Entry::value)
                .as("what it has counted stays")
                .containsExactly(3L);
    }

    @Test
    void shouldForgetWhatTheLastAttemptCounted() {
        TaskMetrics task = task();
        task.operator("o1", "op").counter("n");
        task.close();

        registry.beginAttempt();

        assertThat(registry.snapshot()).isEmpty();
    }

    @Test
    void shouldStartNoThreadWithoutSomethingToDoOnIt() {
        OperatorMetrics operator = operator();

        operator.counter("n");
        operator.getIOMetricGroup().getNumRecordsInCounter();

        assertThat(environment.cycles).isEmpty();
    }

    @Test
    void shouldUpdateViewsOfUsersEvenIfNobodyReports() {
        MeterView meter = operator().meter("m", new MeterView(new SimpleCounter(), 5));
        DutyCycle cycle = environment.cycles.get("metrics-reporter-job");
        meter.markEvent(10);

        environment.clock.advance(5000);
        cycle.step();

        assertThat(meter.getRate()).isEqualTo(2.0);
    }

    @Test
    void shouldCallScheduledReportersWhenTheyAreDue() {
        configuration.setString("metrics.reporter.r.interval", "2 s");
        reported();
        DutyCycle cycle = environment.cycles.get("metrics-reporter-job");
        reporter().failsToReport = true;
        cycle.step();
        environment.clock.advance(2000);
        cycle.step();
        cycle.step();

        environment.clock.advance(2000);
        cycle.step();

        assertThat(reporter().events).containsExactly("report", "report");
    }

    @Test
    void shouldCloseReportersOnceAndCallThemNoMore() {
        reported();
        DutyCycle cycle = environment.cycles.get("metrics-reporter-job");

        registry.close();
        registry.close();
        environment.clock.advance(20_000);

        assertThat(cycle.step()).isEqualTo(DutyCycle.DONE);
        assertThat(reporter().events).endsWith("close").containsOnlyOnce("close");
    }

    @Test
    void shouldLeaveOutGaugesThatFailWhenAskedForAll() {
        OperatorMetrics operator = operator();
        Gauge<Object> failing = () -> {
            throw new IllegalStateException("by intention");
        };
        operator.gauge("bad", failing);
        Gauge<Object> good = () -> "text";
        operator.gauge("good", good);

        assertThat(registry.snapshot())
                .extracting(MetricRegistry.Entry::value)
                .containsExactly("text");
    }

    @Test
    void shouldShowTheEventTimeOfEveryInput() {
        OperatorWatermarks watermarks = operator().registerWatermarks(3, true);
        watermarks.onInput(0, 5);
        watermarks.onInput(1, 3);
        watermarks.onInput(2, 4);

        watermarks.onOutput(2);

        assertThat(registry.snapshot())
                .extracting(entry ->
                        entry.identifier().replaceFirst(".*my.job.", "") + " " + entry.value())
                .containsExactly(
                        "my op.2.currentInput1Watermark 5",
                        "my op.2.currentInput2Watermark 3",
                        "my op.2.currentInput3Watermark 4",
                        "my op.2.currentInputWatermark 3",
                        "my op.2.currentOutputWatermark 2",
                        "my task.2.currentInputWatermark 3");
    }
}
