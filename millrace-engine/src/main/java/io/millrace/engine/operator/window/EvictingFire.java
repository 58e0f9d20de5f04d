// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.engine.state.Namespace;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.metrics.MetricGroup;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Fires a window that has an evictor: all elements are kept, and folded only now. */
final class EvictingFire implements Evictor.EvictorContext {

    private final Evictor<Object, Window> evictor;
    private final WindowContents contents;
    private final int slot;
    private final KeyedTimers timers;
    private final RuntimeContext runtimeContext;

    @SuppressWarnings("unchecked")
    EvictingFire(
            OperatorDescription.Window description,
            int slot,
            KeyedTimers timers,
            RuntimeContext runtimeContext) {
        this.evictor = (Evictor<Object, Window>) description.evictor();
        this.contents = description.contents();
        this.slot = slot;
        this.timers = timers;
        this.runtimeContext = runtimeContext;
    }

    /** Evicts, emits, evicts again; what is left stays in the pane. */
    @SuppressWarnings("unchecked")
    void fire(Window window, Namespace pane, WindowEmitter emitter, Collector<Object> out)
            throws Exception {
        List<TimestampedValue<Object>> stored = (List<TimestampedValue<Object>>) pane.get(slot);
        if (stored == null) {
            return;
        }
        List<TimestampedValue<Object>> elements = new ArrayList<>(stored);
        evictor.evictBefore(elements, elements.size(), window, this);
        emitter.emit(fold(elements), out);
        evictor.evictAfter(elements, elements.size(), window, this);
        pane.set(slot, elements.isEmpty() ? null : elements);
    }

    @SuppressWarnings("unchecked")
    private Iterable<Object> fold(List<TimestampedValue<Object>> elements) throws Exception {
        if (contents instanceof WindowContents.Reduced reduced) {
            ReduceFunction<Object> function = (ReduceFunction<Object>) reduced.function();
            Object result = null;
            for (TimestampedValue<Object> element : elements) {
                result = result == null
                        ? element.getValue()
                        : function.reduce(result, element.getValue());
            }
            return Collections.singletonList(result);
        }
        if (contents instanceof WindowContents.Aggregated aggregated) {
            AggregateFunction<Object, Object, Object> function =
                    (AggregateFunction<Object, Object, Object>) aggregated.function();
            Object accumulator = function.createAccumulator();
            for (TimestampedValue<Object> element : elements) {
                accumulator = function.add(element.getValue(), accumulator);
            }
            return Collections.singletonList(function.getResult(accumulator));
        }
        return () -> values(elements.iterator());
    }

    private static Iterator<Object> values(Iterator<TimestampedValue<Object>> elements) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            public Object next() {
                return elements.next().getValue();
            }
        };
    }

    @Override
    public long getCurrentProcessingTime() {
        return timers.nowMs();
    }

    @Override
    public MetricGroup getMetricGroup() {
        return runtimeContext.getMetricGroup();
    }

    @Override
    public long getCurrentWatermark() {
        return timers.currentWatermark();
    }
}
