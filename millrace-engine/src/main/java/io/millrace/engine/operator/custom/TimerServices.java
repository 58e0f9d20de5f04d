// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.streaming.api.operators.InternalTimeServiceManager;
import io.millrace.streaming.api.operators.InternalTimerService;
import io.millrace.streaming.api.operators.KeyContext;
import io.millrace.streaming.api.operators.Triggerable;
import io.millrace.streaming.api.watermark.Watermark;

import java.util.HashMap;
import java.util.Map;

/** The services of timers of a user's operator, by name. Owned by the task's thread. */
final class TimerServices implements InternalTimeServiceManager<Object> {

    private final OperatorContext context;
    private final KeyContext keyContext;
    /** In the order of hash codes, since that is the order in which Flink fires. */
    private final Map<String, NamespacedTimers<?>> byName = new HashMap<>();

    private boolean isQuiesced;

    TimerServices(OperatorContext context, KeyContext keyContext) {
        this.context = context;
        this.keyContext = keyContext;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <N> InternalTimerService<N> getInternalTimerService(
            String name,
            TypeSerializer<Object> keySerializer,
            TypeSerializer<N> namespaceSerializer,
            Triggerable<Object, N> triggerable) {
        NamespacedTimers<N> found = (NamespacedTimers<N>) byName.get(name);
        if (found == null) {
            if (namespaceSerializer == null) {
                throw new IllegalArgumentException("The TimersService serializers cannot be null.");
            }
            found = new NamespacedTimers<>(
                    byName.size(), context, keyContext, namespaceSerializer, triggerable);
            byName.put(name, found);
        } else {
            found.checkSame(namespaceSerializer);
        }
        return found;
    }

    @Override
    public void advanceWatermark(Watermark watermark) throws Exception {
        for (NamespacedTimers<?> service : byName.values()) {
            service.onWatermark(watermark.getTimestamp());
        }
    }

    long nextProcessingTimeMs() {
        long next = Long.MAX_VALUE;
        if (isQuiesced) {
            return next;
        }
        for (NamespacedTimers<?> service : byName.values()) {
            next = Math.min(next, service.nextProcessingTimeMs());
        }
        return next;
    }

    /** Fires what is due in the order of time, whatever the service. */
    void onProcessingTime(long nowMs) throws Exception {
        long next = nextProcessingTimeMs();
        while (next <= nowMs) {
            for (NamespacedTimers<?> service : byName.values()) {
                if (service.nextProcessingTimeMs() == next) {
                    service.onProcessingTime(next);
                }
            }
            if (context.attention().isWanted()) {
                return;
            }
            next = nextProcessingTimeMs();
        }
    }

    /** No timer by the wall clock fires any more. */
    void quiesce() {
        isQuiesced = true;
    }
}
