// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.source.FunctionSource;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.testing.FakeEnvironment;
import io.millrace.streaming.api.functions.source.SourceFunction;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicBoolean;

class ThreadedInputTest {

    private static final long MS = 1_000_000;

    /** What the source's thread does. */
    private interface Body {
        void run(SourceFunction.SourceContext<Integer> context) throws Exception;
    }

    private static final class ScriptedFunction implements SourceFunction<Integer> {

        private static final long serialVersionUID = 1L;

        private final transient Body body;
        int cancels;

        ScriptedFunction(Body body) {
            this.body = body;
        }

        @Override
        public void run(SourceContext<Integer> context) throws Exception {
            body.run(context);
        }

        @Override
        public void cancel() {
            cancels++;
        }
    }

    private TaskFixture fixture;
    private ScriptedFunction function;

    /** Opens the task; the source's body runs where the test calls {@link #runSource}. */
    private void start(Body body) {
        function = new ScriptedFunction(body);
        fixture = new TaskFixture(context -> new FunctionSource(function, context), null, 1);
        fixture.task.step();
    }

    private void runSource() {
        source().run();
    }

    private FakeEnvironment.FakeWorker source() {
        return fixture.environment.workers.get(0);
    }

    @Test
    void shouldFinishWhenTheSourceReturns() {
        start(context -> {
            context.collect(1);
            context.collect(2);
        });

        runSource();
        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "finished");
        assertThat(fixture.output()).containsExactly("0:1", "0:2", "0:wMAX", "wMAX", "0:end");
        assertThat(function.cancels).isZero();
        assertThat(source().endsAwaited).isPositive();
    }

    @Test
    void shouldSendWhatHasLainForAMillisecond() {
        start(context -> {
            context.collect(1);
            context.collect(2);
            fixture.environment.clock.advanceNanos(2 * MS);
            fixture.task.step();
            assertThat(fixture.task.nextDeadlineNanos()).isEqualTo(3 * MS);
            fixture.environment.clock.advanceNanos(MS - 1);
            fixture.task.step();
            assertThat(fixture.output()).containsExactly("0:1");

            fixture.environment.clock.advanceNanos(1);
            fixture.task.step();

            assertThat(fixture.output()).containsExactly("0:1", "0:2");
            fixture.task.step();
            assertThat(fixture.task.nextDeadlineNanos()).isEqualTo(Long.MAX_VALUE);
        });

        runSource();

        fixture.runToEnd();
        assertThat(fixture.listener.failure).isNull();
        assertThat(fixture.listener.log).containsExactly("running", "finished");
    }

    /** The task's thread fires timers, such as those of periodic watermarks, while the source emits nothing. */
    @Test
    void shouldSendAtOnceWhatTimersEmit() {
        TimedOperator[] timed = new TimedOperator[1];
        function = new ScriptedFunction(context -> {
            fixture.environment.clock.advance(10);
            fixture.task.step();

            assertThat(fixture.output()).containsExactly("0:w7", "w7");
        });
        fixture = new TaskFixture(
                context -> new FunctionSource(function, context),
                context -> timed[0] = new TimedOperator(context),
                null,
                1);
        fixture.task.step();

        runSource();
        fixture.runToEnd();

        assertThat(fixture.listener.failure).isNull();
        assertThat(timed[0].timerMs).isEqualTo(Long.MAX_VALUE);
    }

    /** Sends a watermark when the clock says 10. */
    private static class TimedOperator implements Operator {

        private final OperatorContext context;
        long timerMs = 10;

        TimedOperator(OperatorContext context) {
            this.context = context;
        }

        @Override
        public Receiver<?> input(int index) {
            return context.output();
        }

        @Override
        public long nextProcessingTimeMs() {
            return timerMs;
        }

        @Override
        public void onProcessingTime(long nowMs) throws Exception {
            timerMs = Long.MAX_VALUE;
            context.emitWatermark(7);
        }
    }

    @Test
    void shouldRingTheTaskOnceForAllThatLiesOpen() {
        start(context -> {
            int before = fixture.doorbell.rings;
            for (int i = 0; i < 100; i++) {
                context.collect(i);
            }
            assertThat(fixture.doorbell.rings).isEqualTo(before + 1);
        });

        runSource();

        fixture.runToEnd();
        assertThat(fixture.listener.log).endsWith("finished");
    }

    @Test
    void shouldCancelTheSource() {
        AtomicBoolean wentOn = new AtomicBoolean();
        start(context -> {
            context.collect(1);
            fixture.task.cancel();
            fixture.task.step();
            fixture.environment.workers.stream().skip(1).forEach(FakeEnvironment.FakeWorker::run);
            assertThat(function.cancels).isEqualTo(1);
            assertThat(fixture.task.step()).isZero();
            context.collect(2);
            wentOn.set(true);
        });

        runSource();
        fixture.runToEnd();

        assertThat(wentOn).isFalse();
        assertThat(fixture.listener.log).containsExactly("running", "canceled");
        assertThat(function.cancels).isEqualTo(1);
    }

    @Test
    void shouldInterruptTheSourceOnly() {
        start(context -> fixture.task.interrupt());

        runSource();
        fixture.task.interrupt();

        assertThat(source().interrupts).isEqualTo(1);
    }

    @Test
    void shouldFailWithWhatTheSourceThrows() {
        IllegalStateException cause = new IllegalStateException("no");
        start(context -> {
            context.collect(1);
            throw cause;
        });

        runSource();
        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "failed");
        assertThat(fixture.listener.failure)
                .isInstanceOf(UserCodeException.class)
                .hasCause(cause);
    }

    @Test
    void shouldTellTheRecordThatTheSourceFailedWith() {
        start(context -> {
            context.collect(1);
            throw new IllegalStateException("no");
        });

        runSource();
        fixture.runToEnd();

        assertThat(fixture.listener.failure).hasMessageContaining("record 2 of");
    }

    @Test
    void shouldBlameNoRecordForWhatATimerThrows() {
        function = new ScriptedFunction(context -> {
            context.collect(1);
            fixture.environment.clock.advance(10);
            fixture.task.step();
        });
        fixture = new TaskFixture(
                context -> new FunctionSource(function, context),
                context -> new TimedOperator(context) {
                    @Override
                    public void onProcessingTime(long nowMs) {
                        throw new IllegalStateException("no");
                    }
                },
                null,
                1);
        fixture.task.step();

        runSource();
        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "failed");
        assertThat(fixture.listener.failure.getMessage()).doesNotContain("record");
    }

    @Test
    void shouldReportFailureOfSourceAfterCancelAsCancelled() {
        start(context -> {
            fixture.task.cancel();
            fixture.task.step();
            fixture.environment.workers.stream().skip(1).forEach(FakeEnvironment.FakeWorker::run);
            throw new IllegalStateException("because of the cancel");
        });

        runSource();
        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "canceled");
    }

    /** Nobody waits any more for a thread that begins when the task has ended. */
    @Test
    void shouldStartNoCancellerOnceTheTaskHasEnded() {
        start(context -> context.collect(1));
        runSource();
        fixture.runToEnd();
        int before = fixture.environment.workers.size();

        fixture.input().cancelApart();

        assertThat(fixture.environment.workers).hasSize(before);
        assertThat(function.cancels).isZero();
    }

    @Test
    void shouldStartNoCancellerOnceATaskThatNeverOpenedHasStopped() {
        function = new ScriptedFunction(context -> {});
        fixture = new TaskFixture(context -> new FunctionSource(function, context), null, 1);
        fixture.task.cancel();
        fixture.runToEnd();

        fixture.input().cancelApart();

        assertThat(fixture.environment.workers).isEmpty();
        assertThat(function.cancels).isZero();
    }

    /** As the source returns on its own, another thread cancels: it is the canceller's end that the task waits for. */
    @Test
    void shouldAwaitTheCancellerOfASourceThatReturnsMeanwhile() {
        start(context -> context.collect(1));
        runSource();

        fixture.task.cancel();
        fixture.steps(3);
        assertThat(fixture.listener.log).containsExactly("running");
        fixture.environment.workers.get(1).run();
        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "canceled");
        assertThat(fixture.environment.workers.get(1).endsAwaited).isPositive();
        assertThat(function.cancels).isEqualTo(1);
    }
}
