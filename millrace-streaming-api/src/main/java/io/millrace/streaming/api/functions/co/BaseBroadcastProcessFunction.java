// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.co;

import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.api.common.state.BroadcastState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReadOnlyBroadcastState;
import io.millrace.util.OutputTag;

/**
 * What functions with a broadcast side have in common: the broadcast side may change the broadcast state, the other side may read
 * it. Mirrors Flink 1.14's class of this name; no known differences.
 */
public abstract class BaseBroadcastProcessFunction extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public BaseBroadcastProcessFunction() {}

    /** What both sides may use. */
    abstract class BaseContext {

        /**
         * The timestamp of the record, or the time of the timer.
         *
         * @return milliseconds since the epoch; a record without timestamp gives null, or {@link Long#MIN_VALUE} if it was broadcast
         */
        public abstract Long timestamp();

        /**
         * Emits a record to a side output.
         *
         * @param outputTag names the output
         * @param value the record
         * @param <X> type of the side output
         */
        public abstract <X> void output(OutputTag<X> outputTag, X value);

        /**
         * The wall clock.
         *
         * @return milliseconds since the epoch
         */
        public abstract long currentProcessingTime();

        /**
         * How far event time has come, on both inputs.
         *
         * @return the last watermark; {@link Long#MIN_VALUE} before the first
         */
        public abstract long currentWatermark();
    }

    /** What the function may use while it handles a record of the broadcast side. */
    public abstract class Context extends BaseContext {

        /** Called by the runtime. */
        public Context() {}

        /**
         * A broadcast state, to be read and changed. All subtasks must change it alike: the function must not depend on anything
         * but the broadcast records.
         *
         * @param stateDescriptor one of those that the stream was broadcast with
         * @param <K> type of the keys
         * @param <V> type of the values
         * @return the state
         * @throws IllegalArgumentException if the stream was not broadcast with it
         */
        public abstract <K, V> BroadcastState<K, V> getBroadcastState(
                MapStateDescriptor<K, V> stateDescriptor);
    }

    /** What the function may use while it handles a record of the side that is not broadcast. */
    public abstract class ReadOnlyContext extends BaseContext {

        /** Called by the runtime. */
        public ReadOnlyContext() {}

        /**
         * A broadcast state, to be read.
         *
         * @param stateDescriptor one of those that the stream was broadcast with
         * @param <K> type of the keys
         * @param <V> type of the values
         * @return the state
         * @throws IllegalArgumentException if the stream was not broadcast with it
         */
        public abstract <K, V> ReadOnlyBroadcastState<K, V> getBroadcastState(
                MapStateDescriptor<K, V> stateDescriptor);
    }
}
