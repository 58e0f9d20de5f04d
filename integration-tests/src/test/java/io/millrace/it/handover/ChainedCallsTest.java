// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.it.handover.Records.Counter;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** On which thread a chained operator is called, and with which object. */
class ChainedCallsTest {

    /** An operator was called. */
    private record Call(Thread thread, Counter value) {}

    private static final List<Call> FIRST = new CopyOnWriteArrayList<>();
    private static final List<Call> SECOND = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        FIRST.clear();
        SECOND.clear();
    }

    private static void run(boolean objectReuse, boolean isChained) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        if (objectReuse) {
            env.getConfig().enableObjectReuse();
        }
        SingleOutputStreamOperator<Counter> second = env.fromElements(
                        new Counter(1, 10), new Counter(2, 20))
                .map(value -> noted(value, FIRST))
                .map(value -> noted(value, SECOND));
        if (!isChained) {
            second.startNewChain();
        }
        second.addSink(new DiscardingSink<>());
        env.execute();
    }

    private static Counter noted(Counter value, List<Call> calls) {
        calls.add(new Call(Thread.currentThread(), value));
        return value;
    }

    @Test
    @Tag("row:A8")
    void shouldCallChainedOperatorOnTheSameThreadWithACopy() throws Exception {
        run(false, true);

        assertThat(SECOND).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(SECOND.get(i).thread()).isSameAs(FIRST.get(i).thread());
            assertThat(SECOND.get(i).value()).isNotSameAs(FIRST.get(i).value());
            assertThat(SECOND.get(i).value())
                    .usingRecursiveComparison()
                    .isEqualTo(FIRST.get(i).value());
        }
    }

    @Test
    void shouldCallChainedOperatorWithTheSameObjectUnderObjectReuse() throws Exception {
        run(true, true);

        assertThat(SECOND).isEqualTo(FIRST).hasSize(2);
    }

    @Test
    void shouldCallOperatorBehindAnEdgeOnAnotherThreadWithACopyEvenUnderObjectReuse()
            throws Exception {
        run(true, false);

        assertThat(SECOND).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(SECOND.get(i).thread()).isNotSameAs(FIRST.get(i).thread());
            assertThat(SECOND.get(i).value()).isNotSameAs(FIRST.get(i).value());
            assertThat(SECOND.get(i).value())
                    .usingRecursiveComparison()
                    .isEqualTo(FIRST.get(i).value());
        }
    }
}
