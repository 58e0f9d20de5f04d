// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.StreamSink;
import io.millrace.streaming.api.operators.StreamingRuntimeContext;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class FailingOperatorsTest {

    /** Fails in one of its methods. */
    private static final class Failing extends AbstractStreamOperator<String>
            implements OneInputStreamOperator<String, String> {

        private static final List<String> CLOSED = new CopyOnWriteArrayList<>();

        private final String place;

        private Failing(String place) {
            this.place = place;
        }

        private void at(String now) {
            if (place.equals(now)) {
                throw new IllegalStateException("failed in " + place);
            }
        }

        @Override
        public void open() throws Exception {
            super.open();
            at("open");
            getProcessingTimeService()
                    .registerTimer(
                            getProcessingTimeService().getCurrentProcessingTime() - 1,
                            time -> at("timer"));
        }

        @Override
        public void processElement(StreamRecord<String> element) {
            at("record");
            output.collect(element);
        }

        @Override
        public void finish() {
            at("finish");
        }

        @Override
        public void close() throws Exception {
            super.close();
            CLOSED.add(place);
            at("close");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "record", "timer", "finish", "close"})
    void shouldNameTheOperatorThatFailsAndCloseIt(String place) {
        Failing.CLOSED.clear();

        assertThatThrownBy(() -> Jobs.stepped(
                        0,
                        1,
                        env -> env.fromElements("a", "b")
                                .transform("fragile", Types.STRING, new Failing(place))))
                .hasStackTraceContaining("operator 'fragile' (1/1) failed")
                .rootCause()
                .hasMessage("failed in " + place);
        assertThat(Failing.CLOSED).containsExactly(place);
    }

    /** Sets a timer of its own. */
    private static final class Ticking extends RichMapFunction<String, String> {

        private transient long ticks;

        @Override
        public void open(Configuration parameters) {
            StreamingRuntimeContext context = (StreamingRuntimeContext) getRuntimeContext();
            ProcessingTimeService clock = context.getProcessingTimeService();
            clock.scheduleWithFixedDelay(time -> ticks++, 10, 10);
        }

        @Override
        public String map(String value) {
            return value + " " + Math.min(ticks, 2);
        }
    }

    @Test
    void shouldGiveFunctionsTheClockOfTheTask() throws Exception {
        List<String> seen = Jobs.stepped(
                0,
                1,
                env -> new Timeline().after(0, "a").after(100, "b").in(env).map(new Ticking()));

        assertThat(seen).containsExactly("a 0", "b 2");
    }

    /** Remembers what it gets, with the timestamp. */
    private static final class Remembering extends RichSinkFunction<String> {

        private static final List<String> SEEN = new CopyOnWriteArrayList<>();

        @Override
        public void invoke(String value, Context context) {
            SEEN.add(value + " at " + context.timestamp() + " of "
                    + getRuntimeContext().getNumberOfParallelSubtasks());
        }

        @Override
        public void finish() {
            SEEN.add("finished");
        }
    }

    /** A sink of the user's own. */
    private static final class Shouting extends StreamSink<String> {

        private Shouting(SinkFunction<String> function) {
            super(function);
        }

        @Override
        public void processElement(StreamRecord<String> element) throws Exception {
            super.processElement(element.replace(element.getValue() + "!", 7));
        }
    }

    @Test
    void shouldRunSinksThatAreOperators() throws Exception {
        Remembering.SEEN.clear();

        Jobs.stepped(
                0,
                1,
                env -> env.fromElements("a", "b")
                        .transform(
                                "sink",
                                Types.GENERIC(Object.class),
                                new Shouting(new Remembering()))
                        .map(Object::toString)
                        .returns(String.class));

        assertThat(Remembering.SEEN).containsExactly("a! at 7 of 1", "b! at 7 of 1", "finished");
    }
}
