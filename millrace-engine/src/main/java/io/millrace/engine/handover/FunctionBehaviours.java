// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import static io.millrace.engine.analysis.FunctionAnalysis.Argument.COLLECTOR;
import static io.millrace.engine.analysis.FunctionAnalysis.Argument.OTHER;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.functions.NullByteKeySelector;
import io.millrace.engine.analysis.FunctionAnalysis;
import io.millrace.engine.analysis.FunctionAnalysis.Argument;
import io.millrace.engine.analysis.MethodEffects;
import io.millrace.engine.analysis.MethodEffects.Param;
import io.millrace.engine.analysis.MethodEffects.Result;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.functions.aggregation.ComparableAggregator;
import io.millrace.streaming.api.functions.aggregation.SumAggregator;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.util.keys.KeySelectorUtil.ArrayKeySelector;
import io.millrace.streaming.util.keys.KeySelectorUtil.ComparableKeySelector;
import io.millrace.streaming.util.keys.KeySelectorUtil.OneKeySelector;

import java.util.List;
import java.util.Set;

/** Asks for the behaviour of user functions, each by the methods that its operator calls. */
final class FunctionBehaviours {

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String COLLECT = "Lio/millrace/util/Collector;";
    private static final String FUNCTIONS = "Lio/millrace/streaming/api/functions/";
    private static final String WINDOW = "Lio/millrace/streaming/api/windowing/windows/Window;";
    private static final String TRIGGERS = "Lio/millrace/streaming/api/windowing/triggers/";
    private static final String ITERABLE = "Ljava/lang/Iterable;";
    private static final Param UNTOUCHED = new Param(0, null);

    private final FunctionAnalysis analysis = new FunctionAnalysis();

    /**
     * What an operator does if that depends on nothing but its function.
     *
     * @param exact class of the records that come in, or null
     * @param made class of the records that go out, or null if they do not matter
     */
    Behaviour of(OperatorDescription description, Class<?> exact, Class<?> made) {
        Argument record = Argument.record(exact);
        if (description instanceof OperatorDescription.Map map) {
            MethodEffects effects =
                    analysis.of(map.function(), "map", "(" + OBJECT + ")" + OBJECT, made, record);
            return Behaviour.of(effects.params().get(0), effects.returned());
        }
        if (description instanceof OperatorDescription.FlatMap flatMap) {
            return ofCollecting(analysis.of(
                    flatMap.function(),
                    "flatMap",
                    "(" + OBJECT + COLLECT + ")V",
                    made,
                    record,
                    COLLECTOR));
        }
        if (description instanceof OperatorDescription.Filter filter) {
            return Behaviour.ofReader(
                    only(analysis.of(
                            filter.function(), "filter", "(" + OBJECT + ")Z", null, record)),
                    true);
        }
        if (description instanceof OperatorDescription.Process process) {
            return ofProcess(process.function(), "ProcessFunction", record, made);
        }
        if (description instanceof OperatorDescription.KeyedProcess process) {
            return ofProcess(process.function(), "KeyedProcessFunction", record, made);
        }
        if (description instanceof OperatorDescription.Sink sink) {
            return Behaviour.ofReader(
                    only(analysis.of(
                            sink.function(),
                            "invoke",
                            "(" + OBJECT + FUNCTIONS + "sink/SinkFunction$Context;)V",
                            null,
                            record,
                            OTHER)),
                    false);
        }
        if (description instanceof OperatorDescription.Collect) {
            // It writes the record to bytes at once.
            return Behaviour.ofReader(UNTOUCHED, false);
        }
        return Behaviour.unknown("is not followed");
    }

    /**
     * What a function with two inputs does.
     *
     * @param made class of the records that go out
     */
    Behaviour of(TwoInputDescription description, Class<?> made) {
        return new TwoInputReader(analysis, description.function(), made).behaviour(description);
    }

    private static Param only(MethodEffects effects) {
        return effects.params().get(0);
    }

    private static Behaviour ofCollecting(MethodEffects effects) {
        return Behaviour.of(only(effects), effects.emitted());
    }

    private Behaviour ofProcess(Object function, String type, Argument record, Class<?> made) {
        MethodEffects element = analysis.of(
                function,
                "processElement",
                "(" + OBJECT + FUNCTIONS + type + "$Context;" + COLLECT + ")V",
                made,
                record,
                OTHER,
                COLLECTOR);
        MethodEffects timer = analysis.of(
                function,
                "onTimer",
                "(J" + FUNCTIONS + type + "$OnTimerContext;" + COLLECT + ")V",
                made,
                OTHER,
                OTHER,
                COLLECTOR);
        return Behaviour.of(only(element), element.emitted().and(timer.emitted()));
    }

    /** What a source function emits. */
    Result emittedBy(SourceDescription.Function source, Class<?> made) {
        return analysis.of(
                        source.function(),
                        "run",
                        "(" + FUNCTIONS + "source/SourceFunction$SourceContext;)V",
                        made,
                        COLLECTOR)
                .emitted();
    }

    /** What becomes of a record whose key is asked for. */
    Behaviour ofKeySelector(KeySelector<?, ?> selector, Class<?> exact) {
        boolean isBuiltIn = selector instanceof ComparableKeySelector
                || selector instanceof OneKeySelector
                || selector instanceof ArrayKeySelector
                || selector.getClass() == NullByteKeySelector.class;
        Param record = isBuiltIn
                ? UNTOUCHED
                : only(analysis.of(
                        selector,
                        "getKey",
                        "(" + OBJECT + ")" + OBJECT,
                        null,
                        Argument.record(exact)));
        return Behaviour.ofReader(record, false);
    }

