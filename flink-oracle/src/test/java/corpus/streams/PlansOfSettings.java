// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamSink;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What settings of operators and sinks do to the plan, and which are refused. */
@RunsAt(
        value = {1, 2},
        because = "a plan depends on nothing that runs")
public class PlansOfSettings implements Program {

    private static final Pattern ID = Pattern.compile("\"id\" : (\\d+)");

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        String hash = "0123456789abcdef0123456789abcdef";
        SingleOutputStreamOperator<Long> first = env.fromSequence(1, 100)
                .uid("numbers")
                .name("hundred numbers")
                .setParallelism(2)
                .slotSharingGroup("red");
        SingleOutputStreamOperator<Long> second = first.map(number -> number + 1)
                .name("second")
                .uid("second")
                .setParallelism(2)
                .setMaxParallelism(16)
                .startNewChain();
        SingleOutputStreamOperator<Long> third = second.filter(number -> number % 2 == 0)
                .setUidHash(hash)
                .disableChaining()
                .setBufferTimeout(7)
                .slotSharingGroup(SlotSharingGroup.newBuilder("blue").build());
        SingleOutputStreamOperator<Long> fourth = third.map(number -> number)
                .returns(Types.LONG)
                .forceNonParallel()
                .setBufferTimeout(-1);
        results.line("parallelism", first.getParallelism());
        results.line("parallelism", third.getParallelism());
        results.line("parallelism", fourth.getParallelism());
        results.line("names", first.getName());
        results.line("names", second.getName());
        results.line("names", third.getName());
        results.line("max parallelism", second.getTransformation().getMaxParallelism());
        results.line("uids", second.getTransformation().getUid());
        results.line("uids", third.getTransformation().getUserProvidedNodeHash());
        results.line("groups", group(first));
        results.line("groups", group(second));
        results.line("groups", group(third));
        results.line("groups", group(fourth));
        results.line("timeouts", third.getTransformation().getBufferTimeout());
        results.line("timeouts", fourth.getTransformation().getBufferTimeout());
        error(results, () -> fourth.setParallelism(2));
        error(results, () -> fourth.setMaxParallelism(2));
        error(results, () -> fourth.setParallelism(1));
        error(results, () -> second.setParallelism(0));
        error(results, () -> second.setParallelism(-2));
        error(results, () -> second.setMaxParallelism(0));
        error(results, () -> second.setMaxParallelism(40_000));
        error(results, () -> second.setMaxParallelism(1 << 15));
        error(results, () -> second.setBufferTimeout(-2));
        error(results, () -> second.setUidHash("short"));
        error(results, () -> second.setUidHash(null));
        error(results, () -> second.name(null).getName());
        error(results, () -> second.name("second"));
        error(results, () -> first.rebalance().getParallelism());
        DataStreamSink<Long> sink = third.addSink(new DiscardingSink<>())
                .name("nowhere")
                .uid("sink")
                .setParallelism(1)
                .disableChaining()
                .slotSharingGroup("green");
        third.print()
                .setUidHash(hash.replace('0', 'a'))
                .slotSharingGroup(SlotSharingGroup.newBuilder("blue").build());
        results.line("sink", sink.getTransformation().getName());
        results.line("sink", sink.getTransformation().getParallelism());
        results.line("sink", sink.getTransformation().getUid());
        results.line(
                "sink", sink.getTransformation().getSlotSharingGroup().get().getName());
        error(results, () -> sink.setParallelism(0));
        error(results, () -> sink.setUidHash("xyz"));
        fourth.print();
        results.line("plan", withIdsFromZero(env.getExecutionPlan()));
        results.line("chaining", env.isChainingEnabled());
        env.disableOperatorChaining();
        results.line("chaining", env.isChainingEnabled());
        results.line("plan without chains", withIdsFromZero(env.getExecutionPlan()));
        results.line("name", env.getStreamGraph(false).getJobName());
    }

    private static String group(SingleOutputStreamOperator<?> stream) {
        return stream.getTransformation()
                .getSlotSharingGroup()
                .map(Object::toString)
                .orElse("none")
                .replaceAll("@[0-9a-f]+", "@");
    }

    private static void error(Results results, Attempt attempt) {
        try {
            Object made = attempt.make();
            results.line(
                    "attempts",
                    made instanceof DataStream
                            ? "a stream"
                            : String.valueOf(made).replaceAll("@.*", ""));
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Ids count all transformations of the process. */
    private static String withIdsFromZero(String plan) {
        int first = Integer.MAX_VALUE;
        Matcher ids = ID.matcher(plan);
        while (ids.find()) {
            first = Math.min(first, Integer.parseInt(ids.group(1)));
        }
        StringBuilder renumbered = new StringBuilder();
        int end = 0;
        ids.reset();
        while (ids.find()) {
            renumbered
                    .append(plan, end, ids.start(1))
                    .append(Integer.parseInt(ids.group(1)) - first);
            end = ids.end();
        }
        return renumbered.append(plan.substring(end)).toString();
    }
}
