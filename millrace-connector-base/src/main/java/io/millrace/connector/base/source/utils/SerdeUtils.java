// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.utils;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Turns split assignments into bytes and back, for the state of enumerators. Mirrors Flink 1.14's {@code SerdeUtils}. */
public class SerdeUtils {

    private SerdeUtils() {}

    /**
     * Returns the bytes of an assignment.
     *
     * @param assignments splits by the index of their subtask
     * @param splitSerializer serializer of the splits
     * @param <SplitT> type of the splits
     * @param <C> type of the collections
     * @return the bytes
     * @throws IOException if a split cannot be serialized
     */
    public static <SplitT extends SourceSplit, C extends Collection<SplitT>>
            byte[] serializeSplitAssignments(
                    Map<Integer, C> assignments, SimpleVersionedSerializer<SplitT> splitSerializer)
                    throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        out.writeInt(assignments.size());
        out.writeInt(splitSerializer.getVersion());
        for (Map.Entry<Integer, C> entry : assignments.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeInt(entry.getValue().size());
            for (SplitT split : entry.getValue()) {
                byte[] bytes = splitSerializer.serialize(split);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        return out.getCopyOfBuffer();
    }

    /**
     * Returns the assignment held by the bytes.
     *
     * @param serialized the bytes
     * @param splitSerializer serializer of the splits
     * @param collectionSupplier makes a collection of a subtask's splits, given how many there are
     * @param <SplitT> type of the splits
     * @param <C> type of the collections
     * @return splits by the index of their subtask
     * @throws IOException if the bytes are not understood
     */
    public static <SplitT extends SourceSplit, C extends Collection<SplitT>>
            Map<Integer, C> deserializeSplitAssignments(
                    byte[] serialized,
                    SimpleVersionedSerializer<SplitT> splitSerializer,
                    Function<Integer, C> collectionSupplier)
                    throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        int subtasks = in.readInt();
        int version = in.readInt();
        Map<Integer, C> assignments = new HashMap<>();
        for (int i = 0; i < subtasks; i++) {
            int subtask = in.readInt();
            int count = in.readInt();
            C splits = collectionSupplier.apply(count);
            for (int j = 0; j < count; j++) {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                splits.add(splitSerializer.deserialize(version, bytes));
            }
            assignments.put(subtask, splits);
        }
        return assignments;
    }
}
