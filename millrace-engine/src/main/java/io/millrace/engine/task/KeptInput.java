// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.InputOrder;
import io.millrace.engine.common.NullKeys;
import io.millrace.engine.common.Scratch;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.record.RecordPump;
import io.millrace.engine.sort.RecordSorter;
import io.millrace.engine.sort.SortedRecords;

import java.io.IOException;

/**
 * The records of one logical input, which are kept until all inputs have ended. Hot path. Owned by the task's thread.
 *
 * <p>Where they are not sorted by key their key is their number, so that they come out as they went in; their timestamp, which
 * would count before that, is no matter then.
 */
final class KeptInput implements RecordPump, Comparable<KeptInput> {

    private static final int INITIAL_BYTES = 128;
    /** Keys are compared by signed bytes. */
    private static final long SIGNS = 0x8080808080808080L;

    final int index;
    private final Receiver<Object> next;
    private final Attention attention;
    /** Null if records stay in the order in which they come. */
    private final KeySelector<Object, Object> keySelector;

    private final TypeSerializer<Object> keySerializer;
    private final TypeSerializer<Object> valueSerializer;
    private final RecordSorter sorter;
    private final DataOutputSerializer key = new DataOutputSerializer(INITIAL_BYTES);
    private final DataOutputSerializer value = new DataOutputSerializer(INITIAL_BYTES);
    private final DataInputDeserializer in = new DataInputDeserializer();
    /** Null until all have come. */
    private SortedRecords sorted;

    private int position;
    private long count;
    private long emitted;
    /** The last watermark that came; shown to the chain behind the last record. */
    long watermark = Long.MIN_VALUE;

    KeptInput(
            int index,
            InputSorting sorting,
            Scratch scratch,
            Receiver<Object> next,
            Attention attention) {
        this.index = index;
        this.next = next;
        this.attention = attention;
        this.keySelector = sorting.order() == InputOrder.SORTED ? sorting.keySelector() : null;
        this.keySerializer = sorting.keySerializer();
        this.valueSerializer = sorting.valueSerializer();
        this.sorter = new RecordSorter(scratch, sorting.memoryBytes());
    }

    @Override
    public int pump(Batch batch, int from, int to) throws Exception {
        int at = from;
        while (at < to && !attention.isWanted()) {
            position = at;
            keep(batch.value(at), batch.timestamp(at));
            at++;
        }
        return at;
    }

    private void keep(Object record, long timestamp) throws Exception {
        key.clear();
        if (keySelector == null) {
            key.writeLong(count ^ SIGNS);
        } else {
            Object selected = keySelector.getKey(record);
            if (selected == null) {
                throw NullKeys.returnedBy(keySelector);
            }
            keySerializer.serialize(selected, key);
        }
        count++;
        value.clear();
        valueSerializer.serialize(record, value);
        sorter.add(
                key.getSharedBuffer(),
                key.length(),
                // Behind a sort Flink knows no records without a timestamp.
                keySelector == null ? timestamp : Receiver.shown(timestamp),
                value.getSharedBuffer(),
                value.length());
    }

    @Override
    public int position() {
        return position;
    }

    /** All have come: goes to the first; false if there is none. */
    boolean sort() throws IOException {
        sorted = sorter.sorted();
        return sorted.next();
    }

    /** Hands the current record on. */
    void emit() throws Exception {
        emitted++;
        in.setBuffer(sorted.bytes(), sorted.valueOffset(), sorted.valueLength());
        next.receive(valueSerializer.deserialize(in), sorted.timestamp());
    }

    /** Goes on to the next record; false if there is none. */
    boolean advance() throws IOException {
        return sorted.next();
    }

    /** Whether records come by key and timestamp. */
    boolean isSorted() {
        return keySelector != null;
    }

    /** The record that was emitted last, for messages. */
    String describe() {
        return "record " + emitted + " of " + count + (keySelector == null ? "" : ", by key,")
                + " of input " + (index + 1);
    }

    /** By the key and the timestamp of the current records. */
    @Override
    public int compareTo(KeptInput other) {
        return sorted.compareTo(other.sorted);
    }

    void close() throws IOException {
        sorter.close();
    }
}
