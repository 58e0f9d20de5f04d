// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.StateSlots;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;

import java.util.ArrayList;
import java.util.List;

/** What a pane (one key's window) keeps of its records, in one slot. Hot path. */
abstract class PaneContents {

    final int slot;

    PaneContents(int slot) {
        this.slot = slot;
    }

    /** Chooses by what the program asks for; all elements with their timestamps if there is an evictor. */
    @SuppressWarnings("unchecked")
    static PaneContents of(WindowContents contents, boolean hasEvictor, int slot) {
        if (hasEvictor) {
            return new TimestampedElements(slot);
        }
        if (contents instanceof WindowContents.Elements) {
            return new Elements(slot);
        }
        if (contents instanceof WindowContents.Reduced reduced) {
            return new Reduced(slot, (ReduceFunction<Object>) reduced.function());
        }
        if (contents instanceof WindowContents.Aggregated aggregated) {
            return new Aggregated(
                    slot, (AggregateFunction<Object, Object, Object>) aggregated.function());
        }
        throw new EngineBugException("no pane for " + contents);
    }

    abstract void add(StateSlots pane, Object value, long timestamp) throws Exception;

    /** What a window function gets: a list, or the single result; null if the pane is empty. */
    Object get(StateSlots pane) throws Exception {
        return pane.get(slot);
    }

    /** Whether {@link #get} gives a list. */
    boolean isList() {
        return false;
    }

    /** Moves what one pane holds into another. */
    void merge(StateSlots source, StateSlots target) throws Exception {
        Object from = source.get(slot);
        if (from == null) {
            return;
        }
        Object to = target.get(slot);
        source.set(slot, null);
        target.set(slot, to == null ? from : merged(to, from));
    }

    abstract Object merged(Object target, Object source) throws Exception;

    final void clear(StateSlots pane) {
        pane.set(slot, null);
    }

    private abstract static class Lists extends PaneContents {

        Lists(int slot) {
            super(slot);
        }

        @Override
        final boolean isList() {
            return true;
        }

        @SuppressWarnings("unchecked")
        final List<Object> list(StateSlots pane) {
            List<Object> list = (List<Object>) pane.get(slot);
            if (list == null) {
                list = new ArrayList<>();
                pane.set(slot, list);
            }
            return list;
        }

        @Override
        @SuppressWarnings("unchecked")
        Object merged(Object target, Object source) {
            ((List<Object>) target).addAll((List<Object>) source);
            return target;
        }
    }

    private static final class Elements extends Lists {

        Elements(int slot) {
            super(slot);
        }

        @Override
        void add(StateSlots pane, Object value, long timestamp) {
            list(pane).add(value);
        }
    }

    private static final class TimestampedElements extends Lists {

        TimestampedElements(int slot) {
            super(slot);
        }

        @Override
        void add(StateSlots pane, Object value, long timestamp) {
            list(pane)
                    .add(
                            timestamp == Receiver.NO_TIMESTAMP
                                    ? new TimestampedValue<>(value)
                                    : new TimestampedValue<>(value, timestamp));
        }
    }

    private static final class Reduced extends PaneContents {

        private final ReduceFunction<Object> function;

        Reduced(int slot, ReduceFunction<Object> function) {
            super(slot);
            this.function = function;
        }

        @Override
        void add(StateSlots pane, Object value, long timestamp) throws Exception {
            Object present = pane.get(slot);
            pane.set(slot, present == null ? value : function.reduce(present, value));
        }

        @Override
        Object merged(Object target, Object source) throws Exception {
            return function.reduce(target, source);
        }
    }

    private static final class Aggregated extends PaneContents {

        private final AggregateFunction<Object, Object, Object> function;

        Aggregated(int slot, AggregateFunction<Object, Object, Object> function) {
            super(slot);
            this.function = function;
        }

        @Override
        void add(StateSlots pane, Object value, long timestamp) {
            Object present = pane.get(slot);
            pane.set(
                    slot,
                    function.add(value, present == null ? function.createAccumulator() : present));
        }

        @Override
        Object get(StateSlots pane) {
            Object accumulator = pane.get(slot);
            return accumulator == null ? null : function.getResult(accumulator);
        }

        @Override
        Object merged(Object target, Object source) {
            return function.merge(target, source);
        }
    }
}
