// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.environments;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Slot sharing groups by name and by description, registered before and after their use. */
@RunsAt(
        value = {1, 2},
        because = "one subtask emits all, and records are compared without order")
public class GroupsWithResources implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        SlotSharingGroup small = SlotSharingGroup.newBuilder("small").build();
        SlotSharingGroup large = SlotSharingGroup.newBuilder("large")
                .setCpuCores(0.5)
                .setTaskHeapMemoryMB(10)
                .build();
        results.line("same", env.registerSlotSharingGroup(small) == env);
        error(
                results,
                () -> large.getName() + " " + large.getCpuCores() + " " + large.getTaskHeapMemory()
                        + " " + large.getTaskOffHeapMemory());
        error(results, () -> small.getCpuCores());
        error(results, () -> SlotSharingGroup.newBuilder("x").setCpuCores(1).build());
        error(results, () -> SlotSharingGroup.newBuilder("x").setCpuCores(0));
        error(results, () -> SlotSharingGroup.newBuilder("x").setTaskHeapMemoryMB(-1));
        error(
                results,
                () -> SlotSharingGroup.newBuilder("x").setTaskHeapMemoryMB(1).build());
        SingleOutputStreamOperator<Long> numbers = env.fromSequence(1, 30)
                .setParallelism(1)
                .map(number -> number * 2)
                .setParallelism(1)
                .slotSharingGroup(small);
        SingleOutputStreamOperator<Long> sums =
                numbers.keyBy(number -> number % 3).sum(0).slotSharingGroup("other");
        results.line(
                "numbers",
                numbers.getTransformation().getSlotSharingGroup().get().getName());
        results.line(
                "sums", sums.getTransformation().getSlotSharingGroup().get().getName());
        results.line("none", sums.map(sum -> sum).getTransformation().getSlotSharingGroup());
        // Dropped: each group wants slots of its own.
        env.getStreamGraph();
        results.anyOrder("records", env.fromSequence(1, 9).slotSharingGroup("default"));
        env.execute();
    }

    private static void error(Results results, Attempt attempt) {
        try {
            results.line("attempts", attempt.make());
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
