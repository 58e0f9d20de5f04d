// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.RichFlatMapFunction;
import io.millrace.api.common.state.BroadcastState;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.OperatorStateStore;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;
import io.millrace.streaming.api.checkpoint.ListCheckpointed;
import io.millrace.streaming.api.functions.source.FromElementsFunction;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CheckpointedFunctionsTest {

    /** Tells of its life, and uses every kind of state that belongs to no key. */
    private static final class Stateful extends RichFlatMapFunction<String, String>
            implements CheckpointedFunction {

        private final List<String> life = new ArrayList<>();
        private transient ListState<String> list;
        private transient BroadcastState<String, Integer> broadcast;
        private transient OperatorStateStore store;

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            life.add("initialized restored=" + context.isRestored() + " "
                    + context.getRestoredCheckpointId() + " subtask "
                    + getRuntimeContext().getIndexOfThisSubtask() + " keyed "
                    + (context.getKeyedStateStore() != null));
            store = context.getOperatorStateStore();
            list = store.getListState(new ListStateDescriptor<>("list", String.class));
            store.getUnionListState(new ListStateDescriptor<>("union", String.class))
                    .add("u");
            broadcast = store.getBroadcastState(
                    new MapStateDescriptor<>("broadcast", String.class, Integer.class));
            try {
                store.getListState(new ListStateDescriptor<>("union", String.class));
            } catch (IllegalStateException e) {
                life.add(e.getMessage());
            }
        }

        @Override
        public void open(Configuration parameters) {
            life.add("opened");
        }

        @Override
        public void flatMap(String value, Collector<String> out) throws Exception {
            life.forEach(out::collect);
            life.clear();
            list.add(value);
            broadcast.put(value, value.length());
            out.collect(list.get() + " " + broadcast.immutableEntries() + " "
                    + store.getListState(new ListStateDescriptor<>("list", String.class))
                            .get()
                    + " " + store.getRegisteredStateNames() + " "
                    + store.getRegisteredBroadcastStateNames());
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) {}
    }

    @Test
    void shouldGiveFunctionsTheirStatesBeforeTheyAreOpened() throws Exception {
        List<String> seen =
                Jobs.inOrder(env -> env.fromElements("a", "bb").flatMap(new Stateful()));

        // As Flink 1.14.4 prints it.
        assertThat(seen)
                .containsExactly(
                        "initialized restored=false OptionalLong.empty subtask 0 keyed false",
                        "Incompatible state assignment modes. Was [UNION], registered with"
                                + " [SPLIT_DISTRIBUTE].",
                        "opened",
                        "[a] [a=1] [a] [union, list] [broadcast]",
                        "[a, bb] [bb=2, a=1] [a, bb] [union, list] [broadcast]");
    }

    /** Asks for state by key where its function is initialized. */
    private static final class Counting extends RichFlatMapFunction<String, String>
            implements CheckpointedFunction {

        private transient ValueState<Integer> count;

        @Override
        public void initializeState(FunctionInitializationContext context) {
            count = context.getKeyedStateStore()
                    .getState(new ValueStateDescriptor<>("count", Integer.class));
        }

        @Override
        public void flatMap(String value, Collector<String> out) throws Exception {
            Integer before = count.value();
            count.update(before == null ? 1 : before + 1);
            ValueState<Integer> same = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("count", Integer.class));
            out.collect(value + same.value());
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) {}
    }

    @Test
    void shouldGiveStateByKeyBeforeAFunctionIsOpened() throws Exception {
        List<String> seen = Jobs.everywhere(env ->
                env.fromElements("a", "b", "a", "a").keyBy(value -> value).flatMap(new Counting()));

        assertThat(seen).containsExactlyInAnyOrder("a1", "b1", "a2", "a3");
    }

    /** Nothing was stored, so nothing is restored. */
    @SuppressWarnings("deprecation")
    private static final class Listed extends RichFlatMapFunction<String, String>
            implements ListCheckpointed<String> {

        private String restored = "nothing";

        @Override
        public void flatMap(String value, Collector<String> out) {
            out.collect(value + " " + restored);
        }

        @Override
        public List<String> snapshotState(long checkpointId, long timestamp) {
            return List.of(restored);
        }

        @Override
        public void restoreState(List<String> state) {
            restored = state.toString();
        }
    }

    @Test
    @Tag("row:PF12")
    void shouldRestoreNothingIntoListsWithoutACheckpoint() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromElements("a").flatMap(new Listed()));

        assertThat(seen).containsExactly("a nothing");
    }

    @Test
    void shouldInitializeSourceFunctionsAndTellThemTheirType() throws Exception {
        List<String> seen = Jobs.inOrder(
                env -> env.addSource(new FromElementsFunction<>("a", "b")).returns(String.class));

        assertThat(seen).containsExactly("a", "b");
    }
}
