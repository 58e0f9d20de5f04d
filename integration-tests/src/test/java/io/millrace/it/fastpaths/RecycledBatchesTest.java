// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A batch that goes back to its producer holds nothing of what was in it. */
class RecycledBatchesTest {

    private static final int RECORDS = 3000;
    /** Those that somebody's stack may still show. */
    private static final int LAST = 5;

    private static final int COLLECTIONS = 20;

    private static volatile CountDownLatch allSeen;
    private static volatile int heldAtTheEnd;

    @Test
    void shouldLetGoOfRecordsWhileTheJobRuns() throws Exception {
        allSeen = new CountDownLatch(RECORDS);
        heldAtTheEnd = RECORDS;
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.addSource(new Remembering(), Types.STRING).rebalance().addSink(new Counting());

        env.execute();

        assertThat(allSeen.getCount()).isZero();
        assertThat(heldAtTheEnd).isLessThanOrEqualTo(LAST);
    }

    /** Emits new records, and counts those that are still alive once all have been processed. */
    private static final class Remembering implements SourceFunction<String> {

        private volatile boolean isCancelled;

        @Override
        public void run(SourceContext<String> context) throws Exception {
            List<WeakReference<String>> records = new ArrayList<>();
            for (int i = 0; i < RECORDS && !isCancelled; i++) {
                String record = "record " + i;
                records.add(new WeakReference<>(record));
                context.collect(record);
            }
            allSeen.await(10, TimeUnit.SECONDS);
            for (int i = 0; i < COLLECTIONS && heldAtTheEnd > LAST; i++) {
                System.gc();
                heldAtTheEnd = (int) records.stream()
                        .filter(reference -> !reference.refersTo(null))
                        .count();
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    private static final class Counting implements SinkFunction<String> {

        @Override
        public void invoke(String record, Context context) {
            allSeen.countDown();
        }
    }
}
