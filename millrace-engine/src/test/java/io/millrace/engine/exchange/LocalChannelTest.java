// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.common.Attention;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.Packet;
import io.millrace.engine.testing.RecordingDoorbell;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalChannelTest {

    private static final int DATA_SLOTS = 4;

    private final GateBudget budget = new GateBudget();
    private final RecordingDoorbell producer = new RecordingDoorbell();
    private final RecordingDoorbell consumer = new RecordingDoorbell();
    private final LocalChannel channel = new LocalChannel(DATA_SLOTS, false, budget);
    private int waits;
    private int lateFlushes;

    @BeforeEach
    void bind() {
        channel.bindProducer(producer);
        channel.bindConsumer(consumer);
    }

    private static final int LYING_TICKS = 10;
    private final Attention attention = new Attention();

    /** Takes batches where a producer waits for room. */
    private final class Consuming implements SpaceWaiter {

        @Override
        public void awaitRoom(ChannelWriter writer) {
            waits++;
            while (!writer.hasRoom()) {
                consumeBatch();
            }
        }

        @Override
        public void flushLate(ChannelWriter writer, int tick) {
            lateFlushes++;
            writer.flush();
        }
    }

    private ChannelWriter writer(int limit) {
        return new ChannelWriter(channel, new Consuming(), attention, LYING_TICKS, limit);
    }

    private void consumeBatch() {
        channel.recycle((Batch) channel.poll());
        channel.wakeProducer();
    }

    private static Batch batch(int records, long bytes) {
        Batch batch = new Batch();
        for (int i = 0; i < records; i++) {
            batch.add(i, 0);
        }
        batch.setSizeBytes(bytes);
        return batch;
    }

    @Test
    void shouldBeFullWhenAllDataSlotsAreTaken() {
        for (int i = 0; i < DATA_SLOTS; i++) {
            assertThat(channel.hasRoom()).isTrue();
            channel.put(batch(1, 1));
        }

        assertThat(channel.hasRoom()).isFalse();
    }

    @Test
    void shouldSendABatchThatIsNotFullAfterSoManyTicksSinceTheLast() {
        ChannelWriter writer = writer(100);
        writer.add("a", 0);
        for (int tick = 1; tick < LYING_TICKS; tick++) {
            attention.tick();
            writer.add(tick, 0);
        }
        assertThat(channel.isEmpty()).isTrue();

        attention.tick();
        writer.add("last", 0);

        assertThat(((Batch) channel.poll()).size()).isEqualTo(LYING_TICKS + 1);
        attention.tick();
        writer.add("next", 0);
        assertThat(channel.isEmpty()).isTrue();
    }

    /** What lies in other channels of its task waits for that. */
    @Test
    void shouldHaveAllSentAtATickThoughItsOwnBatchesAreFull() {
        ChannelWriter writer = writer(1);

        for (int tick = 1; tick <= LYING_TICKS; tick++) {
            attention.tick();
            writer.add(tick, 0);
            consumeBatch();
        }

        assertThat(lateFlushes).isEqualTo(1);
    }

    @Test
    void shouldSendAMarkAfterSoManyTicks() {
        ChannelWriter writer = writer(100);
        for (int tick = 1; tick <= LYING_TICKS; tick++) {
            attention.tick();
        }

        writer.add(new Mark.Watermark(1));

        assertThat(channel.isEmpty()).isFalse();
    }

    @Test
    void shouldKeepWhatItCannotSendAtATick() {
        for (int i = 0; i < DATA_SLOTS; i++) {
            channel.put(batch(1, 1));
        }
        ChannelWriter writer = writer(100);
        for (int tick = 0; tick < LYING_TICKS; tick++) {
            attention.tick();
        }

        writer.add("a", 0);

        assertThat(waits).isZero();
        assertThat(writer.hasOpen()).isTrue();
    }

    @Test
    void shouldTakeControlPacketsAlthoughThereIsNoRoom() {
        for (int i = 0; i < DATA_SLOTS; i++) {
            channel.put(batch(1, 1));
        }

        channel.put(new Packet.Barrier(1, 0));
        channel.put(new Packet.EndOfData());
        channel.put(new Packet.Closed());

        for (int i = 0; i < DATA_SLOTS; i++) {
            assertThat(channel.poll()).isInstanceOf(Batch.class);
        }
        assertThat(channel.poll()).isEqualTo(new Packet.Barrier(1, 0));
        assertThat(channel.poll()).isEqualTo(new Packet.EndOfData());
        assertThat(channel.poll()).isEqualTo(new Packet.Closed());
        assertThat(channel.isEmpty()).isTrue();
    }

    @Test
    void shouldHaveNoRoomWhenRecordsOfTheGateAreUsedUpButAlwaysTakeOneBatch() {
        LocalChannel other = new LocalChannel(DATA_SLOTS, false, budget);
        budget.take(32_768, 0);

        assertThat(channel.hasRoom()).isTrue();
        channel.put(batch(1, 1));

        assertThat(channel.hasRoom()).isFalse();
        assertThat(other.hasRoom()).isTrue();
    }

    @Test
    void shouldHaveNoRoomWhenBytesOfTheGateAreUsedUp() {
        channel.put(batch(1, (32L << 20) - 1));
        assertThat(channel.hasRoom()).isTrue();

        channel.put(batch(1, 1));

        assertThat(channel.hasRoom()).isFalse();
        consumeBatch();
        assertThat(channel.hasRoom()).isTrue();
    }

    @Test
    void shouldRingProducerOnlyIfItWaitsAndHalfIsFree() {
        for (int i = 0; i < DATA_SLOTS; i++) {
            channel.put(batch(1, 1));
        }
        consumeBatch();
        assertThat(producer.rings).isZero();
        channel.put(batch(1, 1));
        assertThat(channel.hasRoom()).isFalse();

        consumeBatch();
        assertThat(producer.rings).isZero();
        consumeBatch();
        assertThat(producer.rings).isEqualTo(1);

        consumeBatch();
        assertThat(producer.rings).isEqualTo(1);
    }

    @Test
    void shouldRingProducerOfEmptyChannelAlthoughOthersHoldTheBudget() {
        budget.take(40_000, 0);
        channel.put(batch(1, 1));
        assertThat(channel.hasRoom()).isFalse();

        consumeBatch();

        assertThat(producer.rings).isEqualTo(1);
    }

    @Test
    void shouldRingConsumerForEveryPacket() {
        channel.put(batch(1, 1));
        channel.put(new Packet.EndOfData());

        assertThat(consumer.rings).isEqualTo(2);
    }

    @Test
    void shouldKeepOrderWhenItGrowsBeyondItsCapacity() {
        LocalChannel growing = new LocalChannel(2, true, budget);
        for (int i = 0; i < 50; i++) {
            growing.put(new Packet.Barrier(i, 0));
        }
        for (int i = 0; i < 30; i++) {
            assertThat(growing.poll()).isEqualTo(new Packet.Barrier(i, 0));
        }
        growing.put(new Packet.Barrier(50, 0));

        for (int i = 30; i <= 50; i++) {
            assertThat(growing.poll()).isEqualTo(new Packet.Barrier(i, 0));
        }
        assertThat(growing.poll()).isNull();
    }

    @Test
    void shouldSendBatchWhenLimitIsReached() {
        ChannelWriter writer = writer(3);

        writer.add("a", 1);
        writer.add("b", 2);
        assertThat(channel.isEmpty()).isTrue();
        writer.add("c", 3);

        Batch batch = (Batch) channel.poll();
        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.value(1)).isEqualTo("b");
        assertThat(batch.timestamp(1)).isEqualTo(2);
    }

    @Test
    void shouldWaitForRoomInMidRecord() {
        ChannelWriter writer = writer(1);

        for (int i = 0; i < DATA_SLOTS + 1; i++) {
            writer.add(i, 0);
        }

        assertThat(waits).isEqualTo(1);
    }

    @Test
    void shouldNeverWaitWhenItFlushes() {
        ChannelWriter writer = writer(2);
        for (int i = 0; i < 2 * DATA_SLOTS; i++) {
            writer.add(i, 0);
        }
        writer.add("open", 0);

        assertThat(writer.flush()).isFalse();
        assertThat(waits).isZero();

        consumeBatch();
        assertThat(writer.flush()).isTrue();
    }

    @Test
    void shouldSendOpenBatchBeforeControlPacketWithoutWaiting() {
        ChannelWriter writer = writer(2);
        for (int i = 0; i < 2 * DATA_SLOTS; i++) {
            writer.add(i, 0);
        }
        writer.add("last", 0);

        writer.control(new Packet.EndOfData());

        assertThat(waits).isZero();
        for (int i = 0; i < DATA_SLOTS; i++) {
            channel.poll();
        }
        assertThat(((Batch) channel.poll()).value(0)).isEqualTo("last");
        assertThat(channel.poll()).isEqualTo(new Packet.EndOfData());
    }

    @Test
    void shouldSendBatchOfMarksAloneBeforeItGrowsWithoutEnd() {
        ChannelWriter writer = writer(512);

        for (int i = 0; i < 512; i++) {
            writer.add(new Mark.Status(i % 2 == 0));
        }

        assertThat(((Batch) channel.poll()).markCount()).isEqualTo(512);
    }

    @Test
    void shouldAccountBytesOfRecords() {
        ChannelWriter writer = writer(2);
        writer.setLimit(2, 100);

        writer.add("a", 0);
        writer.add("b", 0);

        assertThat(((Batch) channel.poll()).sizeBytes()).isEqualTo(200);
    }
}