    /**
     * A reduction of two values that the engine holds: what it keeps or changes of either, and what it gives instead of one
     * of them.
     */
    Behaviour ofReduce(ReduceFunction<?> function, Class<?> exact, Class<?> made) {
        if (function.getClass() == SumAggregator.class
                || function.getClass() == ComparableAggregator.class) {
            return new Behaviour(null, true, true, new Result(Set.of(), false, null));
        }
        MethodEffects effects = analysis.of(
                function,
                "reduce",
                "(" + OBJECT + OBJECT + ")" + OBJECT,
                made,
                Argument.record(exact),
                Argument.record(exact));
        return both(effects);
    }

    private static Behaviour both(MethodEffects effects) {
        List<Param> params = effects.params();
        return Behaviour.of(params.get(0), effects.returned())
                .and(Behaviour.of(params.get(1), effects.returned()));
    }

    /** What a trigger does with the records that it is shown. */
    Behaviour ofTrigger(Trigger<?, ?> trigger, Class<?> exact) {
        Trigger<?, ?> asked = trigger instanceof PurgingTrigger<?, ?> purging
                ? purging.getNestedTrigger()
                : trigger;
        MethodEffects effects = analysis.of(
                asked,
                "onElement",
                "(" + OBJECT + "J" + WINDOW + TRIGGERS + "Trigger$TriggerContext;)" + TRIGGERS
                        + "TriggerResult;",
                null,
                Argument.record(exact),
                OTHER,
                OTHER,
                OTHER);
        return Behaviour.ofReader(only(effects), true);
    }

    /** What adding to an aggregate does to the record. */
    Behaviour ofAdd(AggregateFunction<?, ?, ?> function, Class<?> exact) {
        MethodEffects effects = analysis.of(
                function,
                "add",
                "(" + OBJECT + OBJECT + ")" + OBJECT,
                null,
                Argument.record(exact),
                OTHER);
        return Behaviour.ofReader(only(effects), false);
    }

    /** What an aggregate function does with its accumulators, and what it makes of them. */
    record Aggregation(Behaviour accumulating, Behaviour result) {}

    /**
     * An aggregate function that may emit its accumulators.
     *
     * @param made class of the results
     */
    Aggregation ofAggregate(AggregateFunction<?, ?, ?> function, Class<?> made) {
        Argument accumulator = Argument.record(made);
        String two = "(" + OBJECT + OBJECT + ")" + OBJECT;
        MethodEffects create = analysis.of(function, "createAccumulator", "()" + OBJECT, made);
        MethodEffects add =
                analysis.of(function, "add", two, made, Argument.record(null), accumulator);
        MethodEffects merge = analysis.of(function, "merge", two, made, accumulator, accumulator);
        Behaviour accumulating = new Behaviour(
                        only(add).has(MethodEffects.RETURNED) ? "adds records as they are" : null,
                        false,
                        true,
                        create.returned())
                .and(Behaviour.of(add.params().get(1), add.returned()))
                .and(both(merge));
        // That accumulators are of just this class was taken for granted so far; here it shows.
        Argument finished = Argument.record(accumulating.emits().isNew(made) ? made : null);
        MethodEffects result =
                analysis.of(function, "getResult", "(" + OBJECT + ")" + OBJECT, made, finished);
        return new Aggregation(accumulating, Behaviour.of(only(result), result.returned()));
    }

    /** What a window function emits. */
    Result emittedBy(WindowOutput output, Class<?> made) {
        String types = FUNCTIONS + "windowing/";
        if (output instanceof WindowOutput.Apply apply) {
            return analysis.of(
                            apply.function(),
                            "apply",
                            "(" + OBJECT + WINDOW + ITERABLE + COLLECT + ")V",
                            made,
                            OTHER,
                            OTHER,
                            OTHER,
                            COLLECTOR)
                    .emitted();
        }
        if (output instanceof WindowOutput.ApplyAll apply) {
            return analysis.of(
                            apply.function(),
                            "apply",
                            "(" + WINDOW + ITERABLE + COLLECT + ")V",
                            made,
                            OTHER,
                            OTHER,
                            COLLECTOR)
                    .emitted();
        }
        if (output instanceof WindowOutput.Process process) {
            return analysis.of(
                            process.function(),
                            "process",
                            "(" + OBJECT + types + "ProcessWindowFunction$Context;" + ITERABLE
                                    + COLLECT + ")V",
                            made,
                            OTHER,
                            OTHER,
                            OTHER,
                            COLLECTOR)
                    .emitted();
        }
        WindowOutput.ProcessAll process = (WindowOutput.ProcessAll) output;
        return analysis.of(
                        process.function(),
                        "process",
                        "(" + types + "ProcessAllWindowFunction$Context;" + ITERABLE + COLLECT
                                + ")V",
                        made,
                        OTHER,
                        OTHER,
                        COLLECTOR)
                .emitted();
    }

    /** Whether nobody can tell how often the constructor without parameters of a class has run. */
    boolean hasQuietConstructor(Class<?> type) {
        return analysis.hasQuietConstructor(type);
    }

    /** What a strategy does to the records that it times. */
    Behaviour ofStrategy(Object strategy, Class<?> exact) {
        return new StrategyReader(analysis).behaviour(strategy, Argument.record(exact));
    }
}
