// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.EngineEnvironment.Worker;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.exchange.GateBudget;
import io.millrace.engine.exchange.InputGate;
import io.millrace.engine.exchange.LocalChannel;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.Receiver;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TaskTest {

    private final TaskFixture fixture = new TaskFixture(ScriptedSource::new, null, 1);
    private final ScriptedSource source = (ScriptedSource) fixture.operator;
    private final Task task = fixture.task;

    @Test
    void shouldOpenProcessAndFinish() {
        source.thenEmit(1);
        source.thenEmit(2);
        source.thenEnd();

        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "finished");
        assertThat(source.log)
                .containsExactly("open", "poll", "poll", "poll", "end of input", "dispose");
        assertThat(fixture.output()).containsExactly("0:1", "0:2", "0:wMAX", "wMAX", "0:end");
        assertThat(task.step()).isEqualTo(DutyCycle.DONE);
    }

    @Test
    void shouldNotBeginStepWithoutRoom() {
        for (int i = 0; i < TaskFixture.DATA_SLOTS; i++) {
            source.thenEmit(i);
            source.polls.add(output -> 0);
        }
        fixture.steps(1 + 2 * TaskFixture.DATA_SLOTS);
        int polled = source.log.size();

        assertThat(task.step()).isZero();
        assertThat(source.log).hasSize(polled);
        assertThat(task.nextDeadlineNanos()).isEqualTo(Long.MAX_VALUE);
        fixture.environment.clock.advance(500);
        assertThat(fixture.activeTime.relativeTimeMillis()).isZero();

        fixture.consume();
        assertThat(fixture.doorbell.rings).isPositive();
        task.step();

        assertThat(source.log).hasSize(polled + 1);
        fixture.environment.clock.advance(7);
        assertThat(fixture.activeTime.relativeTimeMillis()).isEqualTo(7);
    }

    @Test
    void shouldWaitForRoomInMidStep() {
        int records = 512 * (TaskFixture.DATA_SLOTS + 1);
        source.polls.add(output -> {
            for (int i = 0; i < records; i++) {
                output.receive(i, 0);
            }
            return records;
        });

        fixture.steps(2);

        assertThat(fixture.doorbell.waits).isPositive();
        assertThat(fixture.output()).contains("0:0");
    }

    @Test
    void shouldFireTimersBeforeRecords() {
        fixture.steps(1);
        source.timerMs = 10;
        source.log.clear();

        fixture.environment.clock.advance(9);
        task.step();
        assertThat(source.log).containsExactly("poll");
        assertThat(task.nextDeadlineNanos()).isEqualTo(10_000_000);

        fixture.environment.clock.advance(1);
        task.step();
        assertThat(source.log).containsExactly("poll", "timer", "poll");
    }

    @Test
    void shouldSendOpenBatchesWhenInputHasRunDry() {
        source.thenEmit(1);
        fixture.steps(2);
        assertThat(fixture.output()).isEmpty();

        assertThat(task.step()).isZero();

        assertThat(fixture.output()).containsExactly("0:1");
    }

    @Test
    void shouldSendAtOnceWhatTookAsLongAsATick() {
        source.polls.add(output -> {
            output.receive(1, 0);
            task.tick();
            return 1;
        });

        fixture.steps(2);

        assertThat(fixture.output()).containsExactly("0:1");
    }

    @Test
    void shouldFireTimersBehindTheRecordAtWhichATickCame() {
        fixture.steps(1);
        source.polls.add(output -> {
            source.timerMs = 10;
            fixture.environment.clock.advance(10);
            task.tick();
            // As many as were asked for: without the tick it would be asked for more.
            return 16;
        });
        source.log.clear();

        assertThat(task.step()).isPositive();
        assertThat(source.log).containsExactly("poll");
        task.step();

        assertThat(source.log).startsWith("poll", "timer", "poll");
    }

    @Test
    void shouldTakeRecordsBesideTimersThatAreAlwaysDueAndSlow() {
        List<LocalChannel> channels = List.of(new LocalChannel(4, false, new GateBudget()));
        Attention attention = new Attention();
        AlwaysDue[] operator = new AlwaysDue[1];
        InputGate gate =
                new InputGate(List.of(new InputGate.Source(channels.get(0), 0, "p")), 1, attention);
        TaskFixture busy = new TaskFixture(
                context -> operator[0] = new AlwaysDue(context.output(), attention),
                gate,
                attention);
        Batch batch = channels.get(0).newBatch();
        batch.add(1, 0);
        channels.get(0).put(batch);

        busy.steps(2);

        assertThat(operator[0].firings).isPositive();
        assertThat(operator[0].records).isEqualTo(1);
        assertThat(busy.output()).as("sent though the timer took the tick").isNotEmpty();
    }

    private static final class AlwaysDue implements Operator {
        private final Receiver<Object> output;
        private final Attention attention;
        private int firings;
        private int records;

        AlwaysDue(Receiver<Object> output, Attention attention) {
            this.output = output;
            this.attention = attention;
        }

        @Override
        public Receiver<?> input(int index) {
            return (value, timestamp) -> {
                records++;
                output.receive(value, timestamp);
            };
        }

        @Override
        public long nextProcessingTimeMs() {
            return 0;
        }

        @Override
        public void onProcessingTime(long nowMs) {
            firings++;
            attention.tick();
        }
    }

    /** Else the task would wait for a ring although there is more to do. */
    @Test
    void shouldGoOnAfterATickBeforeTheFirstRecord() {
        fixture.steps(1);
        source.polls.add(output -> {
            task.tick();
            return 0;
        });

        assertThat(task.step()).isPositive();
        assertThat(task.step()).isZero();
    }

    @Test
    void shouldSendOpenBatchesAfterTheBufferTimeoutAlthoughInputGoesOn() {
        source.thenEmit(1);
        source.thenEmit(2);
        source.thenEmit(3);
        fixture.steps(2);
        fixture.environment.clock.advance(99);
        task.step();
        assertThat(fixture.output()).isEmpty();

        fixture.environment.clock.advance(1);
        task.step();

        assertThat(fixture.output()).containsExactly("0:1", "0:2", "0:3");
    }

    @Test
    void shouldStopWhenCancelled() {
        fixture.steps(2);

        task.cancel();
        assertThat(fixture.doorbell.rings).isPositive();
        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "canceled");
        assertThat(source.log).endsWith("dispose").containsOnlyOnce("dispose");
        assertThat(fixture.output()).isEmpty();
    }

    @Test
    void shouldStopWhenCancelledBeforeItsFirstStep() {
        task.cancel();

        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("canceled");
        assertThat(source.log).doesNotContain("open", "poll");
    }

    @Test
    void shouldStopWhenCancelledWhileItWaitsForRoom() {
        TaskFixture stuck = new TaskFixture(ScriptedSource::new, null, 1) {
            @Override
            void consume() {
                task.cancel();
            }
        };
        ((ScriptedSource) stuck.operator).polls.add(output -> {
            for (int i = 0; i < 5_000; i++) {
                output.receive(i, 0);
            }
            return 5_000;
        });

        stuck.runToEnd();

        assertThat(stuck.listener.log).containsExactly("running", "canceled");
    }

    @Test
    void shouldCloseAfterFailureInOpen() {
        source.openFailure = new IllegalStateException("no");

        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("failed");
        assertThat(fixture.listener.failure)
                .isInstanceOf(UserCodeException.class)
                .hasCause(source.openFailure);
        assertThat(source.log).containsExactly("open", "dispose");
    }

    @Test
    void shouldCloseOnceAfterFailureAndSayWhichRecord() {
        IllegalStateException cause = new IllegalStateException("no");
        source.thenEmit(1);
        source.thenFail(cause);

        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "failed");
        assertThat(fixture.listener.failure)
                .isInstanceOf(UserCodeException.class)
                .hasCause(cause)
                .hasMessageContaining("operator 'operator' (1/1)")
                .hasMessageContaining("record 2 of 'task (1/1)'");
        assertThat(source.log).endsWith("dispose").containsOnlyOnce("dispose");
    }

    @Test
    void shouldNotBlameTheUserForDefectsOfTheEngine() {
        source.thenFail(new EngineBugException("bug"));

        fixture.runToEnd();

        assertThat(fixture.listener.failure)
                .isInstanceOf(EngineBugException.class)
                .hasMessage("bug");
    }

    @Test
    void shouldKeepFailureOfCloseWithTheFirst() {
        source.disposeFailure = new IllegalStateException("in close");
        source.thenFail(new IllegalStateException("first"));

        fixture.runToEnd();

        assertThat(fixture.listener.failure).hasMessageContaining("first");
        assertThat(fixture.listener.failure.getSuppressed()).hasSize(1);
        assertThat(fixture.listener.failure.getSuppressed()[0]).hasMessageContaining("in close");
    }

    @Test
    void shouldFailWhenOnlyCloseFails() {
        source.disposeFailure = new IllegalStateException("in close");
        source.thenEnd();

        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "failed");
        assertThat(source.log).containsOnlyOnce("dispose");
    }

    @Test
    void shouldTakeFailureAfterCancelForCancelled() {
        source.polls.add(output -> {
            task.cancel();
            throw new InterruptedException("because of the cancel");
        });

        fixture.runToEnd();

        assertThat(fixture.listener.log).containsExactly("running", "canceled");
    }

    @Test
    void shouldKeepInterruptsAwayFromClose() {
        List<Boolean> flags = new ArrayList<>();
        Worker self = new SelfInterrupting();
        source.polls.add(output -> {
            fixture.interrupts.interrupt(self);
            return ScriptedSource.ENDED;
        });
        source.whileDisposing = () -> {
            flags.add(Thread.currentThread().isInterrupted());
            fixture.interrupts.interrupt(self);
            flags.add(Thread.currentThread().isInterrupted());
        };

        fixture.runToEnd();

        assertThat(flags).containsExactly(false, false);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void shouldLetInterruptsThroughWhileUserCodeRuns() {
        List<Boolean> flags = new ArrayList<>();
        source.polls.add(output -> {
            fixture.interrupts.interrupt(new SelfInterrupting());
            flags.add(Thread.interrupted());
            return 0;
        });

        fixture.steps(2);

        assertThat(flags).containsExactly(true);
    }

    @Test
    void shouldPublishCopiesOfAccumulatorsNowAndThen() {
        IntCounter counter = new IntCounter(3);
        fixture.accumulators.put(new AccumulatorId(0, "count"), counter);
        source.polls.add(output -> 1);
        source.polls.add(output -> 1);
        source.polls.add(output -> 1);

        fixture.steps(2);
        counter.add(1);
        assertThat(task.accumulators().get(new AccumulatorId(0, "count")).getLocalValue())
                .isEqualTo(3);
        fixture.steps(1);
        assertThat(task.accumulators().get(new AccumulatorId(0, "count")).getLocalValue())
                .isEqualTo(3);
        fixture.environment.clock.advance(100);
        fixture.steps(1);

        assertThat(task.accumulators().get(new AccumulatorId(0, "count")).getLocalValue())
                .isEqualTo(4);
    }

    /** Three producers, two consumers: what goes on is the smallest watermark, and it goes to both. */
    @Test
    @Tag("row:W12")
    void shouldBroadcastSmallestWatermarkOfActiveChannelsToAllOutputs() {
        List<LocalChannel> channels = new ArrayList<>();
        List<InputGate.Source> sources = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            channels.add(new LocalChannel(4, false, new GateBudget()));
            sources.add(new InputGate.Source(channels.get(i), 0, "p" + i));
        }
        TaskFixture joined = new TaskFixture(
                context -> new PassingOperator(context.output()),
                new InputGate(sources, 1, new Attention()),
                2);
        joined.steps(1);

        send(channels.get(0), new Mark.Watermark(5));
        send(channels.get(1), new Mark.Watermark(9));
        joined.steps(5);
        joined.consume();
        assertThat(joined.received.get(0).log).isEmpty();

        send(channels.get(2), new Mark.Watermark(3));
        joined.steps(5);
        joined.consume();
        send(channels.get(2), new Mark.Watermark(7));
        joined.steps(5);
        joined.consume();
        send(channels.get(0), new Mark.Status(true));
        joined.steps(5);

        joined.consume();
        for (var log : joined.received) {
            assertThat(log.log).containsExactly("0:w3", "w3", "0:w5", "w5", "0:w7", "w7");
        }
    }

    private static void send(LocalChannel channel, Mark mark) {
        Batch batch = channel.newBatch();
        batch.add(mark);
        channel.put(batch);
    }

    private record PassingOperator(Receiver<Object> output) implements Operator {
        @Override
        public Receiver<?> input(int index) {
            return output;
        }
    }

    private static final class SelfInterrupting implements Worker {
        @Override
        public Doorbell doorbell() {
            throw new AssertionError("nobody was to ring");
        }

        @Override
        public void interrupt() {
            Thread.currentThread().interrupt();
        }

        @Override
        public void awaitEnd() {}
    }
}
