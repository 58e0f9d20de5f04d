// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sinks;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.streaming.api.datastream.DataStreamSink;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Operators of sinks in plans, and what their settings do. */
@RunsAt(
        value = {1, 2},
        because = "a plan depends on nothing that runs")
public class PlansOfSinks implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        plan(env, results, "writer", new LoggingSink(Calls.newRun()));
        plan(env, results, "committer", new LoggingSink(Calls.newRun()).committing());
        plan(env, results, "global", new LoggingSink(Calls.newRun()).committingGlobally());
        plan(
                env,
                results,
                "both",
                new LoggingSink(Calls.newRun()).committing().committingGlobally());

        DataStreamSink<String> sink = env.fromElements("a", "b")
                .sinkTo(new LoggingSink(Calls.newRun()).committingGlobally());
        sink.name("named")
                .uid("uid")
                .slotSharingGroup("group")
                .slotSharingGroup(SlotSharingGroup.newBuilder("other").build())
                .disableChaining();
        refused(results, "hash", () -> sink.setUidHash("0123456789abcdef0123456789abcdef"));
        refused(results, "legacy", sink::getLegacyTransformation);
        results.line("type", sink.getTransformation().getOutputType());
        results.line("name", sink.getTransformation().getName());
        results.line("inputs", sink.getTransformation().getInputs().size());
        results.line(
                "before", sink.getTransformation().getTransitivePredecessors().size());
        results.line("plan of named", withIdsFromFirst(env.getExecutionPlan()));
        results.line("again", withIdsFromFirst(env.getExecutionPlan()));
    }

    private static void plan(
            StreamExecutionEnvironment env, Results results, String name, LoggingSink sink) {
        env.fromElements("a", "b").sinkTo(sink).setParallelism(3);
        env.fromSequence(1, 2).map(Object::toString).returns(String.class).sinkTo(sink);
        results.line(name, withIdsFromFirst(env.getExecutionPlan()));
    }

    private static String withIdsFromFirst(String plan) {
        return Ids.fromFirst(plan);
    }

    private static void refused(Results results, String name, Runnable action) {
        try {
            action.run();
            results.line(name, "done");
        } catch (RuntimeException e) {
            results.line(name, e.toString());
        }
    }
}
