// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.util.OptionalFailure;

import java.util.HashMap;
import java.util.Map;

/**
 * Accumulators of all tasks, by name. What cannot be merged, because two tasks use one name for different kinds or because
 * the user's code throws, becomes a failure that whoever reads the value gets to see. Owned by one thread.
 */
public final class AccumulatorMerge {

    private final Map<String, OptionalFailure<Accumulator<?, ?>>> merged = new HashMap<>();

    /** Adds those of one task, which stay as they are. */
    public void add(Map<AccumulatorId, Accumulator<?, ?>> ofTask) {
        ofTask.forEach((id, accumulator) -> add(id.name(), accumulator));
    }

    private void add(String name, Accumulator<?, ?> accumulator) {
        OptionalFailure<Accumulator<?, ?>> present = merged.get(name);
        if (present != null && present.isFailure()) {
            return;
        }
        try {
            if (present == null) {
                merged.put(name, OptionalFailure.of(accumulator.clone()));
            } else {
                merge(name, present.getUnchecked(), accumulator);
            }
        } catch (Throwable e) {
            merged.put(name, OptionalFailure.ofFailure(e));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void merge(String name, Accumulator present, Accumulator other) {
        if (present.getClass() != other.getClass()) {
            throw new UnsupportedOperationException("The accumulator '" + name + "' is a "
                    + present.getClass().getName() + " in one task and a "
                    + other.getClass().getName()
                    + " in another. Give each kind a name of its own.");
        }
        present.merge(other);
    }

    /** All accumulators, each merged into a copy of its own. */
    public Map<String, OptionalFailure<Accumulator<?, ?>>> merged() {
        return new HashMap<>(merged);
    }

    /** Values of all accumulators. */
    public Map<String, OptionalFailure<Object>> values() {
        Map<String, OptionalFailure<Object>> values = new HashMap<>();
        merged.forEach((name, accumulator) -> values.put(name, value(accumulator)));
        return values;
    }

    private static OptionalFailure<Object> value(OptionalFailure<Accumulator<?, ?>> accumulator) {
        if (accumulator.isFailure()) {
            return OptionalFailure.ofFailure(accumulator.getFailureCause());
        }
        try {
            return OptionalFailure.of(accumulator.getUnchecked().getLocalValue());
        } catch (Throwable e) {
            return OptionalFailure.ofFailure(e);
        }
    }

    /** Forgets everything. */
    void clear() {
        merged.clear();
    }
}
