// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.metrics;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.configuration.Configuration;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.LogicalScopeProvider;
import io.millrace.metrics.MeterView;
import io.millrace.metrics.Metric;
import io.millrace.metrics.MetricConfig;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.SimpleCounter;
import io.millrace.metrics.reporter.MetricReporter;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a reporter hears of one job: metrics of the user and of operators, their scopes and variables, and what they say. */
public class ReportedMetrics implements Program {

    private static final OutputTag<Long> SIDE = new OutputTag<Long>("side") {};

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        Keeping.HEARD.clear();
        Configuration configuration = new Configuration();
        configuration.setString("metrics.reporters", "kept");
        configuration.setString("metrics.reporter.kept.class", Keeping.class.getName());
        configuration.setString("metrics.reporter.kept.scope.delimiter", "|");
        configuration.setString("metrics.reporter.kept.scope.variables.excludes", "job_id;host");
        configuration.setString("metrics.reporter.other.class", Keeping.class.getName());
        configuration.setString(
                "metrics.scope.operator",
                "x.<job_name>.<operator_name>.<subtask_index>.<task_attempt_num>.<nothing>");
        configuration.setString("metrics.scope.tm.job", "*.y.<job_name>");
        configuration.setString("metrics.scope.task", "*.<task_name>");
        // Of its own: reporters are configured where an environment is made.
        StreamExecutionEnvironment reported = StreamExecutionEnvironment.createLocalEnvironment(
                env.getParallelism(), configuration);

        SingleOutputStreamOperator<Long> mapped = reported.fromElements(
                        1L, 2L, 35L, 3L, 4L, 71L, 36L, 5L)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forGenerator(context -> new EachRecord<>(0))
                                .withTimestampAssigner((value, before) -> value))
                .name("times")
                .map(new Measured())
                .name("mea.sured")
                .process(new ToBoth())
                .name("both");
        DataStream<Long> windows = mapped.keyBy(value -> value % 2)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                .reduce((a, b) -> a + b)
                .name("windows");
        results.anyOrder(
                "records",
                windows.connect(mapped.getSideOutput(SIDE)).map(new Named()).name("two"));
        reported.execute("the.job");

        List<String> lines = new ArrayList<>();
        synchronized (Keeping.HEARD) {
            for (Heard heard : Keeping.HEARD) {
                if (heard.isCompared()) {
                    lines.add(heard.text());
                }
            }
        }
        Collections.sort(lines);
        results.line("number", lines.size());
        for (String line : lines) {
            results.line("heard", line);
        }
    }

    private static class Measured extends RichMapFunction<Long, Long> {

        private static final long serialVersionUID = 1L;

        private transient Counter counter;

        @Override
        public void open(Configuration parameters) {
            MetricGroup group = getRuntimeContext().getMetricGroup();
            counter = group.counter("seen");
            group.counter("seen").inc(100);
            group.counter("own", new SimpleCounter()).inc(7);
            Gauge<String> gauge = () -> "says";
            group.gauge("a.gauge|x", gauge);
            group.addGroup("g").counter("in g");
            group.addGroup("g").addGroup("k", "v").counter("x");
            group.addGroup("k", "v").meter("m", new MeterView(new SimpleCounter()));
            group.addGroup("k", "w").counter("x");
            group.addGroup("k").counter("q");
            group.addGroup("k").addGroup("v").counter("r");
            group.addGroup("k").addGroup("new").counter("r");
            group.addGroup("plain");
            group.addGroup("plain", "v").counter("s");
            group.addGroup("a", "1").addGroup("a", "2").counter("t");
            group.addGroup("seen").counter("y");
            group.counter("g");
            group.counter(5).inc(5);
        }

        @Override
        public Long map(Long value) {
            counter.inc();
            return value;
        }
    }

    private static class ToBoth extends ProcessFunction<Long, Long> {

        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            out.collect(value);
            if (value % 3 == 0) {
                context.output(SIDE, value);
            }
        }
    }

    private static class Named implements CoMapFunction<Long, Long, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public String map1(Long value) {
            return "first " + value;
        }

        @Override
        public String map2(Long value) {
            return "second " + value;
        }
    }

    /** One metric, and where it was. */
    private static class Heard {

        private final Metric metric;
        private final String name;
        private final MetricGroup group;
        private final String identifier;

        Heard(Metric metric, String name, MetricGroup group) {
            this.metric = metric;
            this.name = name;
            this.group = group;
            this.identifier = group.getMetricIdentifier(name);
        }

        /** What says how data travels between processes differs, and bytes are not counted here. */
        boolean isCompared() {
            return group.getAllVariables().containsKey("<task_name>")
                    && !identifier.contains("uffers")
                    && !identifier.contains("Shuffle")
                    && !identifier.contains("capture ")
                    && !name.startsWith("numBytes")
                    && !name.startsWith("checkpoint")
                    && !name.endsWith("TimeMsPerSecond")
                    && !name.endsWith("Held");
        }

        String text() {
            Map<String, String> variables = new TreeMap<>(group.getAllVariables());
            for (String id :
                    Arrays.asList("<tm_id>", "<task_id>", "<operator_id>", "<task_attempt_id>")) {
                variables.computeIfPresent(id, (key, value) -> "id");
            }
            String[] scope = group.getScopeComponents();
            if (scope[1].equals("taskmanager")) {
                scope = Arrays.copyOfRange(scope, 3, scope.length);
            }
            String logical =
                    LogicalScopeProvider.castFrom(group).getLogicalScope(text -> text, '/');
            return String.join(",", scope) + " / "
                    + identifier.substring(Math.max(0, identifier.indexOf("y|"))) + " / " + logical
                    + " / " + variables + " = " + value();
        }

        private Object value() {
            if (metric instanceof Counter) {
                return ((Counter) metric).getCount();
            }
            return metric instanceof Gauge ? ((Gauge<?>) metric).getValue() : "a meter";
        }
    }

    /** Keeps what it hears of. */
    public static class Keeping implements MetricReporter {

        static final List<Heard> HEARD = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void open(MetricConfig config) {
            HEARD.size();
        }

        @Override
        public void close() {}

        @Override
        public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
            HEARD.add(new Heard(metric, name, group));
        }

        @Override
        public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {}
    }
}
