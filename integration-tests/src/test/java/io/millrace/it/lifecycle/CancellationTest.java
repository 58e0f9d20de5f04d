// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.JobStatus;
import io.millrace.core.execution.JobClient;
import io.millrace.it.lifecycle.Tracked.Deed;
import io.millrace.it.lifecycle.Tracked.Oddity;
import io.millrace.it.lifecycle.Tracked.Place;
import io.millrace.runtime.client.JobCancellationException;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Jobs stop when they are told to, wherever the user's code is, and every function that was opened is closed once. */
class CancellationTest {

    private static final long ENDLESS = Long.MAX_VALUE;
    private static final long MAX_WAIT_S = 20;

    private final StreamExecutionEnvironment environment =
            StreamExecutionEnvironment.getExecutionEnvironment();
    private Residue before;

    /** A first job, and a first look at open files, load classes and what stays with them for good. */
    @BeforeAll
    static void warmUp() throws Exception {
        assertThat(Residue.now().threads()).isNotEmpty();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        Tracked.build(environment, new Oddity(Place.MAP, Deed.NOTHING, 10, false));
        environment.execute();
    }

    @BeforeEach
    void begin() {
        Events.reset();
        environment.setParallelism(1);
        before = Residue.now();
    }

    static Stream<Oddity> jobsThatDoNotEnd() {
        List<Oddity> jobs = new ArrayList<>();
        List<Deed> interruptible = List.of(
                Deed.SLEEP,
                Deed.WAIT_ON_MONITOR,
                Deed.TAKE_FROM_QUEUE,
                Deed.WAIT_FOR_LOCK,
                Deed.HIDE_INTERRUPT,
                Deed.THROW_ERROR_ON_INTERRUPT,
                Deed.PARK_UNTIL_INTERRUPTED);
        for (boolean isChained : new boolean[] {true, false}) {
            for (Deed deed : interruptible) {
                jobs.add(new Oddity(Place.MAP, deed, ENDLESS, isChained));
                // The whole way up to the source is full by then.
                jobs.add(new Oddity(Place.SINK, deed, ENDLESS, isChained));
                jobs.add(new Oddity(Place.SOURCE_RUN, deed, 10, isChained));
            }
            jobs.add(new Oddity(Place.SOURCE_UNDER_LOCK, Deed.SLEEP, 10, isChained));
            jobs.add(new Oddity(Place.SOURCE_UNDER_LOCK, Deed.NOTHING, 10, isChained));
            jobs.add(new Oddity(Place.SOURCE_OPEN, Deed.SLEEP, 10, isChained));
            jobs.add(new Oddity(Place.MAP_OPEN, Deed.SLEEP, ENDLESS, isChained));
            jobs.add(new Oddity(Place.SINK_OPEN, Deed.SLEEP, ENDLESS, isChained));
        }
        return jobs.stream();
    }

    @ParameterizedTest
    @MethodSource("jobsThatDoNotEnd")
    void shouldCancelWhereverUserCodeIs(Oddity oddity) throws Exception {
        JobClient client = Tracked.start(environment, oddity);
        Events.awaitEvent("reached");

        client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);

