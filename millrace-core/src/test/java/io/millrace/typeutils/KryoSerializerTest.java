// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializerSchemaCompatibility;
import io.millrace.api.java.typeutils.runtime.kryo.KryoSerializer;
import io.millrace.typeutils.SerializerSamples.Sample;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

class KryoSerializerTest extends SerializerContract {

    @Override
    Stream<Sample<?>> samples() {
        Map<String, Integer> hashMap = new HashMap<>(Map.of("a", 1, "b", 2));
        SortedMap<String, Integer> sortedMap = new TreeMap<>(hashMap);
        Map<SerializerSamples.Color, String> enumMap =
                new EnumMap<>(Map.of(SerializerSamples.Color.RED, "r"));
        List<Object> values = new ArrayList<>(Arrays.asList(
                new Point(1, "p"),
                new Circle(new Point(2, "c"), 3),
                new Holder(new ArrayList<>(List.of(new Date(1))), "h"),
                List.of(),
                List.of(1),
                List.of(1, 2, 3),
                Set.of("x"),
                Map.of("k", 1),
                List.of(1, 2, 3).subList(1, 3),
                Arrays.asList("a", null, "b"),
                new ArrayList<>(List.of("a", "b", "c")).subList(1, 2),
                Collections.nCopies(3, "n"),
                Collections.emptyList(),
                Collections.singletonList("s"),
                Collections.singletonMap("s", 1),
                Collections.unmodifiableList(new ArrayList<>(List.of(1, 2))),
                Collections.unmodifiableSet(new TreeSet<>(List.of(1, 2))),
                Collections.unmodifiableMap(hashMap),
                Collections.unmodifiableSortedMap(sortedMap),
                Collections.unmodifiableSortedSet(new TreeSet<>(List.of(3, 1, 2))),
                Collections.synchronizedList(new ArrayList<>(List.of(1))),
                Collections.synchronizedMap(hashMap),
                Collections.checkedList(new ArrayList<>(List.of("c")), String.class),
                hashMap.keySet(),
                sortedMap.headMap("b"),
                new TreeMap<>(Map.of("q", 5)).descendingMap(),
                enumMap,
                EnumSet.of(SerializerSamples.Color.BLUE),
                new ConcurrentHashMap<>(hashMap),
                new AbstractMap.SimpleEntry<>("k", "v"),
                Map.entry("k", 7),
                Instant.ofEpochSecond(5, 6),
                LocalDate.of(2022, 1, 2),
                ZonedDateTime.of(2022, 1, 2, 3, 4, 5, 6, ZoneId.of("Europe/Berlin")),
                Duration.ofMillis(77),
                new BigDecimal("1.50"),
                UUID.fromString("00000000-0000-0001-0000-000000000002"),
                URI.create("http://example.org/x"),
                Optional.of("o"),
                BitSet.valueOf(new long[] {5}),
                new java.sql.Timestamp(5),
                new Pojo(1, "n", new Date(5), 1.5, null),
                SerializerSamples.Color.GREEN));
        ExecutionConfig config = new ExecutionConfig();
        return values.stream()
                .map(value -> SerializerSamples.sample(
                        value.getClass().getName(),
                        new KryoSerializer<>(Object.class, config),
                        value));
    }

    @Override
    boolean isSingleton(Object value) {
        return value instanceof Enum
                || value instanceof Comparable && !(value instanceof Date)
                || value instanceof Duration
                || value instanceof Collection && ((Collection<?>) value).isEmpty()
                || value instanceof Point
                || value instanceof Circle
                || !(value instanceof Collection || value instanceof Map || value instanceof Pojo);
    }

    @Test
    void shouldKeepWrappersUnmodifiable() throws Exception {
        KryoSerializer<Object> serializer =
                new KryoSerializer<>(Object.class, new ExecutionConfig());
        List<Object> list = Collections.unmodifiableList(new ArrayList<>(List.of(new Date(1))));

        Object read = read(serializer, bytes(serializer, list));
        List<?> copy = (List<?>) serializer.copy(list);

        assertThat(read).hasSameClassAs(list);
        assertThat(copy).hasSameClassAs(list).isEqualTo(list);
        assertThat(copy.get(0)).isNotSameAs(list.get(0));
    }

    @Test
    void shouldKeepComparatorOfSortedViews() throws Exception {
        KryoSerializer<Object> serializer =
                new KryoSerializer<>(Object.class, new ExecutionConfig());
        SortedSet<Integer> set = new TreeSet<>(Comparator.reverseOrder());
        set.addAll(List.of(1, 2, 3));

        Object read = read(serializer, bytes(serializer, Collections.unmodifiableSortedSet(set)));

        assertThat(new ArrayList<Object>((Collection<?>) read)).containsExactly(3, 2, 1);
    }

    @Test
    void shouldCopyMutableContentOfRecords() {
        KryoSerializer<Holder> serializer =
                new KryoSerializer<>(Holder.class, new ExecutionConfig());
        Holder holder = new Holder(new ArrayList<>(List.of(new Date(1))), "x");

        Holder copy = serializer.copy(holder);

        assertThat(copy).isEqualTo(holder).isNotSameAs(holder);
        assertThat(copy.dates().get(0)).isNotSameAs(holder.dates().get(0));
    }

