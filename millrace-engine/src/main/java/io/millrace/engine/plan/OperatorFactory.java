// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.basic.FilterOperator;
import io.millrace.engine.operator.basic.FlatMapOperator;
import io.millrace.engine.operator.basic.MapOperator;
import io.millrace.engine.operator.basic.TimestampsAndWatermarksOperator;
import io.millrace.engine.operator.keyed.KeyedProcessOperator;
import io.millrace.engine.operator.keyed.KeyedReduceOperator;
import io.millrace.engine.operator.keyed.ProcessOperator;
import io.millrace.engine.operator.sink.CollectOperator;
import io.millrace.engine.operator.sink.SinkOperator;
import io.millrace.engine.operator.source.ElementsSource;
import io.millrace.engine.operator.source.FunctionSource;
import io.millrace.engine.operator.source.IngestionTimeOperator;
import io.millrace.engine.operator.source.IteratorSource;
import io.millrace.engine.operator.source.ProcessingTimeOperator;
import io.millrace.engine.operator.source.SequenceSource;
import io.millrace.engine.operator.source.TextLinesSource;
import io.millrace.engine.operator.window.WindowOperator;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;

/** Turns what a program asks for into the operator that does it. The one place that names every description. */
final class OperatorFactory {

    private OperatorFactory() {}

    /** A new operator for one subtask; the description is that subtask's own. */
    static Operator create(Object description, OperatorContext context) {
        if (description instanceof OperatorDescription operator) {
            return createOperator(operator, context);
        }
        if (description instanceof SourceDescription source) {
            return createSource(source, context);
        }
        throw new EngineBugException("no operator for " + description);
    }

    private static Operator createOperator(
            OperatorDescription description, OperatorContext context) {
        if (description instanceof OperatorDescription.Map map) {
            return new MapOperator(map.function(), context);
        }
        if (description instanceof OperatorDescription.FlatMap flatMap) {
            return new FlatMapOperator(flatMap.function(), context);
        }
        if (description instanceof OperatorDescription.Filter filter) {
            return new FilterOperator(filter.function(), context);
        }
        if (description instanceof OperatorDescription.Process process) {
            return new ProcessOperator(process, context);
        }
        if (description instanceof OperatorDescription.KeyedProcess process) {
            return new KeyedProcessOperator(process, context);
        }
        if (description instanceof OperatorDescription.KeyedReduce reduce) {
            return new KeyedReduceOperator(reduce, context);
        }
        if (description instanceof OperatorDescription.TimestampsAndWatermarks timestamps) {
            return new TimestampsAndWatermarksOperator(timestamps.strategy(), context);
        }
        if (description instanceof OperatorDescription.Window window) {
            return new WindowOperator(window, context);
        }
        if (description instanceof OperatorDescription.Sink sink) {
            return new SinkOperator(sink.function(), context);
        }
        if (description instanceof OperatorDescription.Collect collect) {
            return new CollectOperator(collect, context);
        }
        throw new EngineBugException("no operator for " + description);
    }

    /** What stands behind a source whose timestamps and watermarks are not its own. */
    static Operator createSourceTime(TimeCharacteristic time, OperatorContext context) {
        return switch (time) {
            case IngestionTime -> new IngestionTimeOperator(context);
            case ProcessingTime -> new ProcessingTimeOperator(context);
            case EventTime -> throw new EngineBugException("event time is the source's own");
        };
    }

    private static Operator createSource(SourceDescription description, OperatorContext context) {
        if (description instanceof SourceDescription.Sequence sequence) {
            return new SequenceSource(sequence, context);
        }
        if (description instanceof SourceDescription.Elements elements) {
            return new ElementsSource(elements, context);
        }
        if (description instanceof SourceDescription.FromIterator iterator) {
            return new IteratorSource(iterator, context);
        }
        if (description instanceof SourceDescription.FromSplittableIterator iterator) {
            return new IteratorSource(iterator, context);
        }
        if (description instanceof SourceDescription.TextLines lines) {
            return new TextLinesSource(lines, context);
        }
        if (description instanceof SourceDescription.Function function) {
            return new FunctionSource(function.function(), context);
        }
        throw new EngineBugException("no source for " + description);
    }
}
