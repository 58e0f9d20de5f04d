// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.partitioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where each record comes from and where it goes to. */
class PartitioningTest {

    private static final int SEEDS = 8;
    private static final int RECORDS = 240;

    /** One record on its way: number, sending subtask, receiving subtask. */
    private record Hop(int number, int from, int to) {}

    /** Notes the subtask that sends. */
    private static final class Sender extends RichMapFunction<Long, Tuple2<Integer, Integer>> {

        @Override
        public Tuple2<Integer, Integer> map(Long value) {
            return Tuple2.of(value.intValue(), getRuntimeContext().getIndexOfThisSubtask());
        }
    }

    /** Notes the subtask that receives. */
    private static final class Receiver extends RichMapFunction<Tuple2<Integer, Integer>, String> {

        @Override
        public String map(Tuple2<Integer, Integer> record) {
            return record.f0 + " " + record.f1 + " " + getRuntimeContext().getIndexOfThisSubtask();
        }
    }

    private static List<Hop> hops(
            StreamExecutionEnvironment env,
            int senders,
            int receivers,
            Function<DataStream<Tuple2<Integer, Integer>>, DataStream<Tuple2<Integer, Integer>>>
                    partitioning)
            throws Exception {
        return Jobs.run(env, all -> {
                    DataStream<Tuple2<Integer, Integer>> sent = env.fromSequence(0, RECORDS - 1)
                            .setParallelism(senders)
                            .map(new Sender())
                            .setParallelism(senders);
                    return partitioning.apply(sent).map(new Receiver()).setParallelism(receivers);
                })
                .stream()
                .map(line -> line.split(" "))
                .map(words -> new Hop(
                        Integer.parseInt(words[0]),
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2])))
                .toList();
    }

    private interface Check {
        void check(List<Hop> hops);
    }

    private static void check(
            int senders,
            int receivers,
            Function<DataStream<Tuple2<Integer, Integer>>, DataStream<Tuple2<Integer, Integer>>>
                    partitioning,
            Check check)
            throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            StreamExecutionEnvironment env =
                    io.millrace.engine.simulation.Simulation.environment(seed, 1);
            check.check(hops(env, senders, receivers, partitioning));
        }
        check.check(hops(
                StreamExecutionEnvironment.createLocalEnvironment(1),
                senders,
                receivers,
                partitioning));
    }

    private static void assertEachOnce(List<Hop> hops) {
        assertThat(hops.stream().map(Hop::number).sorted().toList())
                .isEqualTo(IntStream.range(0, RECORDS).boxed().toList());
    }

    /** Records of one sender reach one receiver in the order in which they were sent. */
    private static void assertOrderKept(List<Hop> hops) {
        Map<List<Integer>, List<Integer>> byPath = hops.stream()
                .collect(Collectors.groupingBy(
                        hop -> List.of(hop.from(), hop.to()),
                        Collectors.mapping(Hop::number, Collectors.toList())));
        byPath.values().forEach(numbers -> assertThat(numbers).isSorted());
    }

    /** How many records a sender gave to each receiver that it reached. */
    private static Map<Integer, Map<Integer, Long>> counts(List<Hop> hops) {
        return hops.stream()
                .collect(Collectors.groupingBy(
                        Hop::from,
                        TreeMap::new,
                        Collectors.groupingBy(Hop::to, TreeMap::new, Collectors.counting())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void assertEven(Map<Integer, Long> counts, int receivers) {
        assertThat(counts).hasSize(receivers);
        long max = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        long min = counts.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        assertThat(max - min).isLessThanOrEqualTo(1);
    }

    @Test
    @Tag("row:P1")
    void shouldForwardBetweenOperatorsOfTheSameParallelism() throws Exception {
        Check stays = hops -> {
            assertEachOnce(hops);
            assertOrderKept(hops);
            assertThat(hops).allMatch(hop -> hop.from() == hop.to());
        };

        check(3, 3, stream -> stream, stays);
        check(
                3,
                3,
                stream -> ((io.millrace.streaming.api.datastream.SingleOutputStreamOperator<
                                        Tuple2<Integer, Integer>>)
                                stream)
                        .disableChaining(),
                stays);
        check(3, 3, DataStream::forward, stays);
    }

    @Test
    @Tag("row:P2")
    void shouldRebalanceBetweenOperatorsOfOtherParallelism() throws Exception {
        Check even = hops -> {
            assertEachOnce(hops);
            assertOrderKept(hops);
            counts(hops).values().forEach(counts -> assertEven(counts, 4));
        };

        check(2, 4, stream -> stream, even);
        check(3, 4, stream -> stream, even);
    }

    @Test
    @Tag("row:P3")
    void shouldRejectForwardWithChangeOfParallelism() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        env.fromSequence(1, 2).forward().addSink(new DiscardingSink<>()).setParallelism(3);

        assertThatThrownBy(env::execute)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith(
                        "Forward partitioning does not allow change of parallelism.");
    }

    @Test
    @Tag("row:P4")
    void shouldGiveEveryReceiverAsManyFromAnyChannelOn() throws Exception {
        Set<Integer> firsts = new HashSet<>();

        check(2, 3, DataStream::rebalance, hops -> {
            assertEachOnce(hops);
            assertOrderKept(hops);
            counts(hops).values().forEach(counts -> assertEven(counts, 3));
            List<Hop> ofFirstSender = hops.stream()
                    .filter(hop -> hop.from() == 0)
                    .sorted(java.util.Comparator.comparing(Hop::number))
                    .toList();
            int first = ofFirstSender.get(0).to();
            firsts.add(first);
            for (int i = 0; i < ofFirstSender.size(); i++) {
                assertThat(ofFirstSender.get(i).to()).isEqualTo((first + i) % 3);
            }
        });

        assertThat(firsts).hasSizeGreaterThan(1);
    }

    @Test
    @Tag("row:P5")
    void shouldRescaleInsideOfTheLocalGroup() throws Exception {
        check(2, 6, DataStream::rescale, hops -> {
            assertEachOnce(hops);
            Map<Integer, Map<Integer, Long>> counts = counts(hops);
            assertThat(counts.get(0)).containsOnlyKeys(0, 1, 2);
            assertThat(counts.get(1)).containsOnlyKeys(3, 4, 5);
            counts.values().forEach(ofSender -> assertEven(ofSender, 3));
        });
        check(6, 2, DataStream::rescale, hops -> {
            assertEachOnce(hops);
            assertThat(hops).allMatch(hop -> hop.to() == hop.from() / 3);
        });
    }

    @Test
    @Tag("row:P6")
    void shouldShuffleUniformly() throws Exception {
        int[] received = new int[4];

        check(1, 4, DataStream::shuffle, hops -> {
            assertEachOnce(hops);
            assertOrderKept(hops);
            hops.forEach(hop -> received[hop.to()]++);
        });

        // 2160 records: 540 each, with a standard deviation of 20.
        for (int count : received) {
            assertThat(count).isBetween(420, 660);
        }
    }

    @Test
    @Tag("row:P7")
    void shouldBroadcastEveryRecordToEverySubtask() throws Exception {
        check(2, 3, DataStream::broadcast, hops -> {
            assertThat(hops).hasSize(3 * RECORDS);
            assertThat(new HashSet<>(hops)).hasSize(3 * RECORDS);
            assertOrderKept(hops);
        });
    }

    @Test
    @Tag("row:P8")
    void shouldSendEverythingToTheFirstSubtask() throws Exception {
        check(2, 3, DataStream::global, hops -> {
            assertEachOnce(hops);
            assertThat(hops).allMatch(hop -> hop.to() == 0);
        });
    }

    @Test
    @Tag("row:P9")
    void shouldAskPartitionerOfTheUser() throws Exception {
        check(
                2,
                4,
                stream -> stream.partitionCustom(
                        (key, channels) -> channels == 4 ? 3 - key % 4 : -1, record -> record.f0),
                hops -> {
                    assertEachOnce(hops);
                    assertThat(hops).allMatch(hop -> hop.to() == 3 - hop.number() % 4);
                });
        for (int outside : new int[] {-1, 2}) {
            assertThatThrownBy(() -> Jobs.stepped(
                            1,
                            2,
                            env -> env.fromElements(1, 2)
                                    .partitionCustom((key, channels) -> outside, value -> value)
                                    .map(value -> "x")))
                    .rootCause()
                    .hasMessageContaining("returned " + outside + " for a key")
                    .hasMessageContaining("from 0 to 1");
        }
    }

    private static List<String> keyed(
            StreamExecutionEnvironment env, List<String> keys, int maxParallelism)
            throws Exception {
        if (maxParallelism > 0) {
            env.setMaxParallelism(maxParallelism);
        }
        return Jobs.run(
                env, all -> env.fromCollection(keys).keyBy(key -> key).process(new WhichSubtask()));
    }

    /** The key, and the subtask that has it. */
    private static final class WhichSubtask extends KeyedProcessFunction<String, String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            out.collect(value + " " + getRuntimeContext().getIndexOfThisSubtask() + " "
                    + getRuntimeContext().getMaxNumberOfParallelSubtasks());
        }
    }

    private static List<String> keys() {
        return List.of(
                "",
                "a",
                "b",
                "millrace",
                "user-1",
                "user-2",
                "user-3",
                "42",
                "\u00e4\u00f6\u00fc",
                "key with blanks");
    }

    @Test
    @Tag("row:P10")
    void shouldFindSubtaskOfKeyAsFlinkDoes() throws Exception {
        for (int maxParallelism : new int[] {128, 4, 777}) {
            for (int seed = 0; seed < 4; seed++) {
                List<String> seen = keyed(
                        io.millrace.engine.simulation.Simulation.environment(seed, 4),
                        keys(),
                        maxParallelism);

                assertThat(seen.stream().map(line -> line.replaceAll(" [0-9]+$", "")))
                        .containsExactlyInAnyOrderElementsOf(FLINKS_SUBTASKS.get(maxParallelism));
            }
        }
    }

    /** Printed by the same program on Flink 1.14.4 with parallelism 4, by max parallelism. */
    private static final Map<Integer, List<String>> FLINKS_SUBTASKS = Map.of(
            128,
            List.of(
                    " 2",
                    "42 0",
                    "a 2",
                    "b 0",
                    "key with blanks 1",
                    "millrace 0",
                    "user-1 3",
                    "user-2 0",
                    "user-3 1",
                    "\u00e4\u00f6\u00fc 1"),
            4,
            List.of(
                    " 2",
                    "42 1",
                    "a 1",
                    "b 2",
                    "key with blanks 1",
                    "millrace 3",
                    "user-1 1",
                    "user-2 2",
                    "user-3 0",
                    "\u00e4\u00f6\u00fc 2"),
            777,
            List.of(
                    " 2",
                    "42 3",
                    "a 1",
                    "b 0",
                    "key with blanks 0",
                    "millrace 2",
                    "user-1 0",
                    "user-2 0",
                    "user-3 0",
                    "\u00e4\u00f6\u00fc 2"));

    @Test
    @Tag("row:P12")
    void shouldSendEqualKeysToOneSubtaskInEveryOperator() throws Exception {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            keys.add("key-" + i % 20);
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            List<String> seen = Jobs.stepped(
                    seed,
                    4,
                    env -> env.fromCollection(keys)
                            .keyBy(key -> key)
                            .process(new WhichSubtask())
                            .rebalance()
                            .keyBy(line -> line.split(" ")[0])
                            .process(new WhichSubtask()));

            assertThat(seen).hasSize(RECORDS);
            assertThat(seen.stream().distinct())
                    .hasSize(20)
                    .allMatch(line -> line.split(" ")[1].equals(line.split(" ")[3]));
        }
        // Hashes of these differ between processes, so equal keys could meet different subtasks.
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        assertThatThrownBy(() -> env.fromElements(1).keyBy(value -> new int[] {1}))
                .isInstanceOf(InvalidProgramException.class);
        assertThatThrownBy(() -> env.fromElements(1).keyBy(value -> Thread.State.NEW))
                .isInstanceOf(InvalidProgramException.class);
    }

    @Test
    @Tag("row:P14")
    @Tag("row:M7")
    void shouldKeepPartitioningOfEachUnitedStream() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<String> seen = Jobs.stepped(seed, 3, env -> {
                DataStream<Tuple2<Integer, Integer>> sent =
                        env.fromSequence(0, RECORDS - 1).map(new Sender());
                DataStream<Tuple2<Integer, Integer>> other =
                        env.fromSequence(RECORDS, 2 * RECORDS - 1).map(new Sender());
                return sent.broadcast().union(other.global(), other).map(new Receiver());
            });

            List<String> broadcast = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            seen.forEach(line ->
                    (Integer.parseInt(line.split(" ")[0]) < RECORDS ? broadcast : rest).add(line));
            assertThat(new HashSet<>(broadcast)).hasSize(3 * RECORDS);
            assertThat(rest).hasSize(2 * RECORDS);
            for (int number = RECORDS; number < 2 * RECORDS; number++) {
                String start = number + " ";
                List<String[]> ofNumber = rest.stream()
                        .filter(line -> line.startsWith(start))
                        .map(line -> line.split(" "))
                        .toList();
                String from = ofNumber.get(0)[1];
                assertThat(ofNumber.stream().map(words -> words[2]))
                        .containsExactlyInAnyOrder("0", from);
            }
        }
    }

    @Test
    @Tag("row:M7")
    void shouldUniteStreamsOfOneTypeAndDuplicateStreamUnitedWithItself() throws Exception {
        List<String> seen = Jobs.everywhere(env -> {
            DataStream<String> first = env.fromElements("a", "b");
            return first.union(first, env.fromElements("c")).union(env.fromElements("d"));
        });
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        @SuppressWarnings({"unchecked", "rawtypes"})
        DataStream<String> ofOtherType = (DataStream) env.fromElements(1);

        assertThat(seen).containsExactly("a", "a", "b", "b", "c", "d");
        assertThatThrownBy(() -> env.fromElements("a").union(ofOtherType))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Cannot union streams of different types: String and Integer");
    }

    @Test
    @Tag("row:M16")
    void shouldNotReorderInsideOfOneOfTwoPaths() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            int parallelism = 1 + seed % 4;
            List<String> seen = Jobs.stepped(seed, parallelism, env -> {
                DataStream<Integer> source = env.fromSequence(0, RECORDS - 1)
                        .setParallelism(1)
                        .map(Long::intValue)
                        .setParallelism(1);
                DataStream<String> left = source.filter(value -> value % 2 == 0)
                        .setParallelism(1)
                        .map(value -> "left " + value)
                        .setParallelism(1)
                        .disableChaining();
                DataStream<String> right = source.map(value -> "right " + value).setParallelism(1);
                return left.union(right).global().map(value -> value).setParallelism(1);
            });

            assertThat(numbers(seen, "left")).hasSize(RECORDS / 2).isSorted();
            assertThat(numbers(seen, "right")).hasSize(RECORDS).isSorted();
        }
    }

    private static List<Integer> numbers(List<String> lines, String path) {
        return lines.stream()
                .filter(line -> line.startsWith(path))
                .map(line -> Integer.parseInt(line.split(" ")[1]))
                .toList();
    }
}
