// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

class KeyGroupsTest {

    @Test
    void shouldListTheKeyGroupsOfARange() {
        KeyGroupRange range = new KeyGroupRange(3, 6);

        assertThat(range).containsExactly(3, 4, 5, 6);
        assertThat(range.getNumberOfKeyGroups()).isEqualTo(4);
        assertThat(range.getKeyGroupId(1)).isEqualTo(4);
        assertThat(range.contains(7)).isFalse();
        assertThat(range.getIntersection(new KeyGroupRange(5, 9)))
                .isEqualTo(KeyGroupRange.of(5, 6));
        assertThat(range.getIntersection(new KeyGroupRange(8, 9)))
                .isEqualTo(KeyGroupRange.EMPTY_KEY_GROUP_RANGE);
        assertThat(range).hasToString("KeyGroupRange{startKeyGroup=3, endKeyGroup=6}");
        assertThatThrownBy(() -> new KeyGroupRange(3, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldGiveEachKeyGroupToTheSubtaskWhoseRangeItIsIn() {
        for (int subtask = 0; subtask < 5; subtask++) {
            KeyGroupRange range =
                    KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(128, 5, subtask);
            for (int keyGroup : range) {
                assertThat(KeyGroupRangeAssignment.computeOperatorIndexForKeyGroup(
                                128, 5, keyGroup))
                        .isEqualTo(subtask);
            }
        }
    }

    @Test
    void shouldWriteTheOnlyNamespaceAsOneByte() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(8);

        VoidNamespaceSerializer.INSTANCE.serialize(VoidNamespace.INSTANCE, out);
        VoidNamespace read = VoidNamespaceSerializer.INSTANCE.deserialize(
                new DataInputDeserializer(out.getCopyOfBuffer()));

        assertThat(out.length()).isEqualTo(1);
        assertThat(read).isSameAs(VoidNamespace.INSTANCE);
    }

    /** A stream in memory. */
    private static final class Bytes extends CheckpointStreamFactory.CheckpointStateOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public long getPos() {
            return bytes.size();
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void flush() {}

        @Override
        public void sync() {}

        @Override
        public void close() {}
    }

    @Test
    void shouldBeginEachKeyGroupOnce() throws IOException {
        Bytes bytes = new Bytes();
        KeyedStateCheckpointOutputStream stream =
                new KeyedStateCheckpointOutputStream(bytes, new KeyGroupRange(3, 6));

        stream.startNewKeyGroup(4);
        stream.write(7);
        stream.startNewKeyGroup(3);

        assertThat(stream.getCurrentKeyGroup()).isEqualTo(3);
        assertThat(stream.isKeyGroupAlreadyFinished(4)).isTrue();
        assertThat(stream.isKeyGroupAlreadyFinished(3)).isFalse();
        assertThat(stream.isKeyGroupAlreadyStarted(5)).isFalse();
        assertThat(bytes.bytes.toByteArray()).containsExactly(7);
        assertThatThrownBy(() -> stream.startNewKeyGroup(4))
                .isInstanceOf(IOException.class)
                .hasMessage("Key group 4 already registered!");
        assertThatThrownBy(() -> stream.startNewKeyGroup(7))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(stream::close).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shouldThrowWhatKeptAStreamFromBeingOpened() throws IOException {
        IOException reason = new IOException("gone");
        InputStream bytes = new ByteArrayInputStream(new byte[] {1});

        assertThatThrownBy(() -> new KeyGroupStatePartitionStreamProvider(reason, 3).getStream())
                .isInstanceOf(IOException.class)
                .hasCause(reason);
        assertThat(new KeyGroupStatePartitionStreamProvider(bytes, 3).getStream())
                .isSameAs(bytes);
        assertThat(new KeyGroupStatePartitionStreamProvider(bytes, 3).getKeyGroupId())
                .isEqualTo(3);
    }
}