        assertCanceled(client);
        assertThat(Events.of("cancel source")).isLessThanOrEqualTo(1);
        if (Events.of("run") == 1) {
            assertThat(Events.of("cancel source")).isEqualTo(1);
        }
        assertNothingLeft();
    }

    @ParameterizedTest
    @MethodSource("jobsThatDoNotEnd")
    void shouldStopEverythingWhenOneTaskFails(Oddity oddity) throws Exception {
        Tracked.build(environment, oddity);
        // A second pipeline of the same job, which fails as soon as the first one is where it wants
        // to be.
        environment.fromElements(1).map(CancellationTest::failOnceReached).print();

        JobClient client = environment.executeAsync();

        assertThatThrownBy(() -> client.getJobExecutionResult().get(MAX_WAIT_S, TimeUnit.SECONDS))
                .hasCauseInstanceOf(JobExecutionException.class)
                .hasStackTraceContaining("the other one fails");
        assertThat(client.getJobStatus().get()).isEqualTo(JobStatus.FAILED);
        assertThat(Events.of("cancel source")).isLessThanOrEqualTo(1);
        assertNothingLeft();
    }

    private static Integer failOnceReached(Integer one) {
        Events.awaitEvent("reached");
        throw new IllegalStateException("the other one fails");
    }

    @Test
    void shouldCancelInCloseWithoutInterruptingIt() throws Exception {
        for (Place place : List.of(Place.SOURCE_CLOSE, Place.MAP_CLOSE, Place.SINK_CLOSE)) {
            Events.reset();
            JobClient client = Tracked.start(
                    environment,
                    new Oddity(place, Deed.IGNORE_INTERRUPTS, 10, place != Place.MAP_CLOSE));
            Events.awaitEvent("reached");

            client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);
            await().until(() -> client.getJobStatus().get() == JobStatus.CANCELLING);
            Events.release();

            assertCanceled(client);
            assertThat(Events.of("interrupt")).as("interrupts in %s", place).isZero();
            assertNothingLeft();
        }
    }

    @Test
    void shouldTakeSecondCancelAsNothing() throws Exception {
        JobClient client =
                Tracked.start(environment, new Oddity(Place.MAP, Deed.SLEEP, ENDLESS, false));
        Events.awaitEvent("reached");

        client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);
        client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);

        assertCanceled(client);
        assertThat(Events.of("cancel source")).isEqualTo(1);
        assertNothingLeft();
    }

    @Test
    void shouldKeepItsEndWhenCancelComesLate() throws Exception {
        JobClient client =
                Tracked.start(environment, new Oddity(Place.MAP, Deed.NOTHING, 10, false));
        client.getJobExecutionResult().get(MAX_WAIT_S, TimeUnit.SECONDS);

        client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);

        assertThat(client.getJobStatus().get()).isEqualTo(JobStatus.FINISHED);
        assertThat(client.getJobExecutionResult()).isCompleted();
        assertThat(Events.of("cancel source")).isZero();
        assertNothingLeft();
    }

    @Test
    void shouldCancelBeforeAnythingRuns() throws Exception {
        for (int round = 0; round < 50; round++) {
            Events.reset();
            StreamExecutionEnvironment fresh = StreamExecutionEnvironment.createLocalEnvironment(1);
            JobClient client = Tracked.start(
                    fresh, new Oddity(Place.MAP, Deed.NOTHING, ENDLESS, round % 2 == 0));

            client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);

            assertCanceled(client);
            assertThat(Events.of("cancel source")).isLessThanOrEqualTo(1);
            assertThat(Events.all("close ")).isEqualTo(Events.all("open "));
            assertNothingLeft();
        }
    }

    @Test
    void shouldBeCanceledAlthoughFunctionsFailToStop() throws Exception {
        for (Place place : List.of(
                Place.SOURCE_CANCEL, Place.SOURCE_CLOSE, Place.MAP_CLOSE, Place.SINK_CLOSE)) {
            Events.reset();
            JobClient client =
                    Tracked.start(environment, new Oddity(place, Deed.FAIL, ENDLESS, false));
            Events.awaitEvent("emitted");

            client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);

            assertCanceled(client);
            assertThat(Events.of("cancel source")).as("%s", place).isEqualTo(1);
            assertNothingLeft();
        }
    }

    @Test
    void shouldCloseWhatWasOpenedWhenAnOpenFails() {
        for (Place place : List.of(Place.SOURCE_OPEN, Place.MAP_OPEN, Place.SINK_OPEN)) {
            for (boolean isChained : new boolean[] {true, false}) {
                Events.reset();
                StreamExecutionEnvironment fresh =
                        StreamExecutionEnvironment.createLocalEnvironment(1);
                Tracked.build(fresh, new Oddity(place, Deed.FAIL, ENDLESS, isChained));

                assertThatThrownBy(fresh::execute)
                        .isInstanceOf(JobExecutionException.class)
                        .hasStackTraceContaining("as asked");

                assertThat(Events.all("open ")).isNotEmpty();
                assertNothingLeft();
            }
        }
    }

    @Test
    void shouldGiveUpTaskThatIgnoresInterrupts() throws Exception {
        environment.getConfig().setTaskCancellationInterval(10);
        environment.getConfig().setTaskCancellationTimeout(200);
        JobClient client =
                Tracked.start(environment, new Oddity(Place.MAP, Deed.IGNORE_INTERRUPTS, 1, false));
        Events.awaitEvent("reached");

        client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);

        assertCanceled(client);
        assertThat(Events.of("interrupt")).isPositive();
        assertThat(Residue.now().beyond(before))
                .hasSize(1)
                .allMatch(line -> line.startsWith("thread task-"));
        Events.release();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(CancellationTest.this::assertNothingLeft);
    }

    @Test
    void shouldGoOnInterruptingWithoutTimeout() throws Exception {
        environment.getConfig().setTaskCancellationInterval(5);
        environment.getConfig().setTaskCancellationTimeout(0);
        JobClient client =
                Tracked.start(environment, new Oddity(Place.MAP, Deed.IGNORE_INTERRUPTS, 1, false));
        Events.awaitEvent("reached");

        client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);
        await().until(() -> Events.of("interrupt") > 50);
        JobStatus meanwhile = client.getJobStatus().get();
        Events.release();

        assertThat(meanwhile).isEqualTo(JobStatus.CANCELLING);
        assertCanceled(client);
        assertNothingLeft();
    }

    private static void assertCanceled(JobClient client) throws Exception {
        assertThatThrownBy(() -> client.getJobExecutionResult().get(MAX_WAIT_S, TimeUnit.SECONDS))
                .hasCauseInstanceOf(JobCancellationException.class);
        assertThat(client.getJobStatus().get()).isEqualTo(JobStatus.CANCELED);
    }

    private void assertNothingLeft() {
        // If an open() did not get through, those in front of it in the chain are closed without
        // having been opened.
        assertThat(Events.all("close ")).containsAllEntriesOf(Events.all("open "));
        assertThat(Events.all("close ").values()).allMatch(count -> count == 1);
        assertThat(Residue.now().beyond(before)).isEmpty();
    }
}
