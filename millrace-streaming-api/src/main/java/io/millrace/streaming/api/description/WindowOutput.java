// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.streaming.api.functions.windowing.AllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.functions.windowing.WindowFunction;

import java.io.Serializable;
import java.util.Objects;

/** What a window emits when it fires, made from its contents. */
public sealed interface WindowOutput extends Serializable {

    /** The reduced record or the aggregate's result itself. */
    record Contents() implements WindowOutput {}

    /**
     * What a window function of a keyed stream makes of it.
     *
     * @param function the user's function
     */
    record Apply(WindowFunction<?, ?, ?, ?> function) implements WindowOutput {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public Apply {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * What a window function of a stream without keys makes of it.
     *
     * @param function the user's function
     */
    record ApplyAll(AllWindowFunction<?, ?, ?> function) implements WindowOutput {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public ApplyAll {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * What a process function of a keyed stream makes of it.
     *
     * @param function the user's function
     */
    record Process(ProcessWindowFunction<?, ?, ?, ?> function) implements WindowOutput {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public Process {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * What a process function of a stream without keys makes of it.
     *
     * @param function the user's function
     */
    record ProcessAll(ProcessAllWindowFunction<?, ?, ?> function) implements WindowOutput {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public ProcessAll {
            Objects.requireNonNull(function, "function");
        }
    }
}