    @Test
    void shouldCopyMutableElementsOfImmutableCollections() {
        KryoSerializer<Object> serializer =
                new KryoSerializer<>(Object.class, new ExecutionConfig());
        List<Object> collections = List.of(
                List.of(new Date(1)),
                List.of(new Date(1), new Date(2), new Date(3)),
                Set.of(new Date(1)),
                Map.of("k", new Date(1)).values(),
                Arrays.asList(new Date(1)),
                Collections.singletonList(new Date(1)),
                Collections.singleton(new Date(1)));

        for (Object collection : collections) {
            Collection<?> copy = (Collection<?>) serializer.copy(collection);

            assertThat(copy.iterator().next()).isInstanceOf(Date.class);
            ((Collection<?>) collection)
                    .forEach(date -> assertThat(copy).noneMatch(c -> c == date));
        }
    }

    @Test
    void shouldShareOnlyDeeplyImmutableTypes() {
        assertThat(new KryoSerializer<>(Point.class, new ExecutionConfig()).isImmutableType())
                .isTrue();
        assertThat(new KryoSerializer<>(Shape.class, new ExecutionConfig()).isImmutableType())
                .isTrue();
        assertThat(new KryoSerializer<>(Instant.class, new ExecutionConfig()).isImmutableType())
                .isTrue();
        assertThat(new KryoSerializer<>(Holder.class, new ExecutionConfig()).isImmutableType())
                .isFalse();
        assertThat(new KryoSerializer<>(Pojo.class, new ExecutionConfig()).isImmutableType())
                .isFalse();
        assertThat(new KryoSerializer<>(Object.class, new ExecutionConfig()).isImmutableType())
                .isFalse();
    }

    @Test
    void shouldSerializeExceptionsWithCause() throws Exception {
        KryoSerializer<Object> serializer =
                new KryoSerializer<>(Object.class, new ExecutionConfig());

        Throwable read = (Throwable) read(
                serializer,
                bytes(serializer, new IllegalStateException("m", new RuntimeException("c"))));

        assertThat(read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("m")
                .hasRootCauseMessage("c");
    }

    @Test
    void shouldCreateObjectsWithoutDefaultConstructorAndKeepCycles() throws Exception {
        KryoSerializer<Node> serializer = new KryoSerializer<>(Node.class, new ExecutionConfig());
        Node node = new Node(7);

        Node read = read(serializer, bytes(serializer, node));

        assertThat(read.id).isEqualTo(7);
        assertThat(read.self).isSameAs(read);
    }

    @Test
    void shouldUseRegisteredSerializersInOrder() throws Exception {
        ExecutionConfig config = new ExecutionConfig();
        config.registerKryoType(Point.class);
        config.registerTypeWithKryoSerializer(Node.class, NodeSerializer.class);
        config.addDefaultKryoSerializer(Shape.class, NodeSerializer.class);
        KryoSerializer<Object> serializer = new KryoSerializer<>(Object.class, config);

        Node read = (Node) read(serializer, bytes(serializer, new Node(7)));

        assertThat(read.id).isEqualTo(1007);
        int first = serializer.getKryo().getRegistration(Object.class).getId();
        assertThat(serializer.getKryo().getRegistration(Point.class).getId()).isEqualTo(first + 1);
        assertThat(serializer.getKryo().getRegistration(Node.class).getId()).isEqualTo(first + 2);
        assertThat(serializer.getKryo().getSerializer(Circle.class))
                .isInstanceOf(NodeSerializer.class);
    }

    @Test
    void shouldKeepFormerRegistrationOrderOnRestore() throws Exception {
        ExecutionConfig first = new ExecutionConfig();
        first.registerKryoType(Point.class);
        first.registerKryoType(Node.class);
        ExecutionConfig second = new ExecutionConfig();
        second.registerKryoType(Node.class);
        second.registerKryoType(Point.class);
        KryoSerializer<Object> former = new KryoSerializer<>(Object.class, first);

        TypeSerializerSchemaCompatibility<Object> judgement = former.snapshotConfiguration()
                .resolveSchemaCompatibility(new KryoSerializer<>(Object.class, second));

        assertThat(judgement.isCompatibleWithReconfiguredSerializer()).isTrue();
        assertThat(read(judgement.getReconfiguredSerializer(), bytes(former, new Point(1, "x"))))
                .isEqualTo(new Point(1, "x"));
    }

    @Test
    void shouldAllowNullAndLargeValues() throws Exception {
        KryoSerializer<Object> serializer =
                new KryoSerializer<>(Object.class, new ExecutionConfig());
        List<Object> large = Collections.nCopies(300_000, 7L);

        assertThat(read(serializer, bytes(serializer, null))).isNull();
        assertThat(read(serializer, bytes(serializer, new ArrayList<>(large)))).isEqualTo(large);
        assertThat(serializer.copy(null)).isNull();
    }

    record Point(int x, String label) {}

    sealed interface Shape permits Circle {}

    record Circle(Point center, double radius) implements Shape {}

    record Holder(List<Date> dates, String name) {}

    static final class Node {
        private final int id;
        private final Node self;

        Node(int id) {
            this.id = id;
            this.self = this;
        }
    }

    /** Adds a thousand, so that its work can be seen. */
    public static final class NodeSerializer extends Serializer<Node> {
        @Override
        public void write(Kryo kryo, Output output, Node node) {
            output.writeInt(node.id + 1000);
        }

        @Override
        public Node read(Kryo kryo, Input input, Class<? extends Node> type) {
            return new Node(input.readInt());
        }
    }
}
