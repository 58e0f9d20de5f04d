// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.configuration.Configuration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class PrintSinkFunctionTest {

    private final PrintStream originalOut = System.out;
    private final PrintStream originalErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void redirect() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(originalOut);
        System.setErr(originalErr);
    }

    private static void print(
            PrintSinkFunction<Object> sink, int index, int subtasks, Object record)
            throws Exception {
        sink.setRuntimeContext(subtask(index, subtasks));
        sink.open(new Configuration());
        sink.invoke(record);
    }

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

    private static String line(String text) {
        return text + System.lineSeparator();
    }

    @Test
    void shouldPrintRecordAloneWithoutNameAndParallelism() throws Exception {
        print(new PrintSinkFunction<>(), 0, 1, "x");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line("x"));
        assertThat(err.size()).isZero();
    }

    @Test
    void shouldPrintSubtaskFromOneIfParallel() throws Exception {
        print(new PrintSinkFunction<>(), 2, 4, "x");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line("3> x"));
    }

    @Test
    void shouldPrintNameAloneWithoutParallelism() throws Exception {
        print(new PrintSinkFunction<>("words", false), 0, 1, "x");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line("words> x"));
    }

    @Test
    void shouldPrintNameAndSubtaskIfParallel() throws Exception {
        print(new PrintSinkFunction<>("words", false), 0, 2, "x");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line("words:1> x"));
    }

    @Test
    void shouldTakeNullNameAsNone() throws Exception {
        print(new PrintSinkFunction<>(null, false), 1, 2, "x");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line("2> x"));
    }

    @Test
    void shouldPrintToStandardErrorIfAskedFor() throws Exception {
        print(new PrintSinkFunction<>(true), 0, 1, "x");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(line("x"));
        assertThat(out.size()).isZero();
    }

    @Test
    void shouldFailOnNullRecord() {
        assertThatThrownBy(() -> print(new PrintSinkFunction<>(), 0, 1, null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void shouldSayWhereItPrints() {
        assertThat(new PrintSinkFunction<>()).hasToString("Print to System.out");
        assertThat(new PrintSinkFunction<>("words", true)).hasToString("Print to System.err");
    }
}
