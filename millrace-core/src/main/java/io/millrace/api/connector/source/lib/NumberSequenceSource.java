// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source.lib;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SplitEnumerator;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.api.connector.source.lib.util.IteratorSourceEnumerator;
import io.millrace.api.connector.source.lib.util.IteratorSourceReader;
import io.millrace.api.connector.source.lib.util.IteratorSourceSplit;
import io.millrace.api.java.typeutils.ResultTypeQueryable;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.NumberSequenceIterator;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The longs of a closed interval, in as many splits as there are readers; in order within a split. Bounded. Mirrors
 * Flink 1.14's {@code NumberSequenceSource}.
 */
public class NumberSequenceSource
        implements Source<
                        Long,
                        NumberSequenceSource.NumberSequenceSplit,
                        Collection<NumberSequenceSource.NumberSequenceSplit>>,
                ResultTypeQueryable<Long> {

    private static final long serialVersionUID = 1L;

    /** First number. */
    private final long from;

    /** Last number. */
    private final long to;

    /**
     * An interval.
     *
     * @param from first number
     * @param to last number, inclusive, not smaller than the first
     */
    public NumberSequenceSource(long from, long to) {
        Preconditions.checkArgument(from <= to, "'from' must be <= 'to'");
        this.from = from;
        this.to = to;
    }

    /**
     * First number.
     *
     * @return the number
     */
    public long getFrom() {
        return from;
    }

    /**
     * Last number.
     *
     * @return the number, inclusive
     */
    public long getTo() {
        return to;
    }

    @Override
    public TypeInformation<Long> getProducedType() {
        return Types.LONG;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Long, NumberSequenceSplit> createReader(SourceReaderContext readerContext) {
        return new IteratorSourceReader<>(readerContext);
    }

    @Override
    public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
            SplitEnumeratorContext<NumberSequenceSplit> enumContext) {
        return new IteratorSourceEnumerator<>(
                enumContext, splitNumberRange(from, to, enumContext.currentParallelism()));
    }

    @Override
    public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
            SplitEnumeratorContext<NumberSequenceSplit> enumContext,
            Collection<NumberSequenceSplit> checkpoint) {
        return new IteratorSourceEnumerator<>(enumContext, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
        return new SplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<NumberSequenceSplit>>
            getEnumeratorCheckpointSerializer() {
        return new CheckpointSerializer();
    }

    /**
     * Cuts an interval into pieces of the same size, give or take one; subclasses may do so in another way.
     *
     * @param from first number
     * @param to last number, inclusive
     * @param numSplits number of pieces
     * @return the pieces that are not empty, with ids from 1
     */
    protected List<NumberSequenceSplit> splitNumberRange(long from, long to, int numSplits) {
        List<NumberSequenceSplit> splits = new ArrayList<>(numSplits);
        int id = 1;
        for (NumberSequenceIterator piece : new NumberSequenceIterator(from, to).split(numSplits)) {
            if (piece.hasNext()) {
                splits.add(new NumberSequenceSplit(
                        String.valueOf(id++), piece.getCurrent(), piece.getTo()));
            }
        }
        return splits;
    }

    /** A piece of the interval. Mirrors Flink's class of this name. */
    public static class NumberSequenceSplit
            implements IteratorSourceSplit<Long, NumberSequenceIterator> {

        private final String splitId;
        private final long from;
        private final long to;

        /**
         * A piece.
         *
         * @param splitId id of the split
         * @param from first number
         * @param to last number, inclusive, not smaller than the first
         */
        public NumberSequenceSplit(String splitId, long from, long to) {
            Preconditions.checkArgument(from <= to, "'from' must be <= 'to'");
            this.splitId = Preconditions.checkNotNull(splitId);
            this.from = from;
            this.to = to;
        }

        @Override
        public String splitId() {
            return splitId;
        }

        /**
         * First number.
         *
         * @return the number
         */
        public long from() {
            return from;
        }

        /**
         * Last number.
         *
         * @return the number, inclusive
         */
        public long to() {
            return to;
        }

        @Override
        public NumberSequenceIterator getIterator() {
            return new NumberSequenceIterator(from, to);
        }

        @Override
        public IteratorSourceSplit<Long, NumberSequenceIterator> getUpdatedSplitForIterator(
                NumberSequenceIterator iterator) {
            return new NumberSequenceSplit(splitId, iterator.getCurrent(), iterator.getTo());
        }

        @Override
        public String toString() {
            return String.format("NumberSequenceSplit [%d, %d] (%s)", from, to, splitId);
        }
    }

    private static final class SplitSerializer
            implements SimpleVersionedSerializer<NumberSequenceSplit> {

        private static final int VERSION = 1;

        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(NumberSequenceSplit split) throws IOException {
            Preconditions.checkArgument(
                    split.getClass() == NumberSequenceSplit.class, "cannot serialize subclasses");
            DataOutputSerializer out =
                    new DataOutputSerializer(split.splitId().length() + 2 * Long.BYTES + 2);
            write(split, out);
            return out.getCopyOfBuffer();
        }

        @Override
        public NumberSequenceSplit deserialize(int version, byte[] serialized) throws IOException {
            checkVersion(version);
            return read(new DataInputDeserializer(serialized));
        }

        static void checkVersion(int version) throws IOException {
            if (version != VERSION) {
                throw new IOException("Unrecognized version: " + version);
            }
        }

        static void write(NumberSequenceSplit split, DataOutputView out) throws IOException {
            out.writeUTF(split.splitId());
            out.writeLong(split.from());
            out.writeLong(split.to());
        }

        static NumberSequenceSplit read(DataInputView in) throws IOException {
            return new NumberSequenceSplit(in.readUTF(), in.readLong(), in.readLong());
        }
    }

    private static final class CheckpointSerializer
            implements SimpleVersionedSerializer<Collection<NumberSequenceSplit>> {

        @Override
        public int getVersion() {
            return SplitSerializer.VERSION;
        }

        @Override
        public byte[] serialize(Collection<NumberSequenceSplit> splits) throws IOException {
            DataOutputSerializer out = new DataOutputSerializer(splits.size() * 22 + Integer.BYTES);
            out.writeInt(splits.size());
            for (NumberSequenceSplit split : splits) {
                SplitSerializer.write(split, out);
            }
            return out.getCopyOfBuffer();
        }

        @Override
        public Collection<NumberSequenceSplit> deserialize(int version, byte[] serialized)
                throws IOException {
            SplitSerializer.checkVersion(version);
            DataInputDeserializer in = new DataInputDeserializer(serialized);
            int count = in.readInt();
            List<NumberSequenceSplit> splits = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                splits.add(SplitSerializer.read(in));
            }
            return splits;
        }
    }
}
