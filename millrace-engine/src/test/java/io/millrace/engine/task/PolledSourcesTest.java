// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.fs.Path;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.source.ElementsSource;
import io.millrace.engine.operator.source.IteratorSource;
import io.millrace.engine.operator.source.SequenceSource;
import io.millrace.engine.operator.source.TextLinesSource;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.SourceDescription;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/** A source whose records turn out to be slow gives the task its turn behind each. */
class PolledSourcesTest {

    /** Takes as long as a tick for each record. */
    private record Slow(OperatorContext context, Receiver<Object> output) implements Operator {

        @Override
        public Receiver<Object> input(int index) {
            return (value, timestamp) -> {
                context.attention().tick();
                output.receive(Integer.valueOf(value.toString()), timestamp);
            };
        }
    }

    private static void assertOneRecordPerStep(Function<OperatorContext, Operator> source) {
        TaskFixture fixture =
                new TaskFixture(source, context -> new Slow(context, context.output()), null, 1);

        fixture.steps(2);
        assertThat(fixture.output()).containsExactly("0:1");
        fixture.steps(1);
        assertThat(fixture.output()).containsExactly("0:1", "0:2");

        fixture.runToEnd();
        assertThat(fixture.output())
                .containsExactly("0:1", "0:2", "0:3", "0:wMAX", "wMAX", "0:end");
    }

    @Test
    void shouldGiveUpItsTurnBehindASlowNumber() {
        assertOneRecordPerStep(
                context -> new SequenceSource(new SourceDescription.Sequence(1, 3, true), context));
    }

    @Test
    void shouldGiveUpItsTurnBehindASlowElement() throws IOException {
        TypeSerializer<Integer> serializer = Types.INT.createSerializer(new ExecutionConfig());
        DataOutputSerializer bytes = new DataOutputSerializer(16);
        for (int i = 1; i <= 3; i++) {
            serializer.serialize(i, bytes);
        }

        assertOneRecordPerStep(
                context -> new ElementsSource(bytes.getCopyOfBuffer(), 3, serializer, context));
    }

    @Test
    void shouldGiveUpItsTurnBehindASlowObjectOfAnIterator() {
        assertOneRecordPerStep(context -> new IteratorSource(List.of(1, 2, 3).iterator(), context));
    }

    @Test
    void shouldGiveUpItsTurnBehindASlowLine(@TempDir java.nio.file.Path folder) throws IOException {
        java.nio.file.Path file = Files.writeString(folder.resolve("lines"), "1\n2\n3\n");

        assertOneRecordPerStep(context -> new TextLinesSource(
                new SourceDescription.TextLines(new Path(file.toUri()), "UTF-8"), context));
    }
}
