// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.Packet;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.record.RecordPump;
import io.millrace.engine.testing.Pumps;
import io.millrace.engine.testing.RecordingGateListener;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class InputGateTest {

    private final RecordingGateListener listener = new RecordingGateListener();
    private final Attention attention = new Attention();
    private final List<LocalChannel> channels = new ArrayList<>();
    private InputGate gate;

    @BeforeEach
    void buildTwoInputs() {
        build(0, 0, 1);
    }

    /** One channel per number, which is the logical input it belongs to. */
    private void build(int... inputs) {
        channels.clear();
        List<InputGate.Source> sources = new ArrayList<>();
        GateBudget budget = new GateBudget();
        int inputCount = 0;
        for (int input : inputs) {
            LocalChannel channel = new LocalChannel(4, false, budget);
            channels.add(channel);
            sources.add(new InputGate.Source(channel, input, "producer-" + sources.size()));
            inputCount = Math.max(inputCount, input + 1);
        }
        gate = new InputGate(sources, inputCount, attention);
        List<RecordPump> pumps = new ArrayList<>();
        for (int i = 0; i < inputCount; i++) {
            pumps.add(Pumps.into(listener.receiver(i), attention));
        }
        gate.connect(pumps, listener);
    }

    /** Sends one batch: strings are records, marks are marks. */
    private void send(int channel, Object... content) {
        Batch batch = channels.get(channel).newBatch();
        for (Object element : content) {
            if (element instanceof Mark mark) {
                batch.add(mark);
            } else {
                batch.add(element, 0);
            }
        }
        channels.get(channel).put(batch);
    }

    private void barrier(int channel, long id) {
        channels.get(channel).put(new Packet.Barrier(id, 0));
    }

    private void end(int channel) {
        channels.get(channel).put(new Packet.EndOfData());
    }

    private void close(int channel) {
        channels.get(channel).put(new Packet.Closed());
    }

    private static Mark.Watermark w(long timestamp) {
        return new Mark.Watermark(timestamp);
    }

    private void drain() throws Exception {
        while (gate.step(100) > 0) {}
    }

    @Test
    void shouldHandleMarksBetweenTheRecordsTheyWereSentBetween() throws Exception {
        build(0);
        send(0, w(1), "a", "b", w(5), "c", new Mark.Status(true), new Mark.Status(false), w(9));

        drain();

        assertThat(listener.log)
                .containsExactly(
                        "0:w1", "w1", "0:a", "0:b", "0:w5", "w5", "0:c", "idle", "active", "0:w9",
                        "w9");
    }

    @Test
    void shouldKeepEveryWatermarkBetweenTwoRecords() throws Exception {
        build(0);
        send(0, "a", w(1), w(2), w(3), "b");

        drain();

        assertThat(listener.log)
                .containsExactly("0:a", "0:w1", "w1", "0:w2", "w2", "0:w3", "w3", "0:b");
    }

    @Test
    void shouldStopAtLimitAndGoOnWhereItStopped() throws Exception {
        build(0);
        send(0, "a", "b", w(5), "c", "d");

        assertThat(gate.step(2)).isEqualTo(2);
        assertThat(listener.log).startsWith("0:a", "0:b").doesNotContain("0:c");
        assertThat(gate.step(1)).isEqualTo(1);
        assertThat(listener.log).endsWith("w5", "0:c");
        drain();

        assertThat(listener.log).containsExactly("0:a", "0:b", "0:w5", "w5", "0:c", "0:d");
        assertThat(gate.step(10)).isZero();
    }

    @Test
    void shouldStopBetweenRecordsWhenTheTaskIsCancelled() throws Exception {
        build(0);
        List<Object> seen = new ArrayList<>();
        Receiver<Object> cancelling = (value, timestamp) -> {
            seen.add(value);
            if (value.equals("b")) {
                attention.cancel();
            }
        };
        gate.connect(List.of(Pumps.into(cancelling, attention)), listener);
        send(0, "a", "b", "c");

        gate.step(100);

        assertThat(seen).containsExactly("a", "b");
        assertThat(gate.step(100)).isZero();
    }

    @Test
    void shouldGoOnBehindTheRecordAtWhichATickCameOnceTheTaskHasLookedAbout() throws Exception {
        build(0);
        List<Object> seen = new ArrayList<>();
        Receiver<Object> slow = (value, timestamp) -> {
            seen.add(value);
            attention.tick();
        };
        gate.connect(List.of(Pumps.into(slow, attention)), listener);
        send(0, "a", "b", "c");

        assertThat(gate.step(100)).isEqualTo(1);
        assertThat(seen).containsExactly("a");
        assertThat(gate.step(100)).isZero();
        attention.lookAbout();

        assertThat(gate.step(100)).isEqualTo(1);
        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void shouldTakeBatchesFromEachChannelInTurn() throws Exception {
        build(0, 0);
        send(0, "a1");
        send(0, "a2");
        send(1, "b1");
        send(1, "b2");

        drain();

        assertThat(listener.log).containsExactly("0:a1", "0:b1", "0:a2", "0:b2");
    }

    @Test
    void shouldHoldBackChannelAfterBarrierUntilItHasComeThroughAll() throws Exception {
        send(0, "a1");
        barrier(0, 7);
        send(0, "a2");
        send(1, "b1");
        send(2, "c1");

        drain();

        assertThat(listener.log).containsExactlyInAnyOrder("0:a1", "0:b1", "1:c1");

        barrier(2, 7);
        barrier(1, 7);
        drain();

        assertThat(listener.log).endsWith("barrier 7", "0:a2");
    }

    @Test
    void shouldCompleteBarrierWhenTheOthersHaveClosed() throws Exception {
        barrier(0, 7);
        for (int channel = 1; channel <= 2; channel++) {
            end(channel);
            close(channel);
        }

        drain();

        assertThat(listener.log).contains("barrier 7");
    }

    @Test
    void shouldLetBarrierFollowEndOfData() throws Exception {
        build(0);
        send(0, "a");
        end(0);
        barrier(0, 7);
        close(0);

        drain();

        assertThat(listener.log).containsExactly("0:a", "0:wMAX", "wMAX", "0:end", "barrier 7");
        assertThat(gate.isFinished()).isTrue();
    }

    @Test
    void shouldEndAnInputWhenAllItsChannelsHaveEnded() throws Exception {
        end(0);
        drain();
        assertThat(listener.log).isEmpty();

        end(1);
        drain();
        assertThat(listener.log).containsExactly("0:wMAX", "0:end");

        end(2);
        drain();
        assertThat(listener.log).containsExactly("0:wMAX", "0:end", "1:wMAX", "wMAX", "1:end");
    }

    @Test
    void shouldFinishOnlyWhenAllChannelsHaveClosed() throws Exception {
        for (int channel = 0; channel < 3; channel++) {
            end(channel);
        }
        drain();
        assertThat(gate.isFinished()).isFalse();

        close(0);
        close(1);
        drain();
        assertThat(gate.isFinished()).isFalse();

        close(2);
        drain();
        assertThat(gate.isFinished()).isTrue();
    }

    @Test
    void shouldRejectChannelThatClosesBeforeItEnds() {
        close(1);

        assertThatThrownBy(this::drain)
                .isInstanceOf(EngineBugException.class)
                .hasMessageContaining("producer-1");
    }

    @Test
    void shouldCombineInputsBehindOneValveEach() throws Exception {
        send(0, w(5));
        send(1, w(8));
        send(2, w(3));
        drain();
        send(2, w(9));
        drain();

        assertThat(listener.log).containsExactly("0:w5", "1:w3", "w3", "1:w9", "w5");
    }

    /** What comes out before the status "active" would be dropped by consumers, which hold this producer for idle. */
    @Test
    void shouldBecomeActiveBeforeTimeMovesOn() throws Exception {
        build(0, 1);
        send(0, w(5));
        send(1, w(10));
        drain();
        send(1, new Mark.Status(true));
        drain();
        send(0, new Mark.Status(true));
        drain();
        listener.log.clear();

        send(1, new Mark.Status(false));
        drain();

        assertThat(listener.log).containsExactly("active", "w10");
    }

    @Test
    @Tag("row:W15")
    void shouldGoIdleWhenOneInputHasFinishedAndTheOtherIsIdle() throws Exception {
        build(0, 1);
        send(0, w(5));
        send(1, w(4), new Mark.Status(true));
        end(0);

        drain();

        assertThat(listener.log).endsWith("0:wMAX", "idle", "0:end");
        assertThat(listener.log).doesNotContain("wMAX");

        send(1, new Mark.Status(false), w(8));
        drain();

        assertThat(listener.log).endsWith("active", "1:w8", "w8");
    }

    @Test
    void shouldSayWhereTheCurrentRecordCameFrom() throws Exception {
        build(0);
        List<String> origins = new ArrayList<>();
        gate.connect(
                List.of(Pumps.into(
                        (value, timestamp) -> origins.add(gate.describeCurrentRecord()),
                        attention)),
                listener);
        send(0, "a", "b");
        send(0, "c");

        drain();

        assertThat(origins)
                .containsExactly(
                        "record 1 from 'producer-0'",
                        "record 2 from 'producer-0'",
                        "record 3 from 'producer-0'");
        assertThat(gate.describeCurrentRecord()).isNull();
    }

    @Test
    void shouldGiveBackRoomOnlyWhenBatchIsProcessed() throws Exception {
        GateBudget budget = new GateBudget();
        LocalChannel channel = new LocalChannel(4, false, budget);
        gate = new InputGate(List.of(new InputGate.Source(channel, 0, "p")), 1, attention);
        gate.connect(List.of(Pumps.into(listener.receiver(0), attention)), listener);
        Batch batch = channel.newBatch();
        batch.add("a", 0);
        batch.add("b", 0);
        channel.put(batch);

        gate.step(1);
        assertThat(budget.queuedRecords()).isEqualTo(2);
        gate.step(1);

        assertThat(budget.queuedRecords()).isZero();
        assertThat(channel.newBatch())
                .isSameAs(batch)
                .satisfies(b -> assertThat(b.size()).isZero());
    }
}
