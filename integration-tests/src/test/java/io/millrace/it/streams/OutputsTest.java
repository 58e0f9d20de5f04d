// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobStatus;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.CloseableIterator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class OutputsTest {

    private interface Body {
        void run() throws Exception;
    }

    /** Lines on standard output and error that hold a bracket, sorted; others are the log's. */
    private static List<List<String>> printed(Body body) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream toOut = new ByteArrayOutputStream();
        ByteArrayOutputStream toErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(toOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(toErr, true, StandardCharsets.UTF_8));
        try {
            body.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return List.of(records(toOut), records(toErr));
    }

    private static List<String> records(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith("]"))
                .sorted()
                .toList();
    }

    @Test
    @Tag("row:T14")
    void shouldPrintTheSubtaskIfThereAreSeveral() throws Exception {
        List<List<String>> several = printed(() -> {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
            DataStream<String> everywhere = env.fromElements("[a]").broadcast();
            everywhere.print();
            everywhere.print("named");
            everywhere.printToErr();
            everywhere.printToErr("err");
            env.execute();
        });
        List<List<String>> one = printed(() -> {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
            DataStream<String> stream = env.fromElements("[a]");
            stream.print().setParallelism(1);
            stream.print("named").setParallelism(1);
            stream.printToErr().setParallelism(1);
            env.execute();
        });

        assertThat(several.get(0))
                .containsExactly("1> [a]", "2> [a]", "named:1> [a]", "named:2> [a]");
        assertThat(several.get(1)).containsExactly("1> [a]", "2> [a]", "err:1> [a]", "err:2> [a]");
        assertThat(one.get(0)).containsExactly("[a]", "named> [a]");
        assertThat(one.get(1)).containsExactly("[a]");
    }

    @Test
    @Tag("row:T14")
    @SuppressWarnings("deprecation")
    void shouldWriteLinesToOneFileOrToOnePerSubtask(@TempDir Path folder) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        DataStream<String> everywhere = env.fromElements("a", "b").broadcast();
        everywhere.writeAsText(folder.resolve("one").toString()).setParallelism(1);
        everywhere.writeAsText(folder.resolve("several").toString());

        env.execute();

        assertThat(folder.resolve("one")).hasContent("a\nb\n");
        assertThat(folder.resolve("several/1")).hasContent("a\nb\n");
        assertThat(folder.resolve("several/2")).hasContent("a\nb\n");
        try (var files = Files.list(folder.resolve("several"))) {
            assertThat(files).hasSize(2);
        }
    }

    /** Keeps the jobs that are submitted. */
    private static final class Submitted implements JobListener {

        private final List<JobClient> clients = new ArrayList<>();

        @Override
        public void onJobSubmitted(JobClient jobClient, Throwable throwable) {
            clients.add(jobClient);
        }

        @Override
        public void onJobExecuted(JobExecutionResult jobExecutionResult, Throwable throwable) {}
    }

    @Test
    @Tag("row:T14")
    void shouldCollectAllRecordsOrTheFirstOnes() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        List<String> all = new ArrayList<>();
        List<String> named = new ArrayList<>();

        try (CloseableIterator<String> records = env.fromElements("a", "b").executeAndCollect()) {
            records.forEachRemaining(all::add);
        }
        try (CloseableIterator<String> records =
                env.fromElements("c").executeAndCollect("a name")) {
            records.forEachRemaining(named::add);
        }

        assertThat(all).containsExactly("a", "b");
        assertThat(named).containsExactly("c");
        assertThat(env.fromElements(1, 2, 3).executeAndCollect(2)).containsExactly(1, 2);
        assertThat(env.fromElements(1, 2, 3).executeAndCollect("a name", 9))
                .containsExactly(1, 2, 3);
    }

    @Test
    @Tag("row:T14")
    void shouldCancelTheJobWhenItsRecordsAreNoLongerWanted() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        Submitted submitted = new Submitted();
        env.registerJobListener(submitted);

        CloseableIterator<Long> endless =
                env.fromSequence(0, Long.MAX_VALUE - 1).executeAndCollect();
        boolean hasFirst = endless.hasNext();
        JobStatus before = submitted.clients.get(0).getJobStatus().get();
        endless.close();
        List<Long> limited = env.fromSequence(0, Long.MAX_VALUE - 1).executeAndCollect(3);

        assertThat(hasFirst).isTrue();
        assertThat(before).isEqualTo(JobStatus.RUNNING);
        assertThat(limited).hasSize(3);
        assertThat(submitted.clients).hasSize(2);
        for (JobClient client : submitted.clients) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> client.getJobStatus().get() == JobStatus.CANCELED);
        }
    }
}
