// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.functions.co.CoProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What one operator with two inputs does, as data; the counterpart of {@link OperatorDescription}. Which inputs are keyed is said by
 * the transformation that carries the description.
 */
public sealed interface TwoInputDescription extends Serializable {

    /**
     * The user's function.
     *
     * @return the function
     */
    Serializable function();

    /**
     * One record out for each record in.
     *
     * @param function the user's function
     */
    record CoMap(CoMapFunction<?, ?, ?> function) implements TwoInputDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public CoMap {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * Any number of records out for each record in.
     *
     * @param function the user's function
     */
    record CoFlatMap(CoFlatMapFunction<?, ?, ?> function) implements TwoInputDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public CoFlatMap {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * A process function.
     *
     * @param function the user's function
     * @param hasTimers whether it may set timers, which takes keys on both inputs
     */
    record CoProcess(CoProcessFunction<?, ?, ?> function, boolean hasTimers)
            implements TwoInputDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         * @param hasTimers whether it may set timers, which takes keys on both inputs
         */
        public CoProcess {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * A process function that knows its key.
     *
     * @param function the user's function
     */
    record KeyedCoProcess(KeyedCoProcessFunction<?, ?, ?, ?> function)
            implements TwoInputDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public KeyedCoProcess {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * A process function whose second input is broadcast; the first has no keys.
     *
     * @param function the user's function
     * @param states the broadcast states
     */
    record BroadcastProcess(
            BroadcastProcessFunction<?, ?, ?> function, List<MapStateDescriptor<?, ?>> states)
            implements TwoInputDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         * @param states the broadcast states
         */
        public BroadcastProcess {
            Objects.requireNonNull(function, "function");
            states = List.copyOf(states);
        }
    }

    /**
     * A process function whose second input is broadcast; the first has keys.
     *
     * @param function the user's function
     * @param states the broadcast states
     */
    record KeyedBroadcastProcess(
            KeyedBroadcastProcessFunction<?, ?, ?, ?> function,
            List<MapStateDescriptor<?, ?>> states)
            implements TwoInputDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         * @param states the broadcast states
         */
        public KeyedBroadcastProcess {
            Objects.requireNonNull(function, "function");
            states = List.copyOf(states);
        }
    }

    /**
     * Joins records of one key whose timestamps are near each other: right minus left lies between two bounds.
     *
     * @param function the user's function
     * @param lowerBoundMs smallest difference of the timestamps, in milliseconds
     * @param upperBoundMs largest difference, in milliseconds
     */
    record IntervalJoin(ProcessJoinFunction<?, ?, ?> function, long lowerBoundMs, long upperBoundMs)
            implements TwoInputDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         * @param lowerBoundMs smallest difference of the timestamps, in milliseconds
         * @param upperBoundMs largest difference, in milliseconds
         */
        public IntervalJoin {
            Objects.requireNonNull(function, "function");
        }
    }
}
