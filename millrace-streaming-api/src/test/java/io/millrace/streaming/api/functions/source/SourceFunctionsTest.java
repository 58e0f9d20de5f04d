// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.configuration.Configuration;
import io.millrace.util.NumberSequenceIterator;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;

class SourceFunctionsTest {

    private static RuntimeContext subtask(int index, int subtasks) {
        return (RuntimeContext) Proxy.newProxyInstance(
                RuntimeContext.class.getClassLoader(),
                new Class<?>[] {RuntimeContext.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getIndexOfThisSubtask" -> index;
                    case "getNumberOfParallelSubtasks" -> subtasks;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static StatefulSequenceSource sequence(
            long start, long end, int index, int subtasks, ListStates states) throws Exception {
        var source = new StatefulSequenceSource(start, end);
        source.setRuntimeContext(subtask(index, subtasks));
        source.initializeState(states);
        return source;
    }

    private static List<Long> run(StatefulSequenceSource source) throws Exception {
        var context = new CollectingSourceContext<Long>();
        source.run(context);
        return context.collected;
    }

    @Test
    void shouldEmitGivenElements() throws Exception {
        var source = new FromElementsFunction<>(StringSerializer.INSTANCE, "a", "b", "c");
        var context = new CollectingSourceContext<String>();

        source.run(context);

        assertThat(context.collected).containsExactly("a", "b", "c");
        assertThat(source.getNumElements()).isEqualTo(3);
        assertThat(source.getNumElementsEmitted()).isEqualTo(3);
    }

    @Test
    void shouldGoOnAfterElementsOfRestoredCheckpoint() throws Exception {
        var states = new ListStates();
        var first = new FromElementsFunction<>(StringSerializer.INSTANCE, "a", "b", "c");
        first.initializeState(states);
        first.run(new CollectingSourceContext<>(element -> {
            if (element.equals("b")) {
                first.cancel();
            }
        }));
        first.snapshotState(null);
        var second = new FromElementsFunction<>(StringSerializer.INSTANCE, "a", "b", "c");
        var context = new CollectingSourceContext<String>();

        second.initializeState(states.restored());
        second.run(context);

        assertThat(context.collected).containsExactly("c");
        assertThat(second.getNumElementsEmitted()).isEqualTo(3);
    }

    @Test
    void shouldRejectElementsThatDoNotFit() {
        assertThatThrownBy(() -> new FromElementsFunction<>("a", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The collection contains a null element");
        assertThatThrownBy(() -> checkIntegers(List.of(1, 2L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The elements in the collection are not all subclasses of"
                        + " java.lang.Integer");
        assertThatThrownBy(
                        () -> new FromElementsFunction<>("a").run(new CollectingSourceContext<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("serializer not configured");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void checkIntegers(List<?> elements) {
        FromElementsFunction.checkCollection((List) elements, Integer.class);
    }

    @Test
    void shouldEmitWhatIteratorReturnsUntilCancelled() throws Exception {
        var source = new FromIteratorFunction<>(List.of(1, 2, 3).iterator());
        var context = new CollectingSourceContext<Integer>(element -> {
            if (element == 2) {
                source.cancel();
            }
        });

        source.run(context);

        assertThat(context.collected).containsExactly(1, 2);
    }

    @Test
    void shouldEmitPartOfSubtaskOfSplittableIterator() throws Exception {
        var source = new FromSplittableIteratorFunction<>(new NumberSequenceIterator(1, 10));
        var context = new CollectingSourceContext<Long>();

        source.setRuntimeContext(subtask(1, 2));
        source.open(new Configuration());
        source.run(context);

        assertThat(context.collected).containsExactly(6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void shouldDivideSequenceBetweenSubtasks() throws Exception {
        assertThat(run(sequence(0, 6, 0, 3, new ListStates()))).containsExactly(0L, 3L, 6L);
        assertThat(run(sequence(0, 6, 1, 3, new ListStates()))).containsExactly(1L, 4L);
        assertThat(run(sequence(0, 6, 2, 3, new ListStates()))).containsExactly(2L, 5L);
        assertThat(run(sequence(5, 5, 1, 2, new ListStates()))).isEmpty();
        assertThat(run(sequence(Long.MAX_VALUE, Long.MAX_VALUE, 0, 2, new ListStates())))
                .containsExactly(Long.MAX_VALUE);
    }

    @Test
    void shouldEmitRestOfSequenceAfterRestore() throws Exception {
        var states = new ListStates();
        var first = sequence(1, 1_000, 0, 1, states);
        first.run(new CollectingSourceContext<>(element -> {
            if (element == 700) {
                first.cancel();
            }
        }));
        first.snapshotState(null);

        var rest = run(sequence(1, 1_000, 0, 1, states.restored()));

        assertThat(rest)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(701, 1_000).boxed().toList());
    }

    @Test
    void shouldBeginSequenceOfAnySize() throws Exception {
        var source = sequence(Long.MIN_VALUE, Long.MAX_VALUE, 0, 1, new ListStates());
        var context = new CollectingSourceContext<Long>(element -> {
            if (element == Long.MIN_VALUE + 1) {
                source.cancel();
            }
        });

        source.run(context);

        assertThat(context.collected).containsExactly(Long.MIN_VALUE, Long.MIN_VALUE + 1);
    }

    @Test
    void shouldRefuseSnapshotBeforeInitialization() {
        assertThatThrownBy(() -> new StatefulSequenceSource(0, 1).snapshotState(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The StatefulSequenceSource state has not been properly initialized.");
    }

    @Test
    void shouldCutTextOfSocketAtDelimiter() throws Exception {
        assertThat(readFromSocket("\n", "a\r\nbb\n\nrest")).containsExactly("a", "bb", "", "rest");
        assertThat(readFromSocket("||", "a|b||c\r||")).containsExactly("a|b", "c\r");
    }

    private static List<String> readFromSocket(String delimiter, String text) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<Void> sending = new FutureTask<>(() -> send(server, text), null);
            Thread sender = new Thread(sending, "sender");
            sender.start();
            var context = new CollectingSourceContext<String>();
            new SocketTextStreamFunction(
                            server.getInetAddress().getHostAddress(),
                            server.getLocalPort(),
                            delimiter,
                            0)
                    .run(context);
            sending.get();
            return context.collected;
        }
    }

    private static void send(ServerSocket server, String text) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldRejectSocketsThatCannotBe() {
        assertThatThrownBy(() -> new SocketTextStreamFunction("h", 0, "\n", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port is out of range");
        assertThatThrownBy(() -> new SocketTextStreamFunction("h", 65536, "\n", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SocketTextStreamFunction("h", 1, "\n", -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxNumRetries must be zero or larger (num retries), or -1 (infinite"
                        + " retries)");
        assertThatThrownBy(() -> new SocketTextStreamFunction("h", 1, "\n", 0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("delayBetweenRetries must be zero or positive");
        assertThatThrownBy(() -> new SocketTextStreamFunction(null, 1, "\n", 0))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("hostname must not be null");
    }
}
