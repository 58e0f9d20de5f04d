// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.windows;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.common.typeutils.base.TypeSerializerSingleton;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.util.MathUtils;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The records of a span of time, from {@code start} inclusive to {@code end} exclusive.
 *
 * <p>Mirrors Flink 1.14's {@code TimeWindow}. Differences: {@link #getWindowStartWithOffset} is right
 * for timestamps before the epoch, which Flink fixed later (FLINK-26334).
 */
public class TimeWindow extends Window {
    private final long start;
    private final long end;

    /**
     * Creates a window.
     *
     * @param start first millisecond that belongs to the window
     * @param end first millisecond after the window
     */
    public TimeWindow(long start, long end) {
        this.start = start;
        this.end = end;
    }

    /**
     * Returns the first millisecond that belongs to the window.
     *
     * @return milliseconds since the epoch, inclusive
     */
    public long getStart() {
        return start;
    }

    /**
     * Returns the first millisecond after the window.
     *
     * @return milliseconds since the epoch, exclusive
     */
    public long getEnd() {
        return end;
    }

    /** {@inheritDoc} Always one less than the end. */
    @Override
    public long maxTimestamp() {
        return end - 1;
    }

    @Override
    public boolean equals(Object o) {
        if (o == null || o.getClass() != getClass()) {
            return false;
        }
        TimeWindow other = (TimeWindow) o;
        return start == other.start && end == other.end;
    }

    @Override
    public int hashCode() {
        // Equal to Flink's to the bit: hash sets of windows have an order that users can see, when
        // sessions merge.
        return MathUtils.longToIntWithBitMixing(start + end);
    }

    @Override
    public String toString() {
        return "TimeWindow{start=" + start + ", end=" + end + '}';
    }

    /**
     * Says whether the windows overlap or touch, so that they merge.
     *
     * @param other the other window
     * @return whether no millisecond lies between the two
     */
    public boolean intersects(TimeWindow other) {
        return start <= other.end && other.start <= end;
    }

    /**
     * Returns the smallest window that covers this and another one.
     *
     * @param other the other window
     * @return the covering window
     */
    public TimeWindow cover(TimeWindow other) {
        return new TimeWindow(Math.min(start, other.start), Math.max(end, other.end));
    }

    /**
     * Finds groups of windows that overlap or touch, and reports each group of two or more.
     *
     * @param windows the windows, in any order
     * @param callback told each group together with the window that covers it
     */
    public static void mergeWindows(
            Collection<TimeWindow> windows,
            MergingWindowAssigner.MergeCallback<TimeWindow> callback) {
        List<TimeWindow> byStart = new ArrayList<>(windows);
        byStart.sort(Comparator.comparingLong(TimeWindow::getStart));

        TimeWindow covering = null;
        Set<TimeWindow> group = new HashSet<>();
        for (TimeWindow next : byStart) {
            if (covering == null || !covering.intersects(next)) {
                report(group, covering, callback);
                group = new HashSet<>();
                covering = next;
            } else {
                covering = covering.cover(next);
            }
            group.add(next);
        }
        report(group, covering, callback);
    }

    private static void report(
            Set<TimeWindow> group,
            TimeWindow covering,
            MergingWindowAssigner.MergeCallback<TimeWindow> callback) {
        if (group.size() > 1) {
            callback.merge(group, covering);
        }
    }

    /**
     * Computes where the aligned window that holds a timestamp starts.
     *
     * @param timestamp the timestamp
     * @param offset shift of all windows against the epoch
     * @param windowSize distance between two window starts, positive
     * @return the greatest start that is not after the timestamp
     */
    public static long getWindowStartWithOffset(long timestamp, long offset, long windowSize) {
        return timestamp - Math.floorMod(timestamp - offset, windowSize);
    }

    /** Serializes a window as its start and end. */
    public static class Serializer extends TypeSerializerSingleton<TimeWindow> {
        private static final long serialVersionUID = 1L;
        private static final int BYTES = 2 * Long.BYTES;

        /** Creates a serializer. */
        public Serializer() {}

        @Override
        public boolean isImmutableType() {
            return true;
        }

        /** {@inheritDoc} Always null: windows are not reused. */
        @Override
        public TimeWindow createInstance() {
            return null;
        }

        @Override
        public TimeWindow copy(TimeWindow from) {
            return from;
        }

        @Override
        public TimeWindow copy(TimeWindow from, TimeWindow reuse) {
            return from;
        }

        @Override
        public int getLength() {
            return BYTES;
        }

        @Override
        public void serialize(TimeWindow record, DataOutputView target) throws IOException {
            target.writeLong(record.start);
            target.writeLong(record.end);
        }

        @Override
        public TimeWindow deserialize(DataInputView source) throws IOException {
            long start = source.readLong();
            return new TimeWindow(start, source.readLong());
        }

        @Override
        public TimeWindow deserialize(TimeWindow reuse, DataInputView source) throws IOException {
            return deserialize(source);
        }

        @Override
        public void copy(DataInputView source, DataOutputView target) throws IOException {
            target.write(source, BYTES);
        }

        @Override
        public TypeSerializerSnapshot<TimeWindow> snapshotConfiguration() {
            return new TimeWindowSerializerSnapshot();
        }

        /** Describes the serializer in stored state. */
        public static final class TimeWindowSerializerSnapshot
                extends SimpleTypeSerializerSnapshot<TimeWindow> {

            /** Creates the snapshot. */
            public TimeWindowSerializerSnapshot() {
                super(Serializer::new);
            }
        }
    }
}
