// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * The ids of the messages of one checkpoint, as bytes; what sources store that acknowledge messages.
 *
 * <p>Mirrors Flink 1.14's {@code SerializedCheckpointData}; no known differences.
 */
public class SerializedCheckpointData implements java.io.Serializable {
    private static final long serialVersionUID = -8783744683896503488L;

    private static final int INITIAL_BUFFER_BYTES = 128;

    private final long checkpointId;
    private final byte[] serializedData;
    private final int numIds;

    /**
     * Keeps what is given.
     *
     * @param checkpointId number of the checkpoint
     * @param serializedData the ids, one behind the other; not copied
     * @param numIds how many there are
     */
    public SerializedCheckpointData(long checkpointId, byte[] serializedData, int numIds) {
        this.checkpointId = checkpointId;
        this.serializedData = serializedData;
        this.numIds = numIds;
    }

    /**
     * Returns the number of the checkpoint.
     *
     * @return the number
     */
    public long getCheckpointId() {
        return checkpointId;
    }

    /**
     * Returns the ids.
     *
     * @return the ids, one behind the other; not a copy
     */
    public byte[] getSerializedData() {
        return serializedData;
    }

    /**
     * Returns how many ids there are.
     *
     * @return the number
     */
    public int getNumIds() {
        return numIds;
    }

    /**
     * Writes the ids of some checkpoints.
     *
     * @param <T> type of the ids
     * @param checkpoints numbers of checkpoints, each with its ids
     * @param serializer of the ids
     * @return one element for each checkpoint, in order
     * @throws IOException if an id cannot be written
     */
    public static <T> SerializedCheckpointData[] fromDeque(
            ArrayDeque<Tuple2<Long, Set<T>>> checkpoints, TypeSerializer<T> serializer)
            throws IOException {
        return fromDeque(checkpoints, serializer, new DataOutputSerializer(INITIAL_BUFFER_BYTES));
    }

    /**
     * Writes the ids of some checkpoints.
     *
     * @param <T> type of the ids
     * @param checkpoints numbers of checkpoints, each with its ids
     * @param serializer of the ids
     * @param outputBuffer to work with; what it holds is dropped
     * @return one element for each checkpoint, in order
     * @throws IOException if an id cannot be written
     */
    public static <T> SerializedCheckpointData[] fromDeque(
            ArrayDeque<Tuple2<Long, Set<T>>> checkpoints,
            TypeSerializer<T> serializer,
            DataOutputSerializer outputBuffer)
            throws IOException {
        SerializedCheckpointData[] all = new SerializedCheckpointData[checkpoints.size()];
        int next = 0;
        for (Tuple2<Long, Set<T>> checkpoint : checkpoints) {
            outputBuffer.clear();
            for (T id : checkpoint.f1) {
                serializer.serialize(id, outputBuffer);
            }
            all[next++] = new SerializedCheckpointData(
                    checkpoint.f0, outputBuffer.getCopyOfBuffer(), checkpoint.f1.size());
        }
        return all;
    }

    /**
     * Reads what {@link #fromDeque(ArrayDeque, TypeSerializer)} has written.
     *
     * @param <T> type of the ids
     * @param data one element for each checkpoint
     * @param serializer of the ids
     * @return numbers of checkpoints, each with its ids, in order
     * @throws IOException if an id cannot be read
     */
    public static <T> ArrayDeque<Tuple2<Long, Set<T>>> toDeque(
            SerializedCheckpointData[] data, TypeSerializer<T> serializer) throws IOException {
        ArrayDeque<Tuple2<Long, Set<T>>> checkpoints = new ArrayDeque<>(data.length);
        for (SerializedCheckpointData checkpoint : data) {
            DataInputDeserializer input = new DataInputDeserializer(checkpoint.getSerializedData());
            Set<T> ids = new HashSet<>(checkpoint.getNumIds());
            for (int i = 0; i < checkpoint.getNumIds(); i++) {
                ids.add(serializer.deserialize(input));
            }
            checkpoints.addLast(new Tuple2<>(checkpoint.getCheckpointId(), ids));
        }
        return checkpoints;
    }
}
