// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.AbstractStreamOperatorFactory;
import io.millrace.streaming.api.operators.BoundedOneInput;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamOperatorParameters;
import io.millrace.streaming.api.operators.YieldingOperatorFactory;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

import java.util.concurrent.Future;

/** Posts actions, and waits for some. */
class MailOperator extends AbstractStreamOperator<String>
        implements OneInputStreamOperator<String, String>, BoundedOneInput {

    private final transient MailboxExecutor mailbox;
    private transient boolean isBusy;

    MailOperator(MailboxExecutor mailbox) {
        this.mailbox = mailbox;
    }

    private void emit(String text) {
        if (isBusy) {
            throw new IllegalStateException("two at a time");
        }
        isBusy = true;
        output.collect(new StreamRecord<>(text));
        isBusy = false;
    }

    @Override
    public void processElement(StreamRecord<String> element) throws Exception {
        String value = element.getValue();
        emit(value + " begins " + mailbox.tryYield());
        mailbox.execute(() -> emit(value + " first"), "first");
        mailbox.execute(() -> emit(value + " second"), "second of %s", value);
        Future<String> future = mailbox.submit(
                () -> {
                    emit(value + " third");
                    return "result of " + value;
                },
                "third");
        mailbox.yield();
        emit(value + " yielded " + future.isDone());
        emit(value + " tries " + mailbox.tryYield());
        emit(value + " tries " + mailbox.tryYield() + " " + future.get());
        emit(value + " tries " + mailbox.tryYield());
        Thread other = new Thread(() -> {
            mailbox.execute(() -> emit(value + " from another thread"), "other");
            try {
                mailbox.tryYield();
            } catch (IllegalStateException e) {
                mailbox.execute(() -> emit(value + " " + e.getMessage()), "failure");
            }
        });
        other.start();
        other.join();
        mailbox.yield();
        mailbox.yield();
        processingTimeService.registerTimer(
                processingTimeService.getCurrentProcessingTime() - 1,
                time -> emit(value + " timer while it waits"));
        mailbox.yield();
        mailbox.execute(() -> emit(value + " left over"), "left over");
        emit(value + " ends");
    }

    @Override
    public void endInput() {
        mailbox.execute(() -> emit("posted at the end of input"), "end");
        processingTimeService.registerTimer(
                processingTimeService.getCurrentProcessingTime() + 60_000, time -> emit("never"));
        emit("end of input");
    }

    @Override
    public void finish() throws Exception {
        super.finish();
        emit("finish");
    }

    /** Makes such operators. */
    static class Factory extends AbstractStreamOperatorFactory<String>
            implements OneInputStreamOperatorFactory<String, String>,
                    YieldingOperatorFactory<String> {

        @Override
        @SuppressWarnings("unchecked")
        public <O extends StreamOperator<String>> O createStreamOperator(
                StreamOperatorParameters<String> parameters) {
            MailOperator operator = new MailOperator(getMailboxExecutor());
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
            return MailOperator.class;
        }
    }
}
