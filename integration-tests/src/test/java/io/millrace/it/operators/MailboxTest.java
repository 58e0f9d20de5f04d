// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.core.execution.JobClient;
import io.millrace.it.Jobs;
import io.millrace.runtime.client.JobCancellationException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.AbstractStreamOperatorFactory;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamOperatorParameters;
import io.millrace.streaming.api.operators.YieldingOperatorFactory;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;

class MailboxTest {

    @Test
    void shouldRunActionsBetweenRecordsAndWhileAnOperatorWaits() throws Exception {
        List<String> seen = Jobs.inOrder(env -> env.fromElements("a", "b")
                .transform("mail", Types.STRING, new MailOperator.Factory()));

        // As Flink 1.14.4 prints it.
        assertThat(seen)
                .containsExactly(
                        "a begins false",
                        "a first",
                        "a yielded false",
                        "a second",
                        "a tries true",
                        "a third",
                        "a tries true result of a",
                        "a tries false",
                        "a from another thread",
                        "a Illegal thread detected. This method must be called from inside the mailbox"
                                + " thread!",
                        "a timer while it waits",
                        "a ends",
                        "a left over",
                        "b begins false",
                        "b first",
                        "b yielded false",
                        "b second",
                        "b tries true",
                        "b third",
                        "b tries true result of b",
                        "b tries false",
                        "b from another thread",
                        "b Illegal thread detected. This method must be called from inside the mailbox"
                                + " thread!",
                        "b timer while it waits",
                        "b ends",
                        "b left over",
                        "end of input",
                        "posted at the end of input",
                        "finish");
    }

    /** Waits for what another thread posts; forever for the record {@code never}. */
    private static final class WaitingOperator extends AbstractStreamOperator<String>
            implements OneInputStreamOperator<String, String> {

        private static final CountDownLatch WAITS = new CountDownLatch(1);

        private final transient MailboxExecutor mailbox;

        private WaitingOperator(MailboxExecutor mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public void processElement(StreamRecord<String> element) throws Exception {
            if (element.getValue().equals("never")) {
                WAITS.countDown();
                mailbox.yield();
                throw new AssertionError("nothing was posted");
            }
            boolean[] hasRun = new boolean[1];
            new Thread(() -> mailbox.execute(() -> hasRun[0] = true, "run")).start();
            mailbox.yield();
            output.collect(element.replace(element.getValue() + " " + hasRun[0]));
        }
    }

    private static final class WaitingFactory extends AbstractStreamOperatorFactory<String>
            implements OneInputStreamOperatorFactory<String, String>,
                    YieldingOperatorFactory<String> {

        @Override
        @SuppressWarnings("unchecked")
        public <O extends StreamOperator<String>> O createStreamOperator(
                StreamOperatorParameters<String> parameters) {
            WaitingOperator operator = new WaitingOperator(getMailboxExecutor());
            operator.setup(
                    parameters.getContainingTask(),
                    parameters.getStreamConfig(),
                    parameters.getOutput());
            return (O) operator;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
            return WaitingOperator.class;
        }
    }

    @Test
    void shouldWaitForWhatOtherThreadsPost() throws Exception {
        List<String> seen = Jobs.threaded(
                1,
                env -> env.fromElements("a", "b", "c")
                        .transform("waiting", Types.STRING, new WaitingFactory()));

        assertThat(seen).containsExactly("a true", "b true", "c true");
    }

    @Test
    void shouldStopWaitingWhenTheJobIsCancelled() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromElements("never")
                .transform("waiting", Types.STRING, new WaitingFactory())
                .addSink(new DiscardingSink<>());

        JobClient client = env.executeAsync();
        WaitingOperator.WAITS.await();
        client.cancel().get();

        assertThatThrownBy(() -> client.getJobExecutionResult().get())
                .hasRootCauseInstanceOf(JobCancellationException.class);
    }
}
