// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.KeyGroups;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.Packet;
import io.millrace.engine.testing.Writers;
import io.millrace.streaming.api.description.Partitioning;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

class RoutersTest {

    private static final int RECORDS = 1_000;

    private LocalChannel[] channels;

    @SuppressWarnings("unchecked")
    private Router.Edge edge(int consumers, boolean copies, TypeSerializer<?> serializer) {
        channels = new LocalChannel[consumers];
        ChannelWriter[] writers = new ChannelWriter[consumers];
        for (int i = 0; i < consumers; i++) {
            channels[i] = new LocalChannel(64, true, new GateBudget());
            writers[i] = Writers.into(channels[i], null);
        }
        return new Router.Edge(
                "source -> sink", writers, (TypeSerializer<Object>) serializer, copies, null, 100);
    }

    private Router.Edge edge(int consumers) {
        return edge(consumers, false, Types.INT.createSerializer(new ExecutionConfig()));
    }

    private Router router(Partitioning partitioning, int consumers, long seed) {
        return Routers.of(
                partitioning,
                edge(consumers),
                128,
                new SplittableRandom(seed),
                Specializer.of(false, null));
    }

    private static void sendAll(Router router) throws Exception {
        for (int i = 0; i < RECORDS; i++) {
            router.receive(i, i);
        }
    }

    /** What each consumer got, in order. */
    private List<List<Object>> received(Router router) {
        List<List<Object>> all = new ArrayList<>();
        for (int i = 0; i < channels.length; i++) {
            router.writers()[i].flush();
            List<Object> values = new ArrayList<>();
            Packet packet;
            while ((packet = channels[i].poll()) != null) {
                Batch batch = (Batch) packet;
                for (int k = 0; k < batch.size(); k++) {
                    values.add(batch.value(k));
                }
            }
            all.add(values);
        }
        return all;
    }

    @Test
    @Tag("row:P4")
    void shouldRebalanceRoundRobinFromRandomFirstChannel() throws Exception {
        Set<Integer> firsts = new HashSet<>();
        for (long seed = 0; seed < 30; seed++) {
            Router router = router(new Partitioning.Rebalance(), 3, seed);
            sendAll(router);
            List<List<Object>> received = received(router);

            int first = 0;
            while (!received.get(first).get(0).equals(0)) {
                first++;
            }
            firsts.add(first);
            for (int i = 0; i < RECORDS; i++) {
                assertThat(received.get((first + i) % 3).get(i / 3)).isEqualTo(i);
            }
        }

        assertThat(firsts).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    @Tag("row:P5")
    void shouldRescaleRoundRobinFromItsFirstChannel() throws Exception {
        Router router = router(new Partitioning.Rescale(), 3, 5);

        sendAll(router);

        List<List<Object>> received = received(router);
        assertThat(received.get(0)).startsWith(0, 3, 6);
        assertThat(received.get(1)).startsWith(1, 4, 7);
        assertThat(received.get(2)).startsWith(2, 5, 8);
    }

    @Test
    @Tag("row:P6")
    void shouldShuffleUniformly() throws Exception {
        int[][] pairs = new int[4][4];
        Router router = router(new Partitioning.Shuffle(), 4, 11);

        sendAll(router);
        sendAll(router);
        sendAll(router);
        sendAll(router);

        List<List<Object>> received = received(router);
        for (List<Object> values : received) {
            assertThat(values).hasSizeBetween(850, 1150);
        }
        int[] channelOf = new int[RECORDS];
        for (int channel = 0; channel < 4; channel++) {
            int channelIndex = channel;
            received.get(channel).stream()
                    .limit(200)
                    .forEach(value -> channelOf[(int) value] = channelIndex);
        }
        for (int i = 1; i < 700; i++) {
            pairs[channelOf[i - 1]][channelOf[i]]++;
        }
        assertThat(Arrays.stream(pairs).flatMapToInt(Arrays::stream)).allMatch(count -> count > 0);
    }

    @Test
    @Tag("row:P7")
    void shouldBroadcastEveryRecordToEveryChannel() throws Exception {
        Router router = router(new Partitioning.Broadcast(), 3, 1);

        sendAll(router);

        assertThat(received(router))
                .allSatisfy(values -> assertThat(values).hasSize(RECORDS).startsWith(0, 1, 2));
    }

    @Test
    @Tag("row:P8")
    void shouldSendAllToFirstChannelIfGlobal() throws Exception {
        Router router = router(new Partitioning.Global(), 3, 1);

        sendAll(router);

        List<List<Object>> received = received(router);
        assertThat(received.get(0)).hasSize(RECORDS);
        assertThat(received.get(1)).isEmpty();
        assertThat(received.get(2)).isEmpty();
    }

    @Test
    @Tag("row:P9")
    void shouldAskCustomPartitionerWithKeyAndChannelCount() throws Exception {
        List<List<Object>> asked = new ArrayList<>();
        Partitioner<Integer> partitioner = (key, count) -> {
            asked.add(List.of(key, count));
            return key % count;
        };
        KeySelector<Integer, Integer> selector = value -> value + 1;
        Router router = router(new Partitioning.Custom(partitioner, selector), 3, 1);

        router.receive(0, 0);
        router.receive(1, 0);
        router.receive(2, 0);

        assertThat(asked).containsExactly(List.of(1, 3), List.of(2, 3), List.of(3, 3));
        assertThat(received(router)).containsExactly(List.of(2), List.of(0), List.of(1));
    }

    @Test
    @Tag("row:P9")
    void shouldFailClearlyWhenCustomPartitionerLeavesItsRange() {
        for (int index : new int[] {-1, 3}) {
            Partitioner<Integer> partitioner = (key, count) -> index;
            KeySelector<Integer, Integer> selector = value -> value;
            Router router = router(new Partitioning.Custom(partitioner, selector), 3, 1);

            assertThatThrownBy(() -> router.receive(7, 0))
                    .isInstanceOf(UserCodeException.class)
                    .hasMessageContaining("source -> sink")
                    .hasMessageContaining("returned " + index)
                    .hasMessageContaining("from 0 to 2");
        }
    }

    @Test
    void shouldSendRecordToOwnerOfItsKeyGroup() throws Exception {
        KeySelector<Integer, String> selector = value -> "key-" + value % 50;
        Router router = router(new Partitioning.Hash(selector, Types.STRING), 3, 1);

        sendAll(router);

        List<List<Object>> received = received(router);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(received.get(channel)).isNotEmpty();
            for (Object value : received.get(channel)) {
                int group = KeyGroups.of("key-" + (int) value % 50, 128);
                assertThat(KeyGroups.owner(group, 3, 128)).isEqualTo(channel);
            }
        }
    }

