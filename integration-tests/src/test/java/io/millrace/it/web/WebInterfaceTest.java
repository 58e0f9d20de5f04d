// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.JobStatus;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.RestOptions;
import io.millrace.configuration.WebOptions;
import io.millrace.core.execution.JobClient;
import io.millrace.it.web.Client.Response;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.FlinkException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class WebInterfaceTest {

    private static final int RECORDS = 10;
    private static final String NO_JOB = "0".repeat(32);

    private Client web;
    private final List<JobClient> running = new ArrayList<>();

    @BeforeEach
    void chooseAPort() throws IOException {
        web = Client.ofFreePort();
    }

    @AfterEach
    void cancelAll() throws Exception {
        for (JobClient job : running) {
            job.cancel().get();
            job.getJobExecutionResult().handle((result, failure) -> null).get();
        }
    }

    private StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.PORT, web.port());
        return StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration)
                .setParallelism(2);
    }

    /** Counts and multiplies; fails once, at a number, if that is not negative. */
    private static final class Counting extends RichMapFunction<Integer, Integer> {

        private static final long serialVersionUID = 1L;

        private final IntCounter seen = new IntCounter();
        private final int failAt;

        Counting(int failAt) {
            this.failAt = failAt;
        }

        @Override
        public void open(Configuration parameters) {
            getRuntimeContext().addAccumulator("seen", seen);
        }

        @Override
        public Integer map(Integer value) {
            if (value == failAt && getRuntimeContext().getAttemptNumber() == 0) {
                throw new IllegalStateException("<b>number</b> " + value);
            }
            seen.add(1);
            return value * 2;
        }
    }

    private String startHeldJob(int failAt) throws Exception {
        StreamExecutionEnvironment env = environment();
        env.setRestartStrategy(RestartStrategies.fixedDelayRestart(1, 0));
        env.addSource(new HeldSource(RECORDS))
                .map(new Counting(failAt))
                .name("Doubled <twice>")
                .keyBy(number -> number % 3)
                .reduce(Integer::sum)
                .addSink(new DiscardingSink<>());
        JobClient job = env.executeAsync("held job");
        running.add(job);
        return job.getJobID().toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object list) {
        return (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object map) {
        return (Map<String, Object>) map;
    }

    private Map<String, Object> job(String id) throws IOException {
        return web.get("/jobs/" + id).object();
    }

    private List<Map<String, Object>> vertices(String job) throws IOException {
        return list(job(job).get("vertices"));
    }

    private void awaitAllRecords(String job) {
        await().untilAsserted(() -> {
            List<Map<String, Object>> vertices = vertices(job);
            assertThat(map(vertices.get(0).get("metrics")))
                    .containsEntry("write-records", (long) RECORDS);
            assertThat(map(vertices.get(2).get("metrics")))
                    .containsEntry("read-records", (long) RECORDS);
        });
    }

    @Test
    @Tag("row:D1")
    void shouldServeThePageAndTheJobWhileItRuns() throws Exception {
        String id = startHeldJob(-1);

        Response page = web.get("/");
        awaitAllRecords(id);
        List<Map<String, Object>> jobs = list(web.get("/jobs/overview").object().get("jobs"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).containsEntry("content-type", "text/html; charset=UTF-8");
        assertThat(page.body()).contains("<title>Millrace</title>");
        assertThat(page.body().split("(src|href)=\"")).hasSizeGreaterThan(3);
        for (String path : List.of("/style.css", "/app.js", "/graph.js", "/icon.svg")) {
            assertThat(page.body().contains(path.substring(1)) || path.equals("/graph.js"))
                    .isTrue();
            assertThat(web.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(jobs)
                .singleElement()
                .satisfies(job -> assertThat(job)
                        .containsEntry("jid", id)
                        .containsEntry("name", "held job")
                        .containsEntry("state", "RUNNING"));
    }

    @Test
    @Tag("row:D1")
    void shouldRunInThisProcessWithoutAPortUnlessAskedTo() throws Exception {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment().setParallelism(1);
        long ownProcess = ProcessHandle.current().pid();

        List<Long> processes = env.fromElements(1)
                .map(number -> ProcessHandle.current().pid())
                .returns(Long.class)
                .executeAndCollect(2);

        assertThat(processes).containsExactly(ownProcess);
        assertThatThrownBy(() -> web.get("/")).isInstanceOf(ConnectException.class);
    }

    @Test
    void shouldAnswerInFlinksShapes() throws Exception {
        String id = startHeldJob(-1);
        awaitAllRecords(id);

        Map<String, Object> job = job(id);
        Map<String, Object> vertex = vertices(id).get(1);
        Map<String, Object> details =
                web.get("/jobs/" + id + "/vertices/" + vertex.get("id")).object();
        Map<String, Object> plan = map(web.get("/jobs/" + id + "/plan").object().get("plan"));

        assertThat(web.get("/config").object())
                .containsOnlyKeys(
                        "refresh-interval",
                        "timezone-name",
                        "timezone-offset",
                        "flink-version",
                        "flink-revision",
                        "features")
                .containsEntry("features", Map.of("web-submit", false, "web-cancel", true));
        assertThat(web.get("/overview").object())
                .containsOnlyKeys(
                        "taskmanagers",
                        "slots-total",
                        "slots-available",
                        "jobs-running",
                        "jobs-finished",
                        "jobs-cancelled",
                        "jobs-failed",
                        "flink-version",
                        "flink-commit")
                .containsEntry("jobs-running", 1L);
        assertThat(web.get("/jobs").object())
                .containsEntry("jobs", List.of(Map.of("id", id, "status", "RUNNING")));
        assertThat(list(web.get("/jobs/overview").object().get("jobs")).get(0))
                .containsOnlyKeys(
                        "jid",
                        "name",
                        "state",
                        "start-time",
                        "end-time",
                        "duration",
                        "last-modification",
                        "tasks")
                .containsEntry("end-time", -1L)
                .extractingByKey("tasks")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("total", 5L)
                .containsEntry("running", 5L)
                .containsKeys("reconciling", "initializing", "canceling");
        assertThat(job)
                .containsOnlyKeys(
                        "jid",
                        "name",
                        "isStoppable",
                        "state",
                        "start-time",
                        "end-time",
                        "duration",
                        "maxParallelism",
                        "now",
                        "timestamps",
                        "vertices",
                        "status-counts",
                        "plan")
                .containsEntry("plan", plan);
        assertThat(vertex)
                .containsOnlyKeys(
                        "id",
                        "name",
                        "maxParallelism",
                        "parallelism",
                        "status",
                        "start-time",
                        "end-time",
                        "duration",
                        "tasks",
                        "metrics")
                .containsEntry("name", "Doubled <twice>")
                .containsEntry("parallelism", 2L)
                .containsEntry("status", "RUNNING");
        assertThat(map(vertex.get("metrics")))
                .containsOnlyKeys(
                        "read-bytes",
                        "read-bytes-complete",
                        "write-bytes",
                        "write-bytes-complete",
                        "read-records",
                        "read-records-complete",
                        "write-records",
                        "write-records-complete");
        assertThat(map(job.get("status-counts"))).containsEntry("RUNNING", 3L);
        assertThat(plan).containsOnlyKeys("jid", "name", "type", "nodes");
        assertThat(list(plan.get("nodes")).get(1))
                .containsEntry("description", "Doubled &lt;twice&gt;")
                .containsEntry(
                        "inputs",
                        List.of(Map.of(
                                "num",
                                0L,
                                "id",
                                vertices(id).get(0).get("id"),
                                "ship_strategy",
                                "REBALANCE",
                                "exchange",
                                "pipelined_bounded")));
        assertThat(list(plan.get("nodes")).get(0).get("inputs").toString())
                .contains("ship_strategy=HASH");
        assertThat(details)
                .containsOnlyKeys("id", "name", "parallelism", "maxParallelism", "now", "subtasks");
        assertThat(list(details.get("subtasks")))
                .hasSize(2)
                .allSatisfy(subtask -> assertThat(subtask)
                        .containsOnlyKeys(
                                "subtask",
                                "status",
                                "attempt",
                                "host",
                                "start-time",
                                "end-time",
                                "duration",
                                "metrics",
                                "taskmanager-id",
                                "start_time")
                        .containsEntry("status", "RUNNING"));
    }

    @Test
    void shouldAnswerForMetricsByName() throws Exception {
        String id = startHeldJob(-1);
        awaitAllRecords(id);
        String vertex = "/jobs/" + id + "/vertices/" + vertices(id).get(1).get("id");

        List<Map<String, Object>> names = list(web.get(vertex + "/metrics").json());
        List<Map<String, Object>> values =
                list(web.get(vertex + "/metrics?get=0.numRecordsIn,1.numRecordsIn,0.nope")
                        .json());
        List<Map<String, Object>> sums =
                list(web.get(vertex + "/subtasks/metrics?get=numRecordsIn&agg=sum,max")
                        .json());
        List<Map<String, Object>> ofJob =
                list(web.get("/jobs/" + id + "/metrics?get=numRestarts").json());

        assertThat(names)
                .contains(
                        Map.of("id", "0.numRecordsIn"),
                        Map.of("id", "1.Doubled_<twice>.numRecordsOut"));
        assertThat(values)
                .containsExactly(
                        Map.of("id", "0.numRecordsIn", "value", "5"),
                        Map.of("id", "1.numRecordsIn", "value", "5"));
        assertThat(sums).containsExactly(Map.of("id", "numRecordsIn", "sum", 10.0, "max", 5.0));
        assertThat(ofJob).containsExactly(Map.of("id", "numRestarts", "value", "0"));
        assertThat(web.get(vertex + "/watermarks").json())
                .isEqualTo(List.of(
                        Map.of("id", "0.currentInputWatermark", "value", "-9223372036854775808"),
                        Map.of("id", "1.currentInputWatermark", "value", "-9223372036854775808")));
        assertThat(web.get(vertex + "/backpressure").object())
                .containsEntry("backpressure-level", "ok");
        assertThat(web.get(vertex + "/subtasktimes").status()).isEqualTo(200);
        assertThat(web.get(vertex + "/subtasks/1").object()).containsEntry("subtask", 1L);
        assertThat(web.get(vertex + "/subtasks/2").status()).isEqualTo(404);
    }

    @Test
    void shouldShowAccumulators() throws Exception {
        String id = startHeldJob(-1);

        await().untilAsserted(() -> assertThat(
                        web.get("/jobs/" + id + "/accumulators").object())
                .isEqualTo(Map.of(
                        "job-accumulators",
                        List.of(),
                        "user-task-accumulators",
                        List.of(Map.of(
                                "name", "seen", "type", "IntCounter", "value", "IntCounter 10")),
                        "serialized-user-task-accumulators",
                        Map.of())));
    }

    @Test
    void shouldShowWhatFailedAndThatItRunsAgain() throws Exception {
        String id = startHeldJob(7);

        await().untilAsserted(() -> assertThat(job(id).get("state")).isEqualTo("RUNNING"));
        awaitAllRecords(id);
        Response response = web.get("/jobs/" + id + "/exceptions");
        Map<String, Object> exceptions = response.object();

        assertThat(exceptions)
                .containsOnlyKeys(
                        "root-exception",
                        "timestamp",
                        "all-exceptions",
                        "truncated",
                        "exceptionHistory");
        assertThat((String) exceptions.get("root-exception"))
                .startsWith("java.lang.IllegalStateException: <b>number</b> 7\n\tat ");
        assertThat(response.body()).doesNotContain("<b>");
        assertThat(list(map(exceptions.get("exceptionHistory")).get("entries")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry)
                            .containsOnlyKeys(
                                    "exceptionName",
                                    "stacktrace",
                                    "timestamp",
                                    "taskName",
                                    "location",
                                    "concurrentExceptions")
                            .containsEntry("exceptionName", "java.lang.IllegalStateException");
                    assertThat((String) entry.get("taskName"))
                            .matches("Doubled <twice> \\([12]/2\\) - execution #0");
                });
        assertThat(web.get("/jobs/" + id + "/metrics?get=numRestarts").body()).contains("\"1\"");
        assertThat(map(job(id).get("timestamps"))).extractingByKey("RESTARTING").isNotEqualTo(0L);
    }

    @Test
    void shouldKeepShowingAJobThatHasFailedWhileAnotherRuns() throws Exception {
        startHeldJob(-1);
        StreamExecutionEnvironment env = environment();
        env.setRestartStrategy(RestartStrategies.noRestart());
        env.fromElements(1, 0).map(number -> 1 / number).print();

        JobClient failing = env.executeAsync("failing");
        assertThatThrownBy(() -> failing.getJobExecutionResult().get())
                .hasCauseInstanceOf(JobExecutionException.class);

        String id = failing.getJobID().toString();
        assertThat(job(id)).containsEntry("state", "FAILED");
        assertThat(job(id).get("end-time")).isNotEqualTo(-1L);
        assertThat(web.get("/jobs/" + id + "/exceptions").body())
                .contains("java.lang.ArithmeticException: / by zero");
        assertThat(web.get("/overview").object())
                .containsEntry("jobs-running", 1L)
                .containsEntry("jobs-failed", 1L);
        assertThat(web.ask("PATCH", "/jobs/" + id, "Host: localhost").status()).isEqualTo(409);
    }

    @Test
    void shouldCancelAJobThatIsPatched() throws Exception {
        String id = startHeldJob(-1);

        Response response =
                web.ask("PATCH", "/jobs/" + id + "?mode=cancel", "Host: 127.0.0.1:" + web.port());

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{}");
        await().untilAsserted(() ->
                assertThat(running.get(0).getJobStatus().get()).isEqualTo(JobStatus.CANCELED));
    }

    @Test
    void shouldNotCancelIfThatIsForbidden() throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.PORT, web.port());
        configuration.set(WebOptions.CANCEL_ENABLE, false);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration);
        env.addSource(new HeldSource(1)).addSink(new DiscardingSink<>());
        JobClient job = env.executeAsync();
        running.add(job);

        Response response = web.ask("PATCH", "/jobs/" + job.getJobID(), "Host: localhost");

        assertThat(response.status()).isEqualTo(403);
        assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
        assertThat(web.get("/config").body()).contains("\"web-cancel\":false");
    }

    @Test
    void shouldTellOpenPagesHowTheLastJobEnded() throws Exception {
        String id = startHeldJob(3);
        awaitAllRecords(id);
        CompletableFuture<Response> farewell = new CompletableFuture<>();
        Thread page = new Thread(() -> {
            try {
                farewell.complete(web.get("/millrace/farewell"));
            } catch (IOException e) {
                farewell.completeExceptionally(e);
            }
        });
        page.start();
        await().until(() -> web.get("/jobs").status() == 200);

        running.get(0).cancel().get();
        page.join();
        Map<String, Object> last = farewell.get().object();

        Map<String, Object> job = map(map(last.get("jobs")).get(id));
        assertThat(map(job.get("details"))).containsEntry("state", "CANCELED");
        assertThat(list(map(job.get("details")).get("vertices")))
                .allSatisfy(vertex -> assertThat(vertex).containsEntry("status", "CANCELED"));
        assertThat(map(list(map(job.get("details")).get("vertices")).get(0).get("metrics")))
                .containsEntry("write-records", 10L);
        assertThat(job.get("exceptions").toString()).contains("<b>number</b> 3");
        assertThat(job.get("accumulators").toString()).contains("IntCounter 10");
    }

    @Test
    void shouldBeGoneWhenTheLastJobIs() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromElements(1).addSink(new DiscardingSink<>());

        env.execute("first");
        assertThatThrownBy(() -> web.get("/")).isInstanceOf(ConnectException.class);
        String id = startHeldJob(-1);

        assertThat(web.get("/jobs").body()).contains(id);
    }

    @Test
    void shouldListenOnLoopbackOnly() throws Exception {
        startHeldJob(-1);

        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, web.port()).close())
                            .as("%s", address)
                            .isInstanceOf(IOException.class);
                }
            }
        }
        assertThat(web.get("/jobs").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8081", "localhost.evil.example", "10.0.0.1", ""
            })
    void shouldAnswerNobodyWhoAsksForAnotherHost(String host) throws Exception {
        String id = startHeldJob(-1);

        Response page = web.ask("GET", "/", "Host: " + host);
        Response cancel = web.ask("PATCH", "/jobs/" + id, "Host: " + host);

        assertThat(page.status()).isEqualTo(403);
        assertThat(cancel.status()).isEqualTo(403);
        assertThat(job(id)).containsEntry("state", "RUNNING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void shouldLetNoPageOfAnotherOriginCancel(String header) throws Exception {
        String id = startHeldJob(-1);

        Response cancel = web.ask("PATCH", "/jobs/" + id, "Host: localhost:" + web.port(), header);
        Response preflight =
                web.ask("OPTIONS", "/jobs/" + id, "Host: localhost:" + web.port(), header);

        assertThat(cancel.status()).isEqualTo(403);
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.headers().keySet())
                .noneMatch(name -> name.startsWith("access-control"));
        assertThat(job(id)).containsEntry("state", "RUNNING");
    }

    @Test
    void shouldLetItsOwnPageCancel() throws Exception {
        String id = startHeldJob(-1);

        Response cancel = web.ask(
                "PATCH",
                "/jobs/" + id,
                "Host: localhost:" + web.port(),
                "Origin: http://localhost:" + web.port(),
                "Sec-Fetch-Site: same-origin");

        assertThat(cancel.status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app.js", "/jobs/overview", "/nope", "/jobs/xyz"})
    void shouldSendHeadersThatKeepBrowsersSafe(String path) throws Exception {
        startHeldJob(-1);

        Map<String, String> headers = web.get(path).headers();

        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsEntry("cache-control", "no-store")
                .doesNotContainKey("access-control-allow-origin");
        assertThat(headers.get("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/../WebServer.class",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/app.js/",
                "/WebServer.class",
                "//etc/passwd",
                "/jobs/" + "00000000000000000000000000000000" + "/nope"
            })
    void shouldFindNothingUnderOtherPaths(String path) throws Exception {
        startHeldJob(-1);

        Response response = web.get(path);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers())
                .containsEntry("content-type", "application/json; charset=UTF-8");
        assertThat(response.body()).startsWith("{\"errors\":[\"Unable to load requested file /");
    }

    @Test
    void shouldSayWhatIsNotThere() throws Exception {
        String id = startHeldJob(-1);

        assertThat(web.get("/jobs/" + NO_JOB))
                .extracting(Response::status, Response::body)
                .containsExactly(404, "{\"errors\":[\"Job " + NO_JOB + " not found\"]}");
        assertThat(web.get("/jobs/" + id + "/vertices/" + NO_JOB))
                .extracting(Response::status, Response::body)
                .containsExactly(404, "{\"errors\":[\"JobVertex " + NO_JOB + " not found\"]}");
        assertThat(web.get("/jobs/xyz"))
                .extracting(Response::status, Response::body)
                .containsExactly(
                        400,
                        "{\"errors\":[\"Bad request, could not parse parameters: Cannot resolve path parameter"
                                + " (jobid) from value \\\"xyz\\\".\"]}");
        assertThat(web.ask("PATCH", "/jobs/" + id + "?mode=foo", "Host: localhost"))
                .extracting(Response::status, Response::body)
                .containsExactly(
                        400,
                        "{\"errors\":[\"Bad request, could not parse parameters: Cannot resolve query parameter"
                                + " (mode) from value \\\"foo\\\".\"]}");
        assertThat(web.ask("DELETE", "/overview", "Host: localhost"))
                .extracting(Response::status, Response::body)
                .containsExactly(404, "{\"errors\":[\"Not found: /overview\"]}");
    }

    @Test
    void shouldFailTheJobOfWhichThePortIsTaken() throws Exception {
        try (ServerSocket other =
                new ServerSocket(web.port(), 1, InetAddress.getLoopbackAddress())) {
            StreamExecutionEnvironment env = environment();
            env.fromElements(1).addSink(new DiscardingSink<>());

            assertThatThrownBy(env::execute)
                    .isInstanceOf(FlinkException.class)
                    .hasRootCauseInstanceOf(BindException.class)
                    .hasRootCauseMessage("Could not start rest endpoint on any port in port range "
                            + other.getLocalPort());
        }
    }

    @Test
    void shouldTakeTheNextPortOfARange() throws Exception {
        Client second = Client.ofFreePort();
        try (ServerSocket other =
                new ServerSocket(web.port(), 1, InetAddress.getLoopbackAddress())) {
            Configuration configuration = new Configuration();
            configuration.set(RestOptions.BIND_PORT, other.getLocalPort() + "," + second.port());
            StreamExecutionEnvironment env =
                    StreamExecutionEnvironment.getExecutionEnvironment(configuration);
            env.addSource(new HeldSource(1)).addSink(new DiscardingSink<>());
            running.add(env.executeAsync());

            assertThat(second.get("/jobs").body())
                    .contains(running.get(0).getJobID().toString());
        }
    }
}
