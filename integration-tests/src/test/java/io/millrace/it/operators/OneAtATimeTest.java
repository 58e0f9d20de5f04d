// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.AbstractStreamOperatorFactory;
import io.millrace.streaming.api.operators.BoundedOneInput;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamOperatorParameters;
import io.millrace.streaming.api.operators.YieldingOperatorFactory;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Records, timers and actions of a subtask never meet, whoever's thread they come from. */
class OneAtATimeTest {

    private static final int RECORDS = 100_000;

    /** Timers that have fired. */
    private static final AtomicInteger TIMERS = new AtomicInteger();

    /** Looks whether anybody is in it while somebody else comes. */
    private static class Exclusive<T> extends AbstractStreamOperator<String>
            implements OneInputStreamOperator<T, String> {

        private transient AtomicInteger inside;
        private transient int records;
        private transient int mails;

        private Exclusive() {
            chainingStrategy = ChainingStrategy.ALWAYS;
        }

        @Override
        public void open() throws Exception {
            super.open();
            inside = new AtomicInteger();
            getProcessingTimeService()
                    .scheduleAtFixedRate(time -> alone(TIMERS::incrementAndGet), 1, 1);
        }

        void alone(Runnable action) {
            if (inside.incrementAndGet() != 1) {
                throw new IllegalStateException("two at a time");
            }
            action.run();
            inside.decrementAndGet();
        }

        void onMail() {
            alone(() -> mails++);
        }

        @Override
        public void processElement(StreamRecord<T> element) {
            alone(() -> records++);
        }

        @Override
        public void finish() throws Exception {
            super.finish();
            output.collect(
                    new StreamRecord<>("all records " + (records >= RECORDS) + ", mails " + mails));
        }
    }

    /** Emits on a thread of its own, until some timers have fired. */
    private static final class Busy implements SourceFunction<Integer> {

        private volatile boolean isCancelled;

        @Override
        public void run(SourceContext<Integer> context) {
            for (int i = 0; (i < RECORDS || TIMERS.get() < 3) && !isCancelled; i++) {
                context.collect(i);
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    @Test
    void shouldKeepTimersOutOfRecordsOfASourceFunction() throws Exception {
        TIMERS.set(0);

        List<String> seen = Jobs.threaded(
                1,
                env -> env.addSource(new Busy())
                        .returns(Integer.class)
                        .transform("exclusive", Types.STRING, new Exclusive<Integer>()));

        assertThat(seen).containsExactly("all records true, mails 0");
    }

    /** Gets mail from another thread, while it works. */
    private static final class Posting extends Exclusive<Long> implements BoundedOneInput {

        private static final int MAILS = 5_000;

        private final transient MailboxExecutor mailbox;
        private transient Thread poster;

        private Posting(MailboxExecutor mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public void open() throws Exception {
            super.open();
            poster = new Thread(() -> {
                for (int i = 0; i < MAILS; i++) {
                    mailbox.execute(this::onMail, "mail");
                }
            });
            poster.start();
        }

        @Override
        public void endInput() throws InterruptedException {
            poster.join();
        }
    }

    /** Makes such operators. */
    private static final class PostedTo extends AbstractStreamOperatorFactory<String>
            implements OneInputStreamOperatorFactory<Long, String>,
                    YieldingOperatorFactory<String> {

        @Override
        @SuppressWarnings("unchecked")
        public <O extends StreamOperator<String>> O createStreamOperator(
                StreamOperatorParameters<String> parameters) {
            Exclusive<Long> operator = new Posting(getMailboxExecutor());
            operator.setProcessingTimeService(processingTimeService);
            operator.setup(
                    parameters.getContainingTask(),
                    parameters.getStreamConfig(),
                    parameters.getOutput());
            return (O) operator;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
            return Exclusive.class;
        }
    }

    @Test
    void shouldRunAllMailThatCameBeforeTheEnd() throws Exception {
        List<String> seen = Jobs.threaded(
                1,
                env -> env.fromSequence(1, RECORDS)
                        .rebalance()
                        .transform("exclusive", Types.STRING, new PostedTo()));

        assertThat(seen).containsExactly("all records true, mails " + Posting.MAILS);
    }
}