    @Test
    void shouldNameTheSelectorThatReturnsNullAsKey() {
        KeySelector<Integer, String> selector = value -> null;
        Router router = router(new Partitioning.Hash(selector, Types.STRING), 1, 1);

        assertThatThrownBy(() -> router.receive(7, 0))
                .isInstanceOf(UserCodeException.class)
                .hasMessageContaining("returned null as key");
    }

    @Test
    void shouldSendMarkToEveryChannelBehindTheRecordsSoFar() throws Exception {
        Router router = router(new Partitioning.Rescale(), 2, 1);
        router.receive(1, 0);
        router.emit(new Mark.Watermark(5));
        router.receive(2, 0);
        router.receive(3, 0);

        for (int i = 0; i < 2; i++) {
            router.writers()[i].flush();
            Batch batch = (Batch) channels[i].poll();
            assertThat(batch.markCount()).isEqualTo(1);
            assertThat(batch.mark(0)).isEqualTo(new Mark.Watermark(5));
            assertThat(batch.markPosition(0)).isEqualTo(1 - i);
        }
    }

    @Test
    void shouldCopyOncePerChannelIfRecordsAreCopied() throws Exception {
        TypeSerializer<?> serializer =
                Types.LIST(Types.INT).createSerializer(new ExecutionConfig());
        Router router = Routers.of(
                new Partitioning.Broadcast(),
                edge(2, true, serializer),
                128,
                new SplittableRandom(1),
                Specializer.of(false, null));
        List<Integer> original = new ArrayList<>(List.of(1, 2));

        router.receive(original, 0);

        Object first = received(router).get(0);
        router.receive(original, 0);
        List<List<Object>> received = received(router);
        assertThat(first).isEqualTo(List.of(List.of(1, 2)));
        assertThat(received.get(0).get(0)).isEqualTo(original).isNotSameAs(original);
        assertThat(received.get(1).get(0))
                .isEqualTo(original)
                .isNotSameAs(received.get(0).get(0));
    }

    @Test
    void shouldSendKeysToTheOwnersOfTheirGroupsWhateverTheNumberOfGroups() throws Exception {
        KeySelector<Object, Object> itself = value -> value;
        for (int maxParallelism : new int[] {3, 100, 128, 1000}) {
            Router router = Routers.of(
                    new Partitioning.Hash(itself, Types.INT),
                    edge(3),
                    maxParallelism,
                    new SplittableRandom(1),
                    Specializer.of(false, null));
            for (int key = 0; key < 200; key++) {
                router.receive(key, 0);
            }

            List<List<Object>> received = received(router);

            for (int channel = 0; channel < 3; channel++) {
                int group = maxParallelism;
                int owner = channel;
                assertThat(received.get(channel))
                        .isNotEmpty()
                        .allMatch(key ->
                                KeyGroups.owner(KeyGroups.of(key, group), 3, group) == owner);
            }
        }
    }

    @Test
    void shouldSendEachRecordAloneIfNothingMayLie() throws Exception {
        Router.Edge edge = edge(1);
        Router router = Routers.of(
                new Partitioning.Forward(),
                new Router.Edge(edge.where(), edge.writers(), edge.serializer(), false, null, 0),
                128,
                new SplittableRandom(1),
                Specializer.of(false, null));

        router.receive(1, 0);

        assertThat(channels[0].poll()).isInstanceOf(Batch.class);
    }
}
