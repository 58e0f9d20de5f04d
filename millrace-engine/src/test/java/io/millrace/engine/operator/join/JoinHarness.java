// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.join;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.metrics.JobMetrics;
import io.millrace.engine.metrics.MetricRegistry;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.ChainBuilder;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.TaskScope;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.KeyedStores;
import io.millrace.engine.testing.ManualClock;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An interval join on its own. Records are text; the first letter is the key. */
final class JoinHarness {

    /** What came out, with its timestamp; emptied by {@link #take}. */
    private final List<String> output = new ArrayList<>();

    private final MetricRegistry registry = new MetricRegistry();
    private final ManualClock clock = new ManualClock();
    private final KeyedStore store =
            KeyedStores.create(KeyedStores.Kind.HASHED, StringSerializer.INSTANCE, clock, 1);
    private final Chain chain;

    JoinHarness(long lower, long upper) throws Exception {
        TaskScope scope = new TaskScope(
                new JobID(),
                "job",
                0,
                "task",
                0,
                1,
                128,
                0,
                new ExecutionConfig(),
                JoinHarness.class.getClassLoader(),
                clock,
                new ActiveTime(clock),
                new Attention(),
                new HashMap<>(),
                new DistributedCache(Map.of()),
                new HashMap<>(),
                new JobMetrics(registry, "id", "job").task("id", "task", 0, 0, "id"),
                null,
                id -> null,
                loop -> null,
                null);
        chain = new ChainBuilder(Specializer.of(false, null))
                .build(List.of(
                        new ChainBuilder.Step(
                                scope,
                                "join",
                                new OperatorID(),
                                List.of(ChainBuilder.Reader.chained(null, 1, null)),
                                store,
                                List.of(JoinHarness::key, JoinHarness::key),
                                context -> new IntervalJoinOperator(
                                        new Pairing(), lower, upper, context)),
                        new ChainBuilder.Step(
                                scope,
                                "output",
                                new OperatorID(),
                                List.of(),
                                null,
                                List.of(),
                                context -> new Recorder())));
        chain.open();
    }

    private static Object key(Object record) {
        return record.toString().substring(0, 1);
    }

    JoinHarness left(long timestamp, String value) throws Exception {
        chain.input(0).receive(value, timestamp);
        return this;
    }

    JoinHarness right(long timestamp, String value) throws Exception {
        chain.input(1).receive(value, timestamp);
        return this;
    }

    JoinHarness watermark(long timestamp) throws Exception {
        chain.onWatermark(timestamp);
        return this;
    }

    /** What came out since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(output);
        output.clear();
        return taken;
    }

    /** Number of keys for which anything is held. */
    int heldKeys() {
        store.selectKey("nobody");
        return store.size() - 1;
    }

    long lateRecords() {
        return registry.snapshot().stream()
                .filter(entry -> entry.identifier().endsWith(".join.0.numLateRecordsDropped"))
                .mapToLong(entry -> (long) entry.value())
                .sum();
    }

    private static final class Pairing extends ProcessJoinFunction<Object, Object, Object> {

        @Override
        public void processElement(
                Object left, Object right, Context context, Collector<Object> out) {
            out.collect(left + "+" + right);
        }
    }

    /** Writes down what it receives. */
    private final class Recorder implements Operator, Receiver<Object> {

        @Override
        public Receiver<?> input(int index) {
            return this;
        }

        @Override
        public void receive(Object value, long timestamp) {
            output.add(value + " @" + timestamp);
        }
    }
}
