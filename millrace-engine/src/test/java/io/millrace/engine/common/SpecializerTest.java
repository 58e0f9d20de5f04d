// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.engine.record.Receiver;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;

class SpecializerTest {

    private final ClassLoader userClassLoader =
            new URLClassLoader(new URL[0], SpecializerTest.class.getClassLoader());
    private final Specializer specializer = Specializer.of(true, userClassLoader);

    /** A part that calls the next. */
    static final class Part implements Receiver<Object> {

        private final Receiver<Object> next;

        Part(Receiver<Object> next) {
            this.next = next;
        }

        @Override
        public void receive(Object value, long timestamp) throws Exception {
            next.receive(value + "!", timestamp);
        }
    }

    /** A part that cannot be cloned: its own type stands in a signature. */
    static final class Selfish implements Receiver<Object> {

        private final Selfish self;

        Selfish() {
            self = this;
        }

        @Override
        public void receive(Object value, long timestamp) {
            assertThat(self).isSameAs(this);
        }
    }

    /** A part whose constructor fails. */
    static final class Failing implements Receiver<Object> {

        Failing(String message) {
            throw new ConfigException(message);
        }

        @Override
        public void receive(Object value, long timestamp) {}
    }

    private Receiver<Object> part(Specializer from, Receiver<Object> next) {
        return from.create(Part.class, List.of(next), next);
    }

    @Test
    void shouldDoWhatTheOriginalDoes() throws Exception {
        StringBuilder seen = new StringBuilder();
        Receiver<Object> end = (value, timestamp) -> seen.append(value).append(timestamp);

        part(specializer, part(specializer, end)).receive("a", 7);

        assertThat(seen).hasToString("a!!7");
    }

    @Test
    void shouldGiveEachPlaceInAProgramAClassOfItsOwn() {
        Receiver<Object> end = (value, timestamp) -> {};
        Receiver<Object> otherEnd = (value, timestamp) -> {};

        Receiver<Object> last = part(specializer, end);
        Receiver<Object> first = part(specializer, last);

        assertThat(last.getClass().isHidden()).isTrue();
        assertThat(first.getClass()).isNotSameAs(last.getClass());
        assertThat(part(specializer, otherEnd).getClass()).isNotSameAs(last.getClass());
    }

    @Test
    void shouldUseTheSameClassForTheSamePlaceInEveryRun() {
        Receiver<Object> end = (value, timestamp) -> {};

        Receiver<Object> first = part(specializer, part(specializer, end));
        Specializer ofNextRun = Specializer.of(true, userClassLoader);

        assertThat(part(ofNextRun, part(ofNextRun, end)).getClass()).isSameAs(first.getClass());
    }

    @Test
    void shouldUseTheOriginalIfSwitchedOff() {
        Receiver<Object> end = (value, timestamp) -> {};

        Receiver<Object> made = part(Specializer.of(false, userClassLoader), end);

        assertThat(made).isExactlyInstanceOf(Part.class);
    }

    @Test
    void shouldUseTheOriginalIfItCannotBeCloned() throws Exception {
        Receiver<Object> made = specializer.create(Selfish.class, List.of());

        assertThat(made).isExactlyInstanceOf(Selfish.class);
        made.receive("a", 1);
    }

    @Test
    void shouldThrowWhatTheConstructorThrows() {
        assertThatThrownBy(() -> specializer.create(Failing.class, List.of(), "as asked"))
                .isExactlyInstanceOf(ConfigException.class)
                .hasMessage("as asked");
    }

    @Test
    void shouldAcceptAProfileWithNothingAtAPlace() {
        Receiver<Object> end = (value, timestamp) -> {};

        Receiver<Object> made = specializer.create(Part.class, Arrays.asList(end, null), end);

        assertThat(made.getClass().isHidden()).isTrue();
    }

    /** An operator with a lambda that captures it, or a member of its own type, would silently run as before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exchange.ChannelRouter",
                "exchange.CustomSelector",
                "exchange.HashSelector",
                "operator.BatchPump",
                "operator.CopyingReceiver",
                "operator.FusedEdgeReceiver",
                "operator.KeySelectingReceiver",
                "operator.PairReceiver",
                "operator.basic.FilterOperator",
                "operator.basic.FlatMapOperator",
                "operator.basic.MapOperator",
                "operator.basic.TimestampsAndWatermarksOperator",
                "operator.keyed.KeyedProcessCall",
                "operator.keyed.KeyedReduceOperator",
                "operator.keyed.PlainProcessCall",
                "operator.keyed.ProcessOperator",
                "operator.sink.CollectOperator",
                "operator.sink.SinkOperator",
                "operator.source.ElementsSource",
                "operator.source.FunctionSource",
                "operator.source.IngestionTimeOperator",
                "operator.source.IteratorSource",
                "operator.source.ProcessingTimeOperator",
                "operator.source.SequenceSource",
                "operator.source.TextLinesSource",
                "operator.window.WindowOperator"
            })
    void shouldBeAbleToCloneEveryPartOfAChain(String name) throws Exception {
        Class<?> type = Class.forName("io.millrace.engine." + name);

        assertThat(type.getDeclaredConstructors()).hasSize(1);
        assertThat(Specializer.defineClone(type).isHidden()).isTrue();
    }
}
