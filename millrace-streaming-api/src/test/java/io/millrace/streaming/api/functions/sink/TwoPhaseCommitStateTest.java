// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.streaming.api.functions.sink.TwoPhaseCommitSinkFunction.State;
import io.millrace.streaming.api.functions.sink.TwoPhaseCommitSinkFunction.StateSerializer;
import io.millrace.streaming.api.functions.sink.TwoPhaseCommitSinkFunction.StateSerializerSnapshot;
import io.millrace.streaming.api.functions.sink.TwoPhaseCommitSinkFunction.TransactionHolder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

class TwoPhaseCommitStateTest {

    private static final State<String, Integer> FULL = new State<>(
            new TransactionHolder<>("t3", 30),
            List.of(new TransactionHolder<>("t1", 10), new TransactionHolder<>("t2", 20)),
            Optional.of(7));
    private static final State<String, Integer> EMPTY =
            new State<>(null, new ArrayList<>(), Optional.empty());

    // As Flink 1.14.4 writes them.
    private static final String FULL_WITHOUT_MARK = "037433000000000000001e"
            + "00000002037431000000000000000a0374320000000000000014" + "0100000007";
    private static final String EMPTY_BYTES = "000000000000";
    private static final String SNAPSHOT_UP_TO_NESTED =
            "000de704000000040" + "1" + "001457fd0000000100000002";

    private static StateSerializer<String, Integer> serializer(boolean allowsNull) {
        return new StateSerializer<>(StringSerializer.INSTANCE, IntSerializer.INSTANCE, allowsNull);
    }

    private static <T> String bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer output = new DataOutputSerializer(64);
        serializer.serialize(value, output);
        return HexFormat.of().formatHex(output.getCopyOfBuffer());
    }

    private static <T> T read(TypeSerializer<T> serializer, String bytes) throws IOException {
        return serializer.deserialize(new DataInputDeserializer(HexFormat.of().parseHex(bytes)));
    }

    @Test
    void shouldWriteAndReadWhatFlinkWrites() throws Exception {
        var current = new StateSerializer<>(StringSerializer.INSTANCE, IntSerializer.INSTANCE);
        var old = serializer(false);

        assertThat(bytes(current, FULL)).isEqualTo("01" + FULL_WITHOUT_MARK);
        assertThat(bytes(current, EMPTY)).isEqualTo(EMPTY_BYTES);
        assertThat(bytes(old, FULL)).isEqualTo(FULL_WITHOUT_MARK);
        assertThat(read(current, "01" + FULL_WITHOUT_MARK)).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(read(current, EMPTY_BYTES)).isEqualTo(EMPTY).isNotEqualTo(FULL);
        assertThat(read(old, FULL_WITHOUT_MARK)).isEqualTo(FULL);
        assertThatThrownBy(() -> bytes(old, EMPTY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Received null pending transaction");
    }

    @Test
    void shouldCopyStatesAndBytes() throws Exception {
        var serializer = serializer(true).duplicate();
        DataOutputSerializer output = new DataOutputSerializer(64);

        serializer.copy(
                new DataInputDeserializer(HexFormat.of().parseHex("01" + FULL_WITHOUT_MARK)),
                output);

        assertThat(HexFormat.of().formatHex(output.getCopyOfBuffer()))
                .isEqualTo("01" + FULL_WITHOUT_MARK);
        assertThat(serializer.copy(FULL)).isEqualTo(FULL).isNotSameAs(FULL);
        assertThat(serializer.copy(EMPTY)).isEqualTo(EMPTY);
        assertThat(serializer).isEqualTo(serializer(true)).hasSameHashCodeAs(serializer(true));
    }

    @Test
    void shouldKeepTheFormatInItsSnapshot() throws Exception {
        for (boolean allowsNull : new boolean[] {true, false}) {
            var written = serializer(allowsNull).snapshotConfiguration();
            DataOutputSerializer output = new DataOutputSerializer(64);
            written.writeSnapshot(output);
            var snapshot = new StateSerializerSnapshot<String, Integer>();
            snapshot.readSnapshot(
                    written.getCurrentVersion(),
                    new DataInputDeserializer(output.getCopyOfBuffer()),
                    getClass().getClassLoader());
            TypeSerializer<State<String, Integer>> restored = snapshot.restoreSerializer();

            assertThat(HexFormat.of().formatHex(output.getCopyOfBuffer()))
                    .startsWith(
                            allowsNull
                                    ? SNAPSHOT_UP_TO_NESTED
                                    : SNAPSHOT_UP_TO_NESTED.replaceFirst("0401", "0400"));
            assertThat(bytes(restored, FULL))
                    .isEqualTo((allowsNull ? "01" : "") + FULL_WITHOUT_MARK);
            assertThat(snapshot.resolveSchemaCompatibility(serializer(allowsNull))
                            .isCompatibleAsIs())
                    .isTrue();
            assertThat(snapshot.resolveSchemaCompatibility(serializer(!allowsNull))
                            .isCompatibleAfterMigration())
                    .isTrue();
        }
    }

    @Test
    void shouldKnowWhichOldVersionsAllowStatesWithoutTransaction() throws Exception {
        String nested = HexFormat.of().formatHex(nestedSnapshots());
        for (int version = 1; version <= 3; version++) {
            String bytes = "000de7040000000" + version + nested;
            TypeSerializerSnapshot<State<String, Integer>> snapshot =
                    new StateSerializerSnapshot<>();

            snapshot.readSnapshot(
                    3,
                    new DataInputDeserializer(HexFormat.of().parseHex(bytes)),
                    getClass().getClassLoader());

            assertThat(bytes(snapshot.restoreSerializer(), FULL))
                    .as("version %d", version)
                    .isEqualTo((version == 3 ? "01" : "") + FULL_WITHOUT_MARK);
        }
    }

    /** What stands behind the outer part, in this version one byte behind the two numbers. */
    private static byte[] nestedSnapshots() throws IOException {
        DataOutputSerializer output = new DataOutputSerializer(64);
        serializer(true).snapshotConfiguration().writeSnapshot(output);
        byte[] all = output.getCopyOfBuffer();
        return java.util.Arrays.copyOfRange(all, 9, all.length);
    }
}
