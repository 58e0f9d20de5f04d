// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.Namespace;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.runtime.state.VoidNamespace;
import io.millrace.streaming.api.operators.InternalTimer;
import io.millrace.streaming.api.operators.InternalTimerService;
import io.millrace.streaming.api.operators.KeyContext;
import io.millrace.streaming.api.operators.Triggerable;
import io.millrace.util.function.BiConsumerWithException;

/**
 * One service of timers of a user's operator. Owned by the task's thread.
 *
 * <p>What holds a timer below a key's row has a name of its own per service and namespace, as other services may set timers
 * for the same time.
 *
 * @param <N> type of the namespaces
 */
final class NamespacedTimers<N> implements InternalTimerService<N>, KeyedTimers.Listener {

    /** The name of a holder of timers. */
    private record Place(int service, Object namespace) {}

    /** A timer that fires. */
    private record Timer<N>(Object getKey, N getNamespace, long getTimestamp)
            implements InternalTimer<Object, N> {

        @Override
        public int comparePriorityTo(InternalTimer<?, ?> other) {
            return Long.compare(getTimestamp, other.getTimestamp());
        }

        @Override
        public String toString() {
            return "Timer{timestamp=" + getTimestamp + ", key=" + getKey + ", namespace="
                    + getNamespace + "}";
        }
    }

    /** Number among the services of the operator. */
    private final int number;

    private final KeyedStore store;
    private final KeyContext keyContext;
    private final TypeSerializer<N> namespaceSerializer;
    private final Triggerable<Object, N> triggerable;
    private final KeyedTimers timers;

    NamespacedTimers(
            int number,
            OperatorContext context,
            KeyContext keyContext,
            TypeSerializer<N> namespaceSerializer,
            Triggerable<Object, N> triggerable) {
        this.number = number;
        this.store = context.keyedStore();
        this.keyContext = keyContext;
        this.namespaceSerializer = namespaceSerializer;
        this.triggerable = triggerable;
        this.timers = new KeyedTimers(context.clock(), this, context.attention(), store);
    }

    void checkSame(TypeSerializer<N> serializer) {
        if (!namespaceSerializer.equals(serializer)) {
            throw new IllegalArgumentException(
                    "Already initialized Timer Service tried to be initialized with different key"
                            + " and namespace serializers.");
        }
    }

    @Override
    public long currentProcessingTime() {
        return timers.nowMs();
    }

    @Override
    public long currentWatermark() {
        return timers.currentWatermark();
    }

    @Override
    public void registerProcessingTimeTimer(N namespace, long time) {
        timers.registerProcessingTime(holder(namespace), time);
    }

    @Override
    public void registerEventTimeTimer(N namespace, long time) {
        timers.registerEventTime(holder(namespace), time);
    }

    private StateSlots holder(N namespace) {
        KeyRow row = store.currentRow();
        return number == 0 && namespace == VoidNamespace.INSTANCE
                ? row
                : row.namespace(new Place(number, namespace));
    }

    @Override
    public void deleteProcessingTimeTimer(N namespace, long time) {
        StateSlots holder = holder(namespace);
        timers.deleteProcessingTime(holder, time);
        release(holder);
    }

    @Override
    public void deleteEventTimeTimer(N namespace, long time) {
        StateSlots holder = holder(namespace);
        timers.deleteEventTime(holder, time);
        release(holder);
    }

    private static void release(StateSlots holder) {
        if (holder instanceof Namespace namespace) {
            namespace.row().releaseIfEmpty(namespace);
        }
    }

    @Override
    public void forEachEventTimeTimer(BiConsumerWithException<N, Long, Exception> consumer)
            throws Exception {
        timers.forEachEventTime((holder, time) -> show(holder, time, consumer));
    }

    @Override
    public void forEachProcessingTimeTimer(BiConsumerWithException<N, Long, Exception> consumer)
            throws Exception {
        timers.forEachProcessingTime((holder, time) -> show(holder, time, consumer));
    }

    private void show(
            StateSlots holder, long time, BiConsumerWithException<N, Long, Exception> consumer)
            throws Exception {
        keyContext.setCurrentKey(holder.row().key());
        consumer.accept(namespaceOf(holder), time);
    }

    @SuppressWarnings("unchecked")
    private N namespaceOf(StateSlots holder) {
        return (N)
                (holder instanceof Namespace namespace
                        ? ((Place) namespace.name()).namespace()
                        : VoidNamespace.INSTANCE);
    }

    void onWatermark(long watermark) throws Exception {
        timers.onWatermark(watermark);
    }

    long nextProcessingTimeMs() {
        return timers.nextProcessingTimeMs();
    }

    void onProcessingTime(long nowMs) throws Exception {
        timers.onProcessingTime(nowMs);
    }

    @Override
    public void onEventTime(StateSlots holder, long time) throws Exception {
        triggerable.onEventTime(fire(holder, time));
    }

    @Override
    public void onProcessingTime(StateSlots holder, long time) throws Exception {
        triggerable.onProcessingTime(fire(holder, time));
    }

    /** Before the user's code, which may go on to another key and so leave the row. */
    private Timer<N> fire(StateSlots holder, long time) {
        Timer<N> timer = new Timer<>(holder.row().key(), namespaceOf(holder), time);
        keyContext.setCurrentKey(timer.getKey());
        release(holder);
        return timer;
    }
}
