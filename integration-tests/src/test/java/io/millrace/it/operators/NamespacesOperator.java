// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.runtime.state.VoidNamespace;
import io.millrace.runtime.state.VoidNamespaceSerializer;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.InternalTimer;
import io.millrace.streaming.api.operators.InternalTimerService;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.Triggerable;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps state in namespaces, and sets timers of two services. Records are {@code key namespace command}.
 */
class NamespacesOperator extends AbstractStreamOperator<String>
        implements OneInputStreamOperator<String, String>, Triggerable<String, String> {

    private static final ListStateDescriptor<String> LIST =
            new ListStateDescriptor<>("list", String.class);
    private static final ValueStateDescriptor<Integer> COUNT =
            new ValueStateDescriptor<>("count", Integer.class, 0);

    private transient InternalTimerService<String> first;
    private transient InternalTimerService<Long> second;
    private transient InternalTimerService<VoidNamespace> plain;

    @Override
    public void open() throws Exception {
        super.open();
        first = getInternalTimerService("first", StringSerializer.INSTANCE, this);
        second = getInternalTimerService("second", LongSerializer.INSTANCE, new Firing<>("second"));
        plain = getInternalTimerService(
                "plain", VoidNamespaceSerializer.INSTANCE, new Firing<>("plain"));
        emit("same service "
                + (first == getInternalTimerService("first", StringSerializer.INSTANCE, this)));
        try {
            getInternalTimerService("first", LongSerializer.INSTANCE, new Firing<>("other"));
        } catch (IllegalArgumentException e) {
            emit(e.getMessage());
        }
    }

    private void emit(String text) {
        output.collect(new StreamRecord<>(text));
    }

    @Override
    public void processElement(StreamRecord<String> element) throws Exception {
        String[] words = element.getValue().split(" ");
        String namespace = words[1];
        switch (words[2]) {
            case "add" -> add(namespace, element.getValue());
            case "timers" -> {
                first.registerEventTimeTimer(namespace, 10);
                first.registerEventTimeTimer(namespace, 10);
                first.registerEventTimeTimer(namespace + "!", 10);
                first.registerEventTimeTimer("gone", 10);
                first.deleteEventTimeTimer("gone", 10);
                second.registerEventTimeTimer(1L, 10);
                second.registerEventTimeTimer(2L, 11);
                plain.registerEventTimeTimer(VoidNamespace.INSTANCE, 10);
                plain.registerEventTimeTimer(VoidNamespace.INSTANCE, 30);
            }
            case "each" -> {
                first.forEachEventTimeTimer(
                        (n, time) -> emit("each " + getCurrentKey() + " " + n + " " + time));
                plain.forEachEventTimeTimer(
                        (n, time) -> emit("each " + getCurrentKey() + " " + n + " " + time));
            }
            default -> throw new IllegalArgumentException(words[2]);
        }
    }

    private void add(String namespace, String value) throws Exception {
        ListState<String> list = getPartitionedState(namespace, StringSerializer.INSTANCE, LIST);
        list.add(value);
        ValueState<Integer> count = getPartitionedState(COUNT);
        count.update(count.value() + 1);
        ListState<String> other =
                getPartitionedState(namespace + "?", StringSerializer.INSTANCE, LIST);
        String otherHolds = String.valueOf(other.get());
        ListState<String> again = getPartitionedState(namespace, StringSerializer.INSTANCE, LIST);
        ValueState<Integer> sameCount = getKeyedStateStore().getState(COUNT);
        emit(getCurrentKey() + " " + again.get() + " " + otherHolds + " " + sameCount.value());
    }

    @Override
    public void onEventTime(InternalTimer<String, String> timer) throws Exception {
        emit("first " + describe(timer) + " watermark " + first.currentWatermark() + " holds "
                + getPartitionedState(timer.getNamespace(), StringSerializer.INSTANCE, LIST)
                        .get());
        if (timer.getTimestamp() == 10 && timer.getNamespace().endsWith("!")) {
            first.registerEventTimeTimer(timer.getNamespace(), 5);
            first.registerEventTimeTimer(timer.getNamespace(), 10);
            first.registerEventTimeTimer("late", 40);
            timesOfBang++;
            if (timesOfBang > 2) {
                first.deleteEventTimeTimer(timer.getNamespace(), 5);
                first.deleteEventTimeTimer(timer.getNamespace(), 10);
            }
        }
    }

    private int timesOfBang;

    @Override
    public void onProcessingTime(InternalTimer<String, String> timer) {
        throw new IllegalStateException("none was set");
    }

    private String describe(InternalTimer<?, ?> timer) {
        return timer.getKey() + " " + timer.getNamespace() + " " + timer.getTimestamp()
                + " current " + getCurrentKey();
    }

    /** Emits what fires. */
    private final class Firing<N> implements Triggerable<String, N> {

        private final String name;

        Firing(String name) {
            this.name = name;
        }

        @Override
        public void onEventTime(InternalTimer<String, N> timer) throws Exception {
            emit(name + " " + describe(timer) + " count "
                    + getPartitionedState(COUNT).value());
        }

        @Override
        public void onProcessingTime(InternalTimer<String, N> timer) {
            throw new IllegalStateException("none was set");
        }
    }
}
