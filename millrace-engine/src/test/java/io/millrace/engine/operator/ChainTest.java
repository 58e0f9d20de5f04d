// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.operator.ChainBuilder.Reader;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.HeapKeyedStore;
import io.millrace.engine.testing.ManualClock;
import io.millrace.engine.testing.RecordingEdge;
import io.millrace.engine.testing.TaskScopes;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ChainTest {

    private static final TaskScope SCOPE = TaskScopes.single(new ManualClock());

    private final List<String> log = new ArrayList<>();
    private final Map<String, LoggingOperator> operators = new HashMap<>();
    private final RecordingEdge edge = new RecordingEdge();

    private ChainBuilder.Step step(String name, Reader... readers) {
        return new ChainBuilder.Step(
                SCOPE, name, new OperatorID(), List.of(readers), null, List.of(), context -> {
                    log.add("make " + name);
                    LoggingOperator operator = new LoggingOperator(context, log);
                    operators.put(name, operator);
                    return operator;
                });
    }

    private static Reader chained(int index) {
        return Reader.chained(null, index, null);
    }

    private static Chain build(ChainBuilder.Step... steps) {
        return new ChainBuilder(Specializer.of(false, null)).build(List.of(steps));
    }

    /** A head with two readers in the chain; the second one has a reader too, and an edge. */
    private Chain tree() {
        Chain chain = build(
                step("a", chained(1), chained(2)),
                step("b"),
                step("c", chained(3), Reader.edge(null, edge)),
                step("d"));
        log.clear();
        return chain;
    }

    @Test
    void shouldMakeOpenAndDisposeOperatorsFromLastToFirst() throws Exception {
        Chain chain = build(step("a", chained(1)), step("b", chained(2)), step("c"));
        chain.open();
        chain.dispose();

        assertThat(log)
                .containsExactly(
                        "make c",
                        "make b",
                        "make a",
                        "open c",
                        "open b",
                        "open a",
                        "dispose c",
                        "dispose b",
                        "dispose a");
    }

    @Test
    void shouldHandRecordToEveryReaderInOrder() throws Exception {
        Chain chain = tree();

        chain.input(0).receive("x", 1);
        chain.input(0).receive("y", 2);

        assertThat(log).containsExactly("a x", "b x", "c x", "d x", "a y", "b y", "c y", "d y");
        assertThat(edge.log).containsExactly("x", "y");
    }

    @Test
    void shouldPassWatermarkAndStatusThroughTheTreeToItsEdges() throws Exception {
        Chain chain = tree();

        chain.onWatermark(5);
        chain.onStatus(true);

        assertThat(log)
                .containsExactly(
                        "a w5", "b w5", "c w5", "d w5", "a idle", "b idle", "c idle", "d idle");
        assertThat(edge.log).containsExactly(new Mark.Watermark(5), new Mark.Status(true));
    }

    @Test
    @Tag("row:W3")
    void shouldNeverForwardWatermarkThatDoesNotRise() throws Exception {
        Chain chain = tree();

        chain.onWatermark(5);
        chain.onWatermark(5);
        chain.onWatermark(4);
        operators.get("c").context.emitWatermark(5);
        operators.get("c").context.emitWatermark(3);
        operators.get("c").context.emitWatermark(6);

        assertThat(edge.log).containsExactly(new Mark.Watermark(5), new Mark.Watermark(6));
        assertThat(log).filteredOn(line -> line.startsWith("d ")).containsExactly("d w5", "d w6");
    }

    @Test
    void shouldLetOperatorHoldWatermarkBack() throws Exception {
        Chain chain = tree();
        operators.get("a").changesWatermark = true;

        chain.onWatermark(5);

        assertThat(log).containsExactly("a w5");

        operators.get("a").passedWatermark = 3;
        chain.onWatermark(7);

        assertThat(log).containsExactly("a w5", "a w7", "b w3", "c w3", "d w3");
    }

    @Test
    void shouldForwardStatusOnlyWhenItChanges() throws Exception {
        Chain chain = tree();

        chain.onStatus(false);
        chain.onStatus(true);
        chain.onStatus(true);
        chain.onStatus(false);

        assertThat(edge.log).containsExactly(new Mark.Status(true), new Mark.Status(false));
    }

    @Test
    void shouldSendMarkOnceToAnEdgeThatReadsTwoOutputs() throws Exception {
        Chain chain = build(step("a", Reader.edge(null, edge), Reader.edge("late", edge)));

        chain.onWatermark(5);

        assertThat(edge.log).containsExactly(new Mark.Watermark(5));
    }

    @Test
    void shouldCopyOnlyForReadersThatWantACopy() throws Exception {
        @SuppressWarnings("unchecked")
        TypeSerializer<Object> copier = (TypeSerializer<Object>)
                (TypeSerializer<?>) Types.LIST(Types.INT).createSerializer(new ExecutionConfig());
        List<Object> seen = new ArrayList<>();
        RecordingEdge shared = new RecordingEdge();
        Chain chain = build(
                step("a", Reader.chained(null, 1, copier), Reader.edge(null, shared)),
                step("b", Reader.edge(null, edge)));
        List<Integer> record = new ArrayList<>(List.of(1));

        chain.input(0).receive(record, 0);

        seen.addAll(edge.log);
        assertThat(seen).containsExactly(record);
        assertThat(seen.get(0)).isNotSameAs(record);
        assertThat(shared.log.get(0)).isSameAs(record);
    }

    @Test
    void shouldSendSideOutputOnlyToItsReaders() throws Exception {
        OutputTag<String> late = new OutputTag<>("late", Types.STRING);
        Chain chain = build(step("a", Reader.edge("late", edge), chained(1)), step("b"));
        log.clear();

        SideOutputs.emit(operators.get("a").context, late, "x", 0);
        SideOutputs.emit(
                operators.get("a").context, new OutputTag<>("nobody", Types.STRING), "y", 0);

        assertThat(edge.log).containsExactly("x");
        assertThat(log).isEmpty();
        assertThatThrownBy(() -> SideOutputs.emit(operators.get("a").context, null, "z", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OutputTag must not be null.");
        assertThat(chain.head()).isSameAs(operators.get("a"));
    }

    @Test
    void shouldDropRecordsThatNobodyReads() throws Exception {
        Chain chain = build(step("a"));

        chain.input(0).receive("x", 0);

        assertThat(log).containsExactly("make a", "a x");
    }

    @Test
    void shouldFireOnlyOperatorsThatAreDueHeadFirst() throws Exception {
        Chain chain = tree();
        operators.get("d").timerMs = 10;
        operators.get("a").timerMs = 20;
        operators.get("b").timerMs = 21;
        assertThat(chain.nextProcessingTimeMs()).isEqualTo(10);

        chain.onProcessingTime(20);

        assertThat(log).containsExactly("a timer 20", "d timer 20");
        assertThat(chain.nextProcessingTimeMs()).isEqualTo(21);
    }

    @Test
    void shouldEndOperatorsBehindTheHeadInOrder() throws Exception {
        Chain chain = tree();

        chain.onEndOfInput(0);
        chain.endBehindHead();
        chain.beforeBarrier(3);

        assertThat(log)
                .containsExactly(
                        "end a",
                        "end b",
                        "end c",
                        "end d",
                        "a barrier 3",
                        "b barrier 3",
                        "c barrier 3",
                        "d barrier 3");
    }

    @Test
    void shouldDisposeAllAndKeepLaterFailuresWithTheFirst() {
        Chain chain = tree();
        operators.get("c").disposeFailure = new IllegalStateException("first");
        operators.get("a").disposeFailure = new IllegalStateException("second");

        Throwable failure = catchThrowable(chain::dispose);

        assertThat(log).containsExactly("dispose d", "dispose c", "dispose b", "dispose a");
        assertThat(failure).isInstanceOf(UserCodeException.class).hasMessageContaining("'c'");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0])
                .hasMessageContaining("'a'")
                .hasMessageContaining("second");
    }

    @Test
    void shouldNameTheOperatorThatCannotBeOpened() {
        Chain chain = tree();
        operators.get("c").openFailure = new IllegalStateException("no");

        assertThatThrownBy(chain::open)
                .isInstanceOf(UserCodeException.class)
                .hasMessageContaining("operator 'c' (1/1)");
        assertThat(log).containsExactly("open d", "open c");
    }

    @Test
    void shouldNotWrapCancellationAndWrapUserFailuresOnce() {
        Chain chain = tree();
        OperatorContext context = operators.get("a").context;
        UserCodeException wrapped = context.failed(new IllegalStateException("no"));

        assertThat(context.failed(wrapped)).isSameAs(wrapped);
        assertThatThrownBy(() -> context.failed(new CancelledException()))
                .isInstanceOf(CancelledException.class);
        assertThat(chain).isNotNull();
    }

    @Test
    void shouldMakeKeyOfRecordCurrentInFrontOfKeyedOperator() throws Exception {
        HeapKeyedStore store = new HeapKeyedStore(IntSerializer.INSTANCE, new ManualClock());
        List<Object> keys = new ArrayList<>();
        Chain chain = build(new ChainBuilder.Step(
                SCOPE,
                "keyed",
                new OperatorID(),
                List.of(),
                store,
                List.of(value -> value.toString().length()),
                context -> new Operator() {
                    @Override
                    public Receiver<?> input(int index) {
                        return (value, timestamp) -> keys.add(store.currentRow().key());
                    }
                }));

        chain.input(0).receive("abc", 0);
        chain.input(0).receive("a", 0);

        assertThat(keys).containsExactly(3, 1);
    }

    @Test
    void shouldRejectNullKey() {
        HeapKeyedStore store = new HeapKeyedStore(IntSerializer.INSTANCE, new ManualClock());
        Chain chain = build(new ChainBuilder.Step(
                SCOPE,
                "keyed",
                new OperatorID(),
                List.of(),
                store,
                List.of(value -> null),
                context -> new LoggingOperator(context, log)));

        assertThatThrownBy(() -> chain.input(0).receive("x", 0))
                .isInstanceOf(UserCodeException.class)
                .hasMessageContaining("'keyed'")
                .hasMessageContaining("returned null as key");
    }
}
