// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import static io.millrace.engine.analysis.FunctionAnalysis.Argument.COLLECTOR;
import static io.millrace.engine.analysis.FunctionAnalysis.Argument.OTHER;

import io.millrace.engine.analysis.FunctionAnalysis;
import io.millrace.engine.analysis.FunctionAnalysis.Argument;
import io.millrace.engine.analysis.MethodEffects;
import io.millrace.streaming.api.description.TwoInputDescription;

import java.util.Arrays;

/**
 * Reads functions with two inputs, which are never called by those who hand records to them: so it only matters what they emit.
 */
final class TwoInputReader {

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String COLLECT = "Lio/millrace/util/Collector;";
    private static final String FUNCTIONS = "Lio/millrace/streaming/api/functions/co/";
    private static final Argument RECORD = Argument.record(null);

    private final FunctionAnalysis analysis;
    private final Object function;
    private final Class<?> made;

    /**
     * @param function what is read
     * @param made class of the records that go out
     */
    TwoInputReader(FunctionAnalysis analysis, Object function, Class<?> made) {
        this.analysis = analysis;
        this.function = function;
        this.made = made;
    }

    /** What the function of a description does. */
    Behaviour behaviour(TwoInputDescription description) {
        if (description instanceof TwoInputDescription.CoMap) {
            return map("map1").and(map("map2"));
        }
        if (description instanceof TwoInputDescription.CoFlatMap) {
            return collecting("flatMap1", OBJECT + COLLECT, RECORD, COLLECTOR)
                    .and(collecting("flatMap2", OBJECT + COLLECT, RECORD, COLLECTOR));
        }
        if (description instanceof TwoInputDescription.CoProcess) {
            return process("CoProcessFunction");
        }
        if (description instanceof TwoInputDescription.KeyedCoProcess) {
            return process("KeyedCoProcessFunction");
        }
        if (description instanceof TwoInputDescription.BroadcastProcess) {
            return broadcast("BroadcastProcessFunction");
        }
        if (description instanceof TwoInputDescription.KeyedBroadcastProcess) {
            return broadcast("KeyedBroadcastProcessFunction")
                    .and(timer("KeyedBroadcastProcessFunction"));
        }
        if (description instanceof TwoInputDescription.IntervalJoin) {
            String context = FUNCTIONS + "ProcessJoinFunction$Context;";
            return collecting(
                    "processElement",
                    OBJECT + OBJECT + context + COLLECT,
                    RECORD,
                    RECORD,
                    OTHER,
                    COLLECTOR);
        }
        return Behaviour.unknown("is not followed");
    }

    private Behaviour map(String method) {
        MethodEffects effects =
                analysis.of(function, method, "(" + OBJECT + ")" + OBJECT, made, RECORD);
        return Behaviour.of(effects.params().get(0), effects.returned());
    }

    private Behaviour process(String type) {
        return element("processElement1", type + "$Context;")
                .and(element("processElement2", type + "$Context;"))
                .and(timer(type));
    }

    private Behaviour broadcast(String type) {
        return element("processElement", type + "$ReadOnlyContext;")
                .and(element("processBroadcastElement", type + "$Context;"));
    }

    private Behaviour element(String method, String context) {
        return collecting(method, OBJECT + FUNCTIONS + context + COLLECT, RECORD, OTHER, COLLECTOR);
    }

    private Behaviour timer(String type) {
        String context = FUNCTIONS + type + "$OnTimerContext;";
        return collecting("onTimer", "J" + context + COLLECT, OTHER, OTHER, COLLECTOR);
    }

    private Behaviour collecting(String method, String parameters, Argument... arguments) {
        MethodEffects effects =
                analysis.of(function, method, "(" + parameters + ")V", made, arguments);
        return Arrays.stream(new int[] {0, 1})
                .filter(index -> arguments[index].isWatched())
                .mapToObj(index -> Behaviour.of(effects.params().get(index), effects.emitted()))
                .reduce(Behaviour::and)
                .orElseGet(() -> Behaviour.ofMaker(effects.emitted()));
    }
}
