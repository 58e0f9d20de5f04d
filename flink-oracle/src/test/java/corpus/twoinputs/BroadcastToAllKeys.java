// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.Collector;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A broadcast record looks at all keys, and takes some away. */
@RunsAt(
        value = {1, 2},
        because = "the records are broadcast when all others have come")
public class BroadcastToAllKeys implements Program {

    private static final MapStateDescriptor<String, Integer> NONE =
            new MapStateDescriptor<>("none", Types.STRING, Types.INT);
    private static final ValueStateDescriptor<Long> SUM =
            new ValueStateDescriptor<>("sum", Types.LONG);
    private static final AtomicLong NEXT_ID = new AtomicLong();
    private static final Map<Long, AtomicInteger> HEARD = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        long id = NEXT_ID.incrementAndGet();
        HEARD.put(id, new AtomicInteger());
        DataStream<String> asked = env.addSource(new Waiting(id));
        results.inOrder(
                "sums",
                env.generateSequence(0, 299)
                        .keyBy(number -> "key" + number % 60)
                        .connect(asked.broadcast(NONE))
                        .process(new Summing(id)));
        env.execute();
    }

    private static final class Summing
            extends KeyedBroadcastProcessFunction<String, Long, String, String> {
        private static final long serialVersionUID = 1L;

        private final long id;
        private transient ValueState<Long> sum;

        private Summing(long id) {
            this.id = id;
        }

        @Override
        public void open(Configuration parameters) {
            sum = getRuntimeContext().getState(SUM);
        }

        @Override
        public void processElement(Long value, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            sum.update(sum.value() == null ? value : sum.value() + value);
            HEARD.get(id).incrementAndGet();
        }

        @Override
        public void processBroadcastElement(String value, Context context, Collector<String> out)
                throws Exception {
            context.applyToKeyedState(SUM, (key, state) -> {
                out.collect(value + " " + key + " " + state.value());
                if (state.value() % 3 == 0) {
                    state.clear();
                } else {
                    state.update(state.value() + 1);
                }
            });
        }
    }

    private static final class Waiting implements SourceFunction<String> {
        private static final long serialVersionUID = 1L;

        private final long id;
        private volatile boolean isCancelled;

        private Waiting(long id) {
            this.id = id;
        }

        @Override
        public void run(SourceContext<String> context) {
            while (!isCancelled && HEARD.get(id).get() < 300) {
                context.markAsTemporarilyIdle();
            }
            context.collect("one");
            context.collect("two");
            context.collect("three");
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }
}
