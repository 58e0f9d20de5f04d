// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.SerializedObject;
import io.millrace.engine.state.KeyedStores;
import io.millrace.streaming.api.TimeCharacteristic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One operator of a chain.
 *
 * @param name of the operator
 * @param uid given by the user, or null
 * @param description what it does: an {@code OperatorDescription} or a {@code SourceDescription}
 * @param keying how it finds the key of a record, or null if its input has no keys
 * @param keyStore where the rows of its keys lie, or null
 * @param hasFormat whether it reads or writes a format that the job prepares
 * @param sourceTime what decides over the timestamps and watermarks of a source; event time for all other operators
 * @param resources what a subtask needs at least, and best; null if nothing was said
 * @param readers who reads its outputs, in the order of the program
 */
public record OperatorPlan(
        String name,
        String uid,
        SerializedObject<Serializable> description,
        SerializedObject<Keying> keying,
        KeyedStores.Kind keyStore,
        boolean hasFormat,
        TimeCharacteristic sourceTime,
        String resources,
        List<Reader> readers) {

    public OperatorPlan {
        readers = List.copyOf(readers);
    }

    /**
     * How a keyed operator finds keys.
     *
     * @param selectors one per input; null for an input without keys, whose records find the key that is current
     * @param keySerializer of the keys
     */
    public record Keying(List<KeySelector<?, ?>> selectors, TypeSerializer<?> keySerializer)
            implements Serializable {
        public Keying {
            selectors = Collections.unmodifiableList(new ArrayList<>(selectors));
        }
    }

    /**
     * One reader of an operator's output: an operator of the same chain, or an edge.
     *
     * @param sideOutputId id of the side output that is read, or null for the main output
     * @param chainedOperator index of the reading operator in the chain, or -1
     * @param edge id of the edge, or -1
     * @param handOver how records go over, if chained; the edge knows by itself
     */
    public record Reader(String sideOutputId, int chainedOperator, int edge, HandOver handOver) {}
}
