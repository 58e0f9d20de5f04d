// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.MissingTypeInfo;
import io.millrace.api.java.typeutils.runtime.GeneratedSerializers;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.FastPaths;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.async.AsyncWaitOperator;
import io.millrace.engine.operator.basic.FilterOperator;
import io.millrace.engine.operator.basic.FlatMapOperator;
import io.millrace.engine.operator.basic.MapOperator;
import io.millrace.engine.operator.basic.TimestampsAndWatermarksOperator;
import io.millrace.engine.operator.custom.CustomOperator;
import io.millrace.engine.operator.join.IntervalJoinOperator;
import io.millrace.engine.operator.keyed.CoProcessOperators;
import io.millrace.engine.operator.keyed.FinalReduceOperator;
import io.millrace.engine.operator.keyed.KeyedReduceOperator;
import io.millrace.engine.operator.keyed.ProcessOperators;
import io.millrace.engine.operator.sink.CollectOperator;
import io.millrace.engine.operator.sink.LoopTail;
import io.millrace.engine.operator.sink.SinkCommitterOperator;
import io.millrace.engine.operator.sink.SinkOperator;
import io.millrace.engine.operator.sink.SinkWriterOperator;
import io.millrace.engine.operator.source.ElementsSource;
import io.millrace.engine.operator.source.FunctionSource;
import io.millrace.engine.operator.source.IngestionTimeOperator;
import io.millrace.engine.operator.source.IteratorSource;
import io.millrace.engine.operator.source.LoopHead;
import io.millrace.engine.operator.source.ProcessingTimeOperator;
import io.millrace.engine.operator.source.ReaderSource;
import io.millrace.engine.operator.source.SequenceSource;
import io.millrace.engine.operator.source.TextLinesSource;
import io.millrace.engine.operator.window.WindowOperator;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.OperatorSetup;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.description.WindowContents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns what a program asks for into the operator that does it. The one place that names every description. */
final class OperatorFactory {

    private final OperatorContext context;
    private final Specializer specializer;
    private final FastPaths fastPaths;
    private final OperatorPlan.Keying keying;
    private final boolean isBatch;

    /**
     * @param context of the operator to be made
     * @param specializer makes it
     * @param fastPaths which short cuts it may take
     * @param keying how it finds keys, or null
     * @param isBatch whether results come at the end, and no watermarks before it
     */
    OperatorFactory(
            OperatorContext context,
            Specializer specializer,
            FastPaths fastPaths,
            OperatorPlan.Keying keying,
            boolean isBatch) {
        this.context = context;
        this.specializer = specializer;
        this.fastPaths = fastPaths;
        this.keying = keying;
        this.isBatch = isBatch;
    }

    /** A new operator for one subtask; the description is that subtask's own. */
    Operator create(Object description) {
        if (description instanceof OperatorDescription operator) {
            return createOperator(operator);
        }
        if (description instanceof TwoInputDescription operator) {
            return createTwoInput(operator);
        }
        if (description instanceof SourceDescription source) {
            return createSource(source);
        }
        throw new EngineBugException("no operator for " + description);
    }

    private Operator createOperator(OperatorDescription description) {
        if (description instanceof OperatorDescription.Map map) {
            return ofFunction(MapOperator.class, map.function());
        }
        if (description instanceof OperatorDescription.FlatMap flatMap) {
            return ofFunction(FlatMapOperator.class, flatMap.function());
        }
        if (description instanceof OperatorDescription.Filter filter) {
            return ofFunction(FilterOperator.class, filter.function());
        }
        if (description instanceof OperatorDescription.Process process) {
            return ProcessOperators.plain(process.function(), context, specializer);
        }
        if (description instanceof OperatorDescription.KeyedProcess process) {
            return ProcessOperators.keyed(process.function(), context, specializer);
        }
        if (description instanceof OperatorDescription.KeyedReduce reduce) {
            return ofFunction(
                    isBatch ? FinalReduceOperator.class : KeyedReduceOperator.class,
                    reduce.function());
        }
        if (description instanceof OperatorDescription.TimestampsAndWatermarks timestamps) {
            return ofFunction(TimestampsAndWatermarksOperator.class, inMode(timestamps.strategy()));
        }
        if (description instanceof OperatorDescription.Window window) {
            return make(WindowOperator.class, functionsOf(window), window);
        }
        if (description instanceof OperatorDescription.Sink sink) {
            return ofFunction(SinkOperator.class, sink.function());
        }
        if (description instanceof OperatorDescription.SinkWriter sink) {
            return make(SinkWriterOperator.class, List.of(sink.sink()), sink);
        }
        if (description instanceof OperatorDescription.SinkCommitter sink) {
            return new SinkCommitterOperator(sink, context);
        }
        if (description instanceof OperatorDescription.AsyncWait async) {
            return new AsyncWaitOperator(async, context);
        }
        if (description instanceof OperatorDescription.LoopTail) {
            return make(LoopTail.class, List.of(), description);
        }
        if (description instanceof OperatorDescription.Custom custom) {
            return createCustom(custom);
        }
        if (description instanceof OperatorDescription.Collect collect) {
            TypeSerializer<?> serializer =
                    fast(collect.type().createSerializer(context.executionConfig()));
            return make(
                    CollectOperator.class, List.of(serializer), collect.collectId(), serializer);
        }
        throw new EngineBugException("no operator for " + description);
    }

