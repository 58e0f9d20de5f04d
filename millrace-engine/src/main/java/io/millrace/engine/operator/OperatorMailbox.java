// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.engine.common.Errors;
import io.millrace.util.function.ThrowingRunnable;

/** One operator's part of the task's mailbox. */
final class OperatorMailbox implements MailboxExecutor {

    private final Mailbox mailbox;
    private final OperatorContext context;
    private final ChainNode node;

    OperatorMailbox(Mailbox mailbox, OperatorContext context, ChainNode node) {
        this.mailbox = mailbox;
        this.context = context;
        this.node = node;
    }

    @Override
    public void execute(
            ThrowingRunnable<? extends Exception> command,
            String descriptionFormat,
            Object... descriptionArgs) {
        mailbox.post(context, node.position, command);
    }

    @Override
    public void yield() throws InterruptedException {
        try {
            mailbox.yieldTo(node.position);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    @Override
    public boolean tryYield() {
        return mailbox.tryYield(node.position);
    }
}
