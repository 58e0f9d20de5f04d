// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.exchange.ChannelWriter;
import io.millrace.engine.exchange.GateBudget;
import io.millrace.engine.exchange.InputGate;
import io.millrace.engine.exchange.LocalChannel;
import io.millrace.engine.exchange.Router;
import io.millrace.engine.exchange.Routers;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.testing.ManualClock;
import io.millrace.engine.testing.Pumps;
import io.millrace.engine.testing.RecordingDoorbell;
import io.millrace.engine.testing.RecordingGateListener;
import io.millrace.engine.testing.Writers;
import io.millrace.streaming.api.description.Partitioning;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

class SourceFlushingTest {

    private static final long MS = 1_000_000;

    private final ManualClock clock = new ManualClock();
    private final RecordingDoorbell doorbell = new RecordingDoorbell();
    private final LocalChannel channel = new LocalChannel(100, false, new GateBudget());
    private final RecordingGateListener received = new RecordingGateListener();
    private final InputGate consumer = consumer();
    private final Router router = router();
    private final SourceFlushing flushing = flushing(true);
    private long timerMs = Long.MAX_VALUE;
    private long count;

    @SuppressWarnings("unchecked")
    private Router router() {
        TypeSerializer<?> serializer = Types.INT.createSerializer(new ExecutionConfig());
        ChannelWriter[] writers = {Writers.into(channel, null)};
        return Routers.of(
                new Partitioning.Forward(),
                new Router.Edge(
                        "edge", writers, (TypeSerializer<Object>) serializer, false, null, 100),
                128,
                new SplittableRandom(1),
                Specializer.of(false, null));
    }

    private SourceFlushing flushing(boolean isAdaptive) {
        return new SourceFlushing(
                new TaskOutputs(List.of(router), 100, isAdaptive), () -> timerMs, clock, doorbell);
    }

    private InputGate consumer() {
        channel.bindProducer(new RecordingDoorbell());
        InputGate gate = new InputGate(
                List.of(new InputGate.Source(channel, 0, "task")), 1, new Attention());
        gate.connect(List.of(Pumps.into(received.receiver(0), new Attention())), received);
        return gate;
    }

    /** How many records the consumer has got since it last looked. */
    private int sent() throws Exception {
        received.log.clear();
        while (consumer.step(1_000) > 0) {}
        return received.log.size();
    }

    /** No time of these tests is a special one. */
    @BeforeEach
    void startTheClock() {
        clock.advance(1_000);
    }

    private void emit(int records) throws Exception {
        for (int i = 0; i < records; i++) {
            router.receive(i, 0);
            flushing.onRecord(++count);
        }
    }

    /** Makes the source fast: from here on it looks at the clock at every 64th record. */
    private void fast() throws Exception {
        emit(128);
        sent();
    }

    private long quietNanos() {
        return flushing.quietUntilNanos(clock.nowNanos()) - clock.nowNanos();
    }

    /** It may hold the lock until the next, so that nobody else can send. */
    @Test
    void shouldSendEachRecordOfASlowSource() throws Exception {
        for (int record = 1; record <= 1_000; record++) {
            emit(1);
            assertThat(sent()).as("record %s", record).isEqualTo(1);
            clock.advance(1_000);
        }
    }

