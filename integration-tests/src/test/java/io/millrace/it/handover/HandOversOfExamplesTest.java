// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.OperatorPlan;
import io.millrace.engine.plan.Planner;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.examples.airquality.DailyFineDust;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.github.EventTypes;
import io.millrace.examples.taxi.HourlyPickups;
import io.millrace.examples.taxi.LateTotals;
import io.millrace.examples.taxi.LateWindows;
import io.millrace.examples.taxi.TopZones;
import io.millrace.examples.text.WordCountTale;
import io.millrace.examples.trades.MinuteBars;
import io.millrace.examples.weblog.HostSessions;
import io.millrace.examples.weblog.HourlyTraffic;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** How the examples hand their records over; {@code main} prints it job by job. */
class HandOversOfExamplesTest {

    private static final Map<
                    String, BiFunction<StreamExecutionEnvironment, ExampleData, DataStream<String>>>
            JOBS = new LinkedHashMap<>();

    static {
        JOBS.put("DailyFineDust", DailyFineDust::build);
        JOBS.put("HourlyPickups", HourlyPickups::build);
        JOBS.put("LateTotals", LateTotals::build);
        JOBS.put("LateWindows", LateWindows::build);
        JOBS.put("TopZones", TopZones::build);
        JOBS.put("MinuteBars", MinuteBars::build);
        JOBS.put("WordCountTale", WordCountTale::build);
        JOBS.put("HostSessions", HostSessions::build);
        JOBS.put("HourlyTraffic", HourlyTraffic::build);
        JOBS.put("EventTypes", EventTypes::build);
    }

    /** Of each edge of a job whether it shares or copies, and why, without the type. */
    private static List<String> labels(String job, int parallelism, boolean elides) {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        JOBS.get(job).apply(env, ExampleData.inJar()).addSink(new DiscardingSink<>());
        Configuration configuration = new Configuration();
        configuration.set(FastPathOptions.ELIDED_COPIES, elides);
        JobPlan plan = Planner.plan(env.getStreamGraph(), configuration);
        List<String> labels = new ArrayList<>();
        for (VertexPlan vertex : plan.vertices()) {
            for (OperatorPlan operator : vertex.operators()) {
                operator.readers()
                        .forEach(reader -> labels.add(reader.handOver()
                                .label()
                                .replaceFirst("type .*?(?=;|\\)$)", "type")));
            }
        }
        return labels;
    }

    @Test
    void shouldCopyOnFewEdgesOfTheExamples() {
        int copies = 0;
        int copiesWithout = 0;

        for (String job : JOBS.keySet()) {
            copies += copies(labels(job, 2, true));
            copiesWithout += copies(labels(job, 2, false));
        }

        assertThat(copiesWithout).isGreaterThan(20);
        assertThat(copies).isLessThan(copiesWithout / 5);
    }

    private static int copies(List<String> labels) {
        return (int) labels.stream().filter(label -> label.startsWith("COPY")).count();
    }

    /** Prints a table: edges of each job by hand-over and reason. */
    public static void main(String[] args) {
        int parallelism = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        for (String job : JOBS.keySet()) {
            System.out.printf(
                    "%s: %d edges, %d copied, %d with all copies%n",
                    job,
                    labels(job, parallelism, true).size(),
                    copies(labels(job, parallelism, true)),
                    copies(labels(job, parallelism, false)));
            Map<String, Integer> byReason = new TreeMap<>();
            labels(job, parallelism, true).forEach(label -> byReason.merge(label, 1, Integer::sum));
            byReason.forEach((label, count) -> System.out.println("  " + count + "  " + label));
        }
    }
}
