// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.OperatorContext;

import java.util.ArrayList;
import java.util.List;

/**
 * The watermark and the status of a source's subtask, put together of what its main output and its splits say.
 *
 * <p>The splits' watermark is the smallest over those that are not idle; it is looked at when a generator emits behind a
 * record, and after all have emitted by the clock. The subtask is idle when both sides are: all splits (or there are none),
 * and the main output, whose generator sees no record while a reader uses splits. An idle subtask becomes active with the
 * next watermark that rises. Belongs to the task's thread.
 */
final class SourceWatermarks {

    private final OperatorContext context;
    private final List<Split> splits = new ArrayList<>();
    /** The smallest over all splits that was passed on; rises only. */
    private long ofSplits = Long.MIN_VALUE;

    private boolean areSplitsActive;
    private boolean isMainActive;

    private long last = Long.MIN_VALUE;
    private boolean isIdle;

    SourceWatermarks(OperatorContext context) {
        this.context = context;
    }

    /** What one split says. */
    static final class Split {
        private long watermark = Long.MIN_VALUE;
        private boolean isIdle;

        private boolean raise(long to) {
            isIdle = false;
            if (to <= watermark) {
                return false;
            }
            watermark = to;
            return true;
        }
    }

    /** Takes what is emitted for all records. */
    WatermarkOutput main() {
        return new Main();
    }

    private final class Main implements WatermarkOutput {

        @Override
        public void emitWatermark(Watermark watermark) {
            emit(watermark.getTimestamp());
            isMainActive = true;
        }

        @Override
        public void markIdle() {
            isMainActive = false;
            goIdleIfAllAre();
        }

        @Override
        public void markActive() {
            isMainActive = true;
            setIdle(false);
        }
    }

    Split addSplit() {
        Split split = new Split();
        splits.add(split);
        return split;
    }

    /** The splits' watermark does not wait for this one any more; looked at with the next emission. */
    void removeSplit(Split split) {
        splits.remove(split);
        if (splits.isEmpty()) {
            areSplitsActive = false;
        }
    }

    /** Takes what is emitted behind a record, or by the reader; counts at once. */
    WatermarkOutput immediate(Split split) {
        return new Immediate(split);
    }

    private final class Immediate implements WatermarkOutput {

        private final Split split;

        Immediate(Split split) {
            this.split = split;
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            long timestamp = watermark.getTimestamp();
            if (split.raise(timestamp) && timestamp > ofSplits) {
                combineSplits();
            }
        }

        @Override
        public void markIdle() {
            split.isIdle = true;
            combineSplits();
        }

        @Override
        public void markActive() {
            split.isIdle = false;
            combineSplits();
        }
    }

    /** Takes what is emitted by the clock; counts when {@link #combineSplits} is called after all splits. */
    WatermarkOutput deferred(Split split) {
        return new Deferred(split);
    }

    private record Deferred(Split split) implements WatermarkOutput {

        @Override
        public void emitWatermark(Watermark watermark) {
            split.raise(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            split.isIdle = true;
        }

        @Override
        public void markActive() {
            split.isIdle = false;
        }
    }

    /** Passes on the splits' watermark if it has risen, and their status. */
    void combineSplits() {
        if (splits.isEmpty()) {
            return;
        }
        long smallest = Long.MAX_VALUE;
        boolean isAnyActive = false;
        for (Split split : splits) {
            if (!split.isIdle) {
                smallest = Math.min(smallest, split.watermark);
                isAnyActive = true;
            }
        }
        if (!isAnyActive) {
            areSplitsActive = false;
            goIdleIfAllAre();
        } else if (smallest > ofSplits) {
            ofSplits = smallest;
            areSplitsActive = true;
            emit(smallest);
        }
    }

    private void emit(long watermark) {
        if (watermark <= last) {
            return;
        }
        last = watermark;
        setIdle(false);
        try {
            context.emitWatermark(watermark);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    private void goIdleIfAllAre() {
        if (!areSplitsActive && !isMainActive) {
            setIdle(true);
        }
    }

    private void setIdle(boolean idle) {
        if (idle == isIdle) {
            return;
        }
        isIdle = idle;
        try {
            context.emitStatus(idle);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }
}