    @Test
    void shouldSendEachRecordOfASourceThatHasBecomeSlow() throws Exception {
        emit(10_000);
        sent();
        while (sent() == 0) {
            clock.advance(5);
            emit(1);
        }

        clock.advance(5);
        emit(1);

        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void shouldSendByItselfAtEvery64thRecordOfADueMillisecond() throws Exception {
        fast();
        emit(64);
        assertThat(sent()).isZero();
        clock.advanceNanos(MS);
        emit(63);
        assertThat(sent()).isZero();
        emit(1);

        assertThat(sent()).isPositive();
    }

    @Test
    void shouldSendAMarkOnceTheLastSendingIsAFifthOfAMillisecondAgo() throws Exception {
        emit(1);
        assertThat(sent()).isEqualTo(1);

        emit(1);
        flushing.onMark();
        assertThat(sent()).isZero();
        clock.advanceNanos(200_000);
        flushing.onMark();

        assertThat(sent()).isPositive();
    }

    @Test
    void shouldLeaveABusySourceAloneUntilItMayHavePaused() throws Exception {
        assertThat(quietNanos()).isZero();
        emit(64);

        assertThat(quietNanos()).isEqualTo(2 * MS);
        clock.advanceNanos(2 * MS - 1);
        assertThat(quietNanos()).isEqualTo(1);
        clock.advanceNanos(1);

        assertThat(quietNanos()).isZero();
    }

    @Test
    void shouldLookAfterABusySourceEvery100Milliseconds() throws Exception {
        assertThat(quietNanos()).isZero();
        for (int ms = 0; ms < 99; ms++) {
            emit(64);
            assertThat(quietNanos()).isPositive();
            clock.advance(1);
        }

        emit(64);
        assertThat(quietNanos()).isEqualTo(MS);
        clock.advance(1);

        assertThat(quietNanos()).isZero();
        emit(64);
        assertThat(quietNanos()).isEqualTo(2 * MS);
    }

    @Test
    void shouldLetTheTaskHaveItsTurnWhenATimerIsDue() throws Exception {
        flushing.quietUntilNanos(clock.nowNanos());
        timerMs = clock.nowMs() + 1;
        emit(64);

        assertThat(quietNanos()).isEqualTo(MS);
        clock.advance(1);

        assertThat(quietNanos()).isZero();
    }

    @Test
    void shouldRingTheTaskAndSendFromItsThreadWhatTheSourceLeftOpen() throws Exception {
        emit(1);
        assertThat(sent()).isEqualTo(1);
        flushing.flushIfDue();
        clock.advance(1);
        flushing.flushIfDue();
        int before = doorbell.rings;

        emit(3);
        assertThat(doorbell.rings).isEqualTo(before + 1);
        assertThat(sent()).isEqualTo(1);
        flushing.flushIfDue();
        assertThat(flushing.nextDeadlineNanos()).isEqualTo(clock.nowNanos() + MS);
        clock.advanceNanos(MS - 1);
        flushing.flushIfDue();
        assertThat(sent()).isZero();
        clock.advanceNanos(1);
        flushing.flushIfDue();

        assertThat(sent()).isPositive();
        assertThat(flushing.nextDeadlineNanos()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldSendByTheTimeoutOnlyIfOnlyTimeMakesRecordsGo() throws Exception {
        SourceFlushing timed = flushing(false);
        router.receive(1, 0);
        timed.onRecord(1);
        timed.onMark();
        assertThat(sent()).isPositive();

        router.receive(2, 0);
        clock.advance(99);
        timed.onMark();
        assertThat(sent()).isZero();
        clock.advance(1);
        timed.onMark();

        assertThat(sent()).isPositive();
    }

    /** The source does not ring for each record, and each may set a timer. */
    @Test
    void shouldLookForTimersThoughRecordsMayLieForLong() throws Exception {
        SourceFlushing timed = flushing(false);
        router.receive(1, 0);
        timed.onRecord(1);
        assertThat(sent()).isEqualTo(1);

        timed.flushIfDue();
        assertThat(timed.nextDeadlineNanos()).isEqualTo(clock.nowNanos() + 10 * MS);
        clock.advance(10);
        timed.flushIfDue();

        assertThat(timed.nextDeadlineNanos()).isEqualTo(clock.nowNanos() + 10 * MS);
        assertThat(sent()).isZero();
        clock.advance(85);
        timed.flushIfDue();
        assertThat(timed.nextDeadlineNanos()).isEqualTo(clock.nowNanos() + 5 * MS);
    }

    @Test
    void shouldLeaveASourceAloneForTenMillisecondsAtMostThoughRecordsMayLieForLong()
            throws Exception {
        SourceFlushing timed = flushing(false);
        timed.quietUntilNanos(clock.nowNanos());
        router.receive(1, 0);
        timed.onMark();

        assertThat(timed.quietUntilNanos(clock.nowNanos())).isEqualTo(clock.nowNanos() + 10 * MS);
        clock.advance(10);

        assertThat(timed.quietUntilNanos(clock.nowNanos())).isEqualTo(clock.nowNanos());
    }
}
