// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.Experimental;
import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;
import io.millrace.streaming.runtime.tasks.ProcessingTimeServiceAware;
import io.millrace.util.Preconditions;

/**
 * Base of factories of operators. Mirrors Flink 1.14's {@code AbstractStreamOperatorFactory}; no known differences.
 *
 * @param <OUT> type of what the operator emits
 */
@Experimental
public abstract class AbstractStreamOperatorFactory<OUT>
        implements StreamOperatorFactory<OUT>, ProcessingTimeServiceAware {

    private static final long serialVersionUID = 1L;

    /** With which neighbours the operator may share a task. */
    protected ChainingStrategy chainingStrategy = ChainingStrategy.DEFAULT_CHAINING_STRATEGY;

    /** The wall clock of the task; set there. */
    protected transient ProcessingTimeService processingTimeService;

    private transient MailboxExecutor mailboxExecutor;

    /** Called by subclasses. */
    public AbstractStreamOperatorFactory() {}

    @Override
    public void setChainingStrategy(ChainingStrategy strategy) {
        this.chainingStrategy = strategy;
    }

    @Override
    public ChainingStrategy getChainingStrategy() {
        return chainingStrategy;
    }

    @Override
    public void setProcessingTimeService(ProcessingTimeService processingTimeService) {
        this.processingTimeService = processingTimeService;
    }

    /**
     * Called in the task if this is a {@link YieldingOperatorFactory}.
     *
     * @param mailboxExecutor runs the operator's actions
     */
    public void setMailboxExecutor(MailboxExecutor mailboxExecutor) {
        this.mailboxExecutor = mailboxExecutor;
    }

    /**
     * What runs the operator's actions.
     *
     * @return the executor
     * @throws NullPointerException if this is no {@link YieldingOperatorFactory}, or before the task
     */
    protected MailboxExecutor getMailboxExecutor() {
        return Preconditions.checkNotNull(
                mailboxExecutor, "Factory does not implement %s", YieldingOperatorFactory.class);
    }
}