    private Operator createTwoInput(TwoInputDescription description) {
        if (description instanceof TwoInputDescription.IntervalJoin join) {
            return make(
                    IntervalJoinOperator.class,
                    List.of(join.function()),
                    join.function(),
                    join.lowerBoundMs(),
                    join.upperBoundMs());
        }
        return CoProcessOperators.create(description, context, specializer);
    }

    private Operator createCustom(OperatorDescription.Custom custom) {
        List<TypeSerializer<?>> inputs = new ArrayList<>();
        for (TypeInformation<?> type : custom.inputTypes()) {
            inputs.add(type.createSerializer(context.executionConfig()));
        }
        TypeSerializer<?> output = custom.outputType() instanceof MissingTypeInfo
                ? null
                : custom.outputType().createSerializer(context.executionConfig());
        OperatorSetup setup = new OperatorSetup(
                context.operatorName(),
                context.operatorId(),
                inputs,
                output,
                keying == null ? List.of() : keying.selectors(),
                keying == null ? null : keying.keySerializer());
        return new CustomOperator(custom.factory(), setup, context);
    }

    private static List<Object> functionsOf(OperatorDescription.Window window) {
        Object contents = window.contents();
        if (window.contents() instanceof WindowContents.Reduced reduced) {
            contents = reduced.function();
        } else if (window.contents() instanceof WindowContents.Aggregated aggregated) {
            contents = aggregated.function();
        }
        return List.of(window.assigner(), window.trigger(), contents, window.output());
    }

    /** What stands behind a source whose timestamps and watermarks are not its own. */
    Operator createSourceTime(TimeCharacteristic time) {
        return switch (time) {
            case IngestionTime -> make(IngestionTimeOperator.class, List.of());
            case ProcessingTime -> make(ProcessingTimeOperator.class, List.of());
            case EventTime -> throw new EngineBugException("event time is the source's own");
        };
    }

    private Operator createSource(SourceDescription description) {
        if (description instanceof SourceDescription.Sequence) {
            return make(SequenceSource.class, List.of(), description);
        }
        if (description instanceof SourceDescription.Elements elements) {
            TypeSerializer<?> serializer = fast(elements.serializer());
            return make(
                    ElementsSource.class,
                    List.of(serializer),
                    elements.serialized(),
                    elements.count(),
                    serializer);
        }
        if (description instanceof SourceDescription.FromIterator iterator) {
            return ofFunction(IteratorSource.class, iterator.iterator());
        }
        if (description instanceof SourceDescription.FromSplittableIterator iterator) {
            return ofFunction(
                    IteratorSource.class,
                    iterator.iterator().split(context.parallelism())[context.subtaskIndex()]);
        }
        if (description instanceof SourceDescription.TextLines) {
            return make(TextLinesSource.class, List.of(), description);
        }
        if (description instanceof SourceDescription.Splittable splittable) {
            WatermarkStrategy<?> strategy = inMode(splittable.strategy());
            return make(
                    ReaderSource.class,
                    List.of(splittable.source(), strategy),
                    new SourceDescription.Splittable(splittable.source(), strategy),
                    specializer);
        }
        if (description instanceof SourceDescription.LoopHead) {
            return make(LoopHead.class, List.of(), description);
        }
        if (description instanceof SourceDescription.Function function) {
            return ofFunction(FunctionSource.class, function.function());
        }
        throw new EngineBugException("no source for " + description);
    }

    private WatermarkStrategy<?> inMode(WatermarkStrategy<?> strategy) {
        return isBatch ? TimestampsOnly.of(strategy) : strategy;
    }

    private TypeSerializer<?> fast(TypeSerializer<?> serializer) {
        return fastPaths.generatedSerializers()
                ? GeneratedSerializers.specialize(serializer)
                : serializer;
    }

    /** An operator that calls a function of the user's. */
    private Operator ofFunction(Class<? extends Operator> type, Object function) {
        return make(type, List.of(function), function);
    }

    /** An operator whose constructor takes some arguments, and the context behind them. */
    private Operator make(
            Class<? extends Operator> type, List<Object> functions, Object... arguments) {
        List<Object> profile = new ArrayList<>(functions);
        profile.add(context.output());
        profile.add(context.keyedStore());
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = context;
        return specializer.create(type, profile, all);
    }
}
