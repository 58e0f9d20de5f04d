// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.metrics.JobMetrics;
import io.millrace.engine.metrics.MetricRegistry;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.ChainBuilder;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.TaskScope;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.KeyedStores;
import io.millrace.engine.testing.ManualClock;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.triggers.Trigger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A window operator on its own, under a clock that stands still. Records are text; the first letter is the key. */
final class WindowHarness {

    final ManualClock clock = new ManualClock();
    /** What came out, with its timestamp. */
    final List<String> output = new ArrayList<>();

    private final KeyedStore store =
            KeyedStores.create(KeyedStores.Kind.HASHED, StringSerializer.INSTANCE, clock, 1);
    private final Chain chain;

    WindowHarness(OperatorDescription.Window description) throws Exception {
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
                WindowHarness.class.getClassLoader(),
                clock,
                new ActiveTime(clock),
                new Attention(),
                new HashMap<>(),
                new DistributedCache(Map.of()),
                new HashMap<>(),
                new JobMetrics(new MetricRegistry(), "id", "job").task("id", "task", 0, 0, "id"),
                null,
                id -> null,
                loop -> null,
                null);
        chain = new ChainBuilder(Specializer.of(false, null))
                .build(List.of(
                        new ChainBuilder.Step(
                                scope,
                                "window",
                                new OperatorID(),
                                List.of(ChainBuilder.Reader.chained(null, 1, null)),
                                store,
                                List.of(record -> record.toString().substring(0, 1)),
                                context -> new WindowOperator(description, context)),
                        new ChainBuilder.Step(
                                scope,
                                "output",
                                new OperatorID(),
                                List.of(),
                                null,
                                List.of(),
                                Recorder::new)));
        chain.open();
    }

    /** A description that keeps all elements and emits them as they are. */
    static OperatorDescription.Window elements(
            WindowAssigner<?, ?> assigner,
            Trigger<?, ?> trigger,
            Evictor<?, ?> evictor,
            long latenessMs) {
        return of(
                assigner,
                trigger,
                evictor,
                latenessMs,
                new WindowContents.Elements(),
                new WindowOutput.Contents());
    }

    static OperatorDescription.Window of(
            WindowAssigner<?, ?> assigner,
            Trigger<?, ?> trigger,
            Evictor<?, ?> evictor,
            long latenessMs,
            WindowContents contents,
            WindowOutput output) {
        return new OperatorDescription.Window(
                assigner,
                trigger != null ? trigger : assigner.getDefaultTrigger(null),
                evictor,
                latenessMs,
                null,
                contents,
                output,
                Types.STRING);
    }

    WindowHarness receive(long timestamp, String value) throws Exception {
        chain.input(0).receive(value, timestamp);
        return this;
    }

    WindowHarness watermark(long timestamp) throws Exception {
        chain.onWatermark(timestamp);
        return this;
    }

    WindowHarness clockAt(long nowMs) throws Exception {
        clock.advance(nowMs - clock.nowMs());
        chain.onProcessingTime(nowMs);
        return this;
    }

    /** When the operator wants to hear of the clock next. */
    long nextProcessingTimeMs() {
        return chain.nextProcessingTimeMs();
    }

    /** Number of keys for which anything is held: contents, metadata, trigger state or timers. */
    int heldKeys() {
        store.selectKey("nobody");
        return store.size() - 1;
    }

    /** Writes down what it receives. */
    private final class Recorder implements Operator, Receiver<Object> {

        Recorder(OperatorContext context) {
            assert context.keyedStore() == null : "the output has no keys";
        }

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
