// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.Experimental;
import io.millrace.api.common.operators.MailboxExecutor;

/**
 * A factory of operators that run actions of their own between records, and may wait for them. Such an operator never
 * shares a task with a source function in front of it.
 *
 * <p>Mirrors Flink 1.14's {@code YieldingOperatorFactory}; no known differences.
 *
 * @param <OUT> type of what the operator emits
 */
@Experimental
public interface YieldingOperatorFactory<OUT> extends StreamOperatorFactory<OUT> {

    /**
     * Called in the task, before the operator is made.
     *
     * @param mailboxExecutor runs the operator's actions
     */
    void setMailboxExecutor(MailboxExecutor mailboxExecutor);
}
