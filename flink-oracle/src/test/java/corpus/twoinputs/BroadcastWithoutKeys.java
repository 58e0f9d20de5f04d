// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.Collector;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers that wait until every subtask has heard all words that are broadcast. */
@RunsAt(
        value = {1, 2},
        because = "the numbers are sent when all words have been heard")
public class BroadcastWithoutKeys implements Program {

    private static final MapStateDescriptor<String, Integer> WORDS =
            new MapStateDescriptor<>("words", Types.STRING, Types.INT);
    private static final AtomicLong NEXT_ID = new AtomicLong();
    private static final Map<Long, AtomicInteger> HEARD = new ConcurrentHashMap<>();

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        long id = NEXT_ID.incrementAndGet();
        HEARD.put(id, new AtomicInteger());
        DataStream<String> words = env.fromElements("a", "bb", "ccc", "dd", "e", "ffffff");
        DataStream<Integer> numbers =
                env.addSource(new Waiting(id, 6 * env.getParallelism())).rebalance();
        results.anyOrder(
                "lines",
                numbers.connect(words.broadcast(WORDS))
                        .process(new BroadcastProcessFunction<Integer, String, String>() {
                            @Override
                            public void processElement(
                                    Integer value, ReadOnlyContext context, Collector<String> out)
                                    throws Exception {
                                StringBuilder line = new StringBuilder(value + ":");
                                for (Map.Entry<String, Integer> word :
                                        context.getBroadcastState(WORDS).immutableEntries()) {
                                    line.append(' ').append(word);
                                }
                                out.collect(line + " " + context.timestamp());
                                try {
                                    context.getBroadcastState(WORDS)
                                            .immutableEntries()
                                            .iterator()
                                            .remove();
                                } catch (UnsupportedOperationException e) {
                                    out.collect(value + " cannot remove");
                                }
                                try {
                                    context.getBroadcastState(new MapStateDescriptor<>(
                                            "others", Types.STRING, Types.INT));
                                } catch (IllegalArgumentException e) {
                                    out.collect(value + " " + e.getMessage());
                                }
                            }

                            @Override
                            public void processBroadcastElement(
                                    String value, Context context, Collector<String> out)
                                    throws Exception {
                                context.getBroadcastState(WORDS).put(value, value.length());
                                out.collect(value + " " + context.timestamp());
                                HEARD.get(id).incrementAndGet();
                            }
                        }));
        env.execute();
    }

    private static final class Waiting implements SourceFunction<Integer> {
        private static final long serialVersionUID = 1L;

        private final long id;
        private final int wanted;
        private volatile boolean isCancelled;

        private Waiting(long id, int wanted) {
            this.id = id;
            this.wanted = wanted;
        }

        @Override
        public void run(SourceContext<Integer> context) {
            while (!isCancelled && HEARD.get(id).get() < wanted) {
                context.markAsTemporarilyIdle();
            }
            for (int i = 0; i < 20 && !isCancelled; i++) {
                context.collectWithTimestamp(i, i * 10L);
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }
}
