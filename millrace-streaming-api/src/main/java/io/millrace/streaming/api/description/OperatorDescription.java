// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.FilterFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.async.AsyncFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.util.OutputTag;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What one operator does, as data.
 *
 * <p>Each member holds the user's functions and what is needed to run them; whether the operator is keyed is said by the
 * transformation that carries the description. Members are serialized with the functions in them, and every subtask
 * works on a copy of its own. No Flink counterpart: Flink's transformations carry runtime operators.
 */
public sealed interface OperatorDescription extends Serializable {

    /**
     * One record in, one record out.
     *
     * @param function the user's function
     */
    record Map(MapFunction<?, ?> function) implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public Map {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * One record in, any number out.
     *
     * @param function the user's function
     */
    record FlatMap(FlatMapFunction<?, ?> function) implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public FlatMap {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * Keeps the records for which the function says so.
     *
     * @param function the user's function
     */
    record Filter(FilterFunction<?> function) implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public Filter {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * A process function; timers and keyed state work if the transformation is keyed.
     *
     * @param function the user's function
     */
    record Process(ProcessFunction<?, ?> function) implements OperatorDescription {
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
     * A process function that knows its key.
     *
     * @param function the user's function
     */
    record KeyedProcess(KeyedProcessFunction<?, ?, ?> function) implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public KeyedProcess {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * Rolling reduce per key: the first record of a key passes through, every later one is merged into it.
     *
     * @param function the user's function, or one of the built-in aggregations
     * @param type type of the records
     */
    record KeyedReduce(ReduceFunction<?> function, TypeInformation<?> type)
            implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function, or one of the built-in aggregations
         * @param type type of the records
         */
        public KeyedReduce {
            Objects.requireNonNull(function, "function");
            Objects.requireNonNull(type, "type");
        }
    }

    /**
     * Gives records their timestamps and generates watermarks; swallows the watermarks from upstream except the last.
     *
     * @param strategy the user's strategy
     */
    record TimestampsAndWatermarks(WatermarkStrategy<?> strategy) implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param strategy the user's strategy
         */
        public TimestampsAndWatermarks {
            Objects.requireNonNull(strategy, "strategy");
        }
    }

    /**
     * A window operator.
     *
     * @param assigner puts records into windows
     * @param trigger says when a window fires
     * @param evictor removes elements before or after the function, or null; with an evictor all elements are kept
     * @param allowedLatenessMs how long after its end a window still takes records, in milliseconds, at least 0
     * @param lateOutput where late records go, or null to drop them
     * @param contents what is kept per window
     * @param output what is emitted when a window fires
     * @param inputType type of the records
     */
    record Window(
            WindowAssigner<?, ?> assigner,
            Trigger<?, ?> trigger,
            Evictor<?, ?> evictor,
            long allowedLatenessMs,
            OutputTag<?> lateOutput,
            WindowContents contents,
            WindowOutput output,
            TypeInformation<?> inputType)
            implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param assigner puts records into windows
         * @param trigger says when a window fires
         * @param evictor removes elements before or after the function, or null; with an evictor all elements are kept
         * @param allowedLatenessMs how long after its end a window still takes records, in milliseconds, at least 0
         * @param lateOutput where late records go, or null to drop them
         * @param contents what is kept per window
         * @param output what is emitted when a window fires
         * @param inputType type of the records
         */
        public Window {
            Objects.requireNonNull(assigner, "assigner");
            Objects.requireNonNull(trigger, "trigger");
            Objects.requireNonNull(contents, "contents");
            Objects.requireNonNull(output, "output");
            Objects.requireNonNull(inputType, "inputType");
        }
    }

    /**
     * Hands every record to the user's sink.
     *
     * @param function the user's function
     */
    record Sink(SinkFunction<?> function) implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         */
        public Sink {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * Writes records by a writer that the user's sink makes, and has them committed.
     *
     * @param sink the user's sink
     * @param isBatch whether the committer stands behind in an operator of its own even if it is one per subtask
     * @param hasCommitterBehind whether an operator behind takes what was prepared, as bytes
     */
    record SinkWriter(
            io.millrace.api.connector.sink.Sink<?, ?, ?, ?> sink,
            boolean isBatch,
            boolean hasCommitterBehind)
            implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param sink the user's sink
         * @param isBatch whether the committer stands behind in an operator of its own even if it is one per subtask
         * @param hasCommitterBehind whether an operator behind takes what was prepared, as bytes
         */
        public SinkWriter {
            Objects.requireNonNull(sink, "sink");
        }
    }

    /**
     * Commits what the writers of all subtasks have prepared.
     *
     * @param sink the user's sink
     * @param isBatch whether all of it is committed at the end of the input
     */
    record SinkCommitter(io.millrace.api.connector.sink.Sink<?, ?, ?, ?> sink, boolean isBatch)
            implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param sink the user's sink
         * @param isBatch whether all of it is committed at the end of the input
         */
        public SinkCommitter {
            Objects.requireNonNull(sink, "sink");
        }
    }

    /**
     * Hands every record to the program that runs the job, for {@code executeAndCollect}.
     *
     * @param collectId names the result within the job
     * @param type type of the records
     */
    record Collect(String collectId, TypeInformation<?> type) implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param collectId names the result within the job
         * @param type type of the records
         */
        public Collect {
            Objects.requireNonNull(collectId, "collectId");
            Objects.requireNonNull(type, "type");
        }
    }

    /**
     * An operator that the user wrote.
     *
     * @param factory makes it in the task
     * @param inputTypes types of the records that come in, one per input
     * @param outputType type of the records that go out
     */
    record Custom(
            StreamOperatorFactory<?> factory,
            List<TypeInformation<?>> inputTypes,
            TypeInformation<?> outputType)
            implements OperatorDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param factory makes it in the task
         * @param inputTypes types of the records that come in, one per input
         * @param outputType type of the records that go out
         */
        public Custom {
            Objects.requireNonNull(factory, "factory");
            Objects.requireNonNull(outputType, "outputType");
            inputTypes = List.copyOf(inputTypes);
        }
    }

    /**
     * Where a loop ends: sends records to its head.
     *
     * @param loop number of the loop in the program
     */
    record LoopTail(int loop) implements OperatorDescription {}

    /**
     * Makes requests, and waits for their results.
     *
     * @param function the user's function
     * @param timeoutMs milliseconds after which a request has taken too long; 0 or less for never
     * @param capacity most requests under way
     * @param isOrdered whether results keep the order of the records
     * @param inputType type of the records
     */
    record AsyncWait(
            AsyncFunction<?, ?> function,
            long timeoutMs,
            int capacity,
            boolean isOrdered,
            TypeInformation<?> inputType)
            implements OperatorDescription {
        /**
         * Checks that nothing is missing, and the capacity.
         *
         * @param function the user's function
         * @param timeoutMs milliseconds after which a request has taken too long; 0 or less for never
         * @param capacity most requests under way
         * @param isOrdered whether results keep the order of the records
         * @param inputType type of the records
         */
        public AsyncWait {
            Objects.requireNonNull(function, "function");
            Objects.requireNonNull(inputType, "inputType");
            Preconditions.checkArgument(
                    capacity > 0,
                    "The number of concurrent async operation should be greater than 0.");
        }
    }
}
