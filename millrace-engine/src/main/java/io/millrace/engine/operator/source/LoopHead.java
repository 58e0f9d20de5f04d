// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.Attention;
import io.millrace.engine.operator.FeedbackQueue;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.SourceDescription;

/**
 * The head of a loop: emits what its tail has sent round. Ends when nothing has come for the given time. Its watermark is at
 * the end of time from the beginning, so that a loop never waits for itself.
 */
public final class LoopHead implements PolledSource {

    private static final long NEVER = Long.MAX_VALUE;

    private final OperatorContext context;
    private final Receiver<Object> out;
    private final Attention attention;
    private final FeedbackQueue queue;
    private final long waitTimeMs;
    /** When the loop ends if nothing comes, by the wall clock; set once the queue was found empty. */
    private long endMs = NEVER;

    private long records;

    public LoopHead(SourceDescription.LoopHead description, OperatorContext context) {
        this.context = context;
        this.out = context.output();
        this.attention = context.attention();
        this.queue = context.feedback(description.loop());
        this.waitTimeMs = description.waitTimeMs();
        queue.bindHead(context.source().doorbell());
    }

    @Override
    public int poll(int maxRecords) throws Exception {
        if (records == 0) {
            context.emitWatermark(Long.MAX_VALUE);
        }
        int count = 0;
        FeedbackQueue.Entry entry;
        while (count < maxRecords && (entry = queue.poll()) != null) {
            records++;
            count++;
            out.receive(entry.value(), entry.timestamp());
            if (attention.isWanted()) {
                break;
            }
        }
        if (count > 0) {
            endMs = NEVER;
            return count;
        }
        return hasWaitedLongEnough() ? ENDED : 0;
    }

    private boolean hasWaitedLongEnough() {
        if (waitTimeMs == 0) {
            return false;
        }
        long nowMs = context.clock().nowMs();
        if (endMs == NEVER) {
            endMs = nowMs + waitTimeMs;
        }
        if (nowMs < endMs) {
            return false;
        }
        endMs = NEVER;
        queue.close();
        return true;
    }

    @Override
    public long nextProcessingTimeMs() {
        return endMs;
    }

    @Override
    public long recordCount() {
        return records;
    }
}
