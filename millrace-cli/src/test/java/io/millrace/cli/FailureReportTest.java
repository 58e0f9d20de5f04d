// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.JobID;
import io.millrace.runtime.JobException;
import io.millrace.runtime.client.JobExecutionException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.concurrent.ExecutionException;

class FailureReportTest {

    private static List<String> report(Throwable failure, boolean isVerbose) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FailureReport.print(failure, isVerbose, new PrintStream(bytes, true));
        return bytes.toString().lines().toList();
    }

    @Test
    void shouldShowFailureAndCauses() {
        Throwable failure = new IllegalStateException("outer", new ArithmeticException("inner"));

        assertThat(report(failure, false))
                .containsExactly(
                        "millrace: job failed: java.lang.IllegalStateException: outer",
                        "  caused by java.lang.ArithmeticException: inner",
                        "  (-v before the jar shows the stack trace)");
    }

    @Test
    void shouldNameTheLineOfTheProgramThatAsksForWhatCannotBe() {
        Throwable failure = new IllegalArgumentException("no");
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "app", null, null, "io.millrace.X", "setParallelism", "X.java", 1),
            new StackTraceElement(null, null, null, "Job", "main", "Job.java", 42),
            new StackTraceElement(null, null, null, "Job", "outer", "Job.java", 7),
            new StackTraceElement(null, "java.base", "17", "java.Y", "invoke", "Y.java", 2)
        });

        assertThat(report(failure, false))
                .containsExactly(
                        "millrace: job failed: java.lang.IllegalArgumentException: no",
                        "  at main (Job.java:42)",
                        "  (-v before the jar shows the stack trace)");
        assertThat(report(
                        new JobExecutionException(new JobID(), "Job execution failed.", failure),
                        false))
                .noneSatisfy(line -> assertThat(line).contains("Job.java"));
    }

    @Test
    void shouldLeaveOutWrappersThatSayNothing() {
        Throwable failure =
                new RuntimeException(new ExecutionException(new ArithmeticException("inner")));

        assertThat(report(failure, false))
                .first()
                .isEqualTo("millrace: job failed: java.lang.ArithmeticException: inner");
    }

    @Test
    void shouldNameOperatorAndCauseOfAFailedJobInOneLine() {
        String place = "operator 'Map' (2/2) failed: java.lang.ArithmeticException: / by zero"
                + " (while it processed record 1 from 'Source: numbers (1/1)')";
        Throwable failure = failedJob("NoRestartBackoffTimeStrategy; " + place, "/ by zero");

        assertThat(report(failure, false))
                .containsExactly(
                        "millrace: job failed: " + place,
                        "  (-v before the jar shows the stack trace)");
    }

    private static Throwable failedJob(String recovery, String message) {
        return new JobExecutionException(
                new JobID(),
                "Job execution failed.",
                new JobException(
                        "Recovery is suppressed by " + recovery, new ArithmeticException(message)));
    }

    @Test
    void shouldGoOnWithTheCauseOfWhatTheUserThrew() {
        Throwable thrown = new IllegalStateException("outer", new ArithmeticException("inner"));
        Throwable failure = new JobException(
                "Recovery is suppressed by FixedDelayRestartBackoffTimeStrategy("
                        + "maxNumberRestartAttempts=1, backoffTimeMS=5); operator 'Map' (1/2)"
                        + " failed: java.lang.IllegalStateException: outer",
                thrown);

        assertThat(report(failure, false))
                .startsWith(
                        "millrace: job failed: operator 'Map' (1/2) failed:"
                                + " java.lang.IllegalStateException: outer",
                        "  caused by java.lang.ArithmeticException: inner");
    }

    @Test
    void shouldShowTheCauseIfTheJobDoesNotSayWhereItFailed() {
        Throwable failure = failedJob("NoRestartBackoffTimeStrategy", "/ by zero");

        assertThat(report(failure, false))
                .first()
                .isEqualTo("millrace: job failed: java.lang.ArithmeticException: / by zero");
    }

    @Test
    void shouldAdviseProgramsThatWereCompiledForFlink() {
        Throwable failure = new NoClassDefFoundError("org/apache/flink/util/Collector");
        failure.initCause(new ClassNotFoundException("org.apache.flink.util.Collector"));

        assertThat(report(failure, false))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("millrace: job failed: java.lang.NoClassDefFoundError: ")
                .contains("compiled for Apache Flink")
                .contains("replace the imports of org.apache.flink by io.millrace");
    }

    @Test
    void shouldNotAdviseIfAnotherClassIsMissing() {
        assertThat(report(new NoClassDefFoundError("org/apache/kafka/Producer"), false))
                .first()
                .isEqualTo("millrace: job failed: java.lang.NoClassDefFoundError:"
                        + " org/apache/kafka/Producer");
    }

    @Test
    void shouldKeepAWrapperWithoutCause() {
        assertThat(report(new UndeclaredThrowableException(null, "alone"), false))
                .first()
                .isEqualTo(
                        "millrace: job failed: java.lang.reflect.UndeclaredThrowableException: alone");
    }

    @Test
    void shouldPutLongMessagesOnOneLine() {
        assertThat(report(new IllegalStateException("one\n  two\r\nthree"), false))
                .first()
                .isEqualTo("millrace: job failed: java.lang.IllegalStateException: one two three");
    }

    @Test
    void shouldEndAChainThatTurnsInACircle() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(report(first, false)).hasSize(3);
    }

    @Test
    void shouldShowNoMoreThanAFewCauses() {
        Throwable failure = new IllegalStateException("root");
        for (int i = 0; i < 20; i++) {
            failure = new IllegalStateException("level " + i, failure);
        }

        assertThat(report(failure, false)).hasSize(8).contains("  ... and 15 more");
    }

    @Test
    void shouldShowTheStackIfAskedFor() {
        assertThat(report(new IllegalStateException("outer"), true))
                .anySatisfy(
                        line -> assertThat(line).contains("\tat io.millrace.cli.FailureReportTest"))
                .noneSatisfy(line -> assertThat(line).contains("-v before"));
    }
}
