// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.SideOutputs;
import io.millrace.engine.operator.TimestampedCollector;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.Namespace;
import io.millrace.engine.state.StateCursor;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.state.StateTable;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.metrics.Counter;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.OutputTag;

import java.util.Collection;
import java.util.Collections;

/**
 * Puts records into windows, asks the trigger, and emits what fires. Hot path. Owned by the task's thread.
 *
 * <p>Below each key's row there is one namespace per live window, the <em>pane</em>: it holds the contents, the trigger's
 * state, the user's per-window state and the window's timers. Where windows merge, the contents of a grown window stay in
 * the pane where they began; trigger state and timers move to the pane of the new window.
 *
 * <p>A window is cleared at its cleanup time: its end, plus the allowed lateness in event time. The cleanup timer is an
 * ordinary timer of the window, so a trigger that sets one for the same time shares it.
 */
public final class WindowOperator
        implements Operator,
                Receiver<Object>,
                KeyedTimers.Listener,
                WindowScope,
                MergingWindows.Listener {

    private final WindowAssigner<Object, Window> assigner;
    /** The assigner again, or null if windows do not merge. */
    private final MergingWindowAssigner<Object, Window> merging;

    private final WindowAssigner.WindowAssignerContext assignerContext;
    private final Trigger<Object, Window> trigger;
    private final boolean isEventTime;
    private final long allowedLatenessMs;
    private final OutputTag<Object> lateOutput;
    private final OperatorContext context;
    private final KeyedStore store;
    private final KeyedTimers timers;
    private final StateCursor paneCursor = new StateCursor();
    private final StateTable paneStates = new StateTable(paneCursor);
    private final PaneContents contents;
    private final WindowEmitter emitter;
    /** Null without an evictor. */
    private final EvictingFire evicting;

    private final TriggerScope triggerScope;
    private final TimestampedCollector collector;
    /** Slot of a row's {@link MergingWindows}. */
    private final int mergingSlot;

    private final KeyedStateStore userPaneStates;

    private Counter lateRecordsDropped;
    /** The window that is being worked on, and its pane. */
    private Window window;

    @SuppressWarnings("unchecked")
    public WindowOperator(OperatorDescription.Window description, OperatorContext context) {
        this.assigner = (WindowAssigner<Object, Window>) description.assigner();
        this.merging = assigner instanceof MergingWindowAssigner
                ? (MergingWindowAssigner<Object, Window>) assigner
                : null;
        this.trigger = (Trigger<Object, Window>) description.trigger();
        this.isEventTime = assigner.isEventTime();
        this.allowedLatenessMs = description.allowedLatenessMs();
        this.lateOutput = (OutputTag<Object>) description.lateOutput();
        this.context = context;
        this.store = context.keyedStore();
        this.timers = new KeyedTimers(context.clock(), this, context.cancellation());
        this.mergingSlot = store.states().newSlot();
        this.collector = new TimestampedCollector(context.output());
        this.contents = PaneContents.of(
                description.contents(), description.evictor() != null, paneStates.newSlot());
        this.userPaneStates = merging == null
                ? new InitializingStateStore(paneStates, context.executionConfig())
                : new NoStateStore();
        this.emitter = WindowEmitter.of(description.output(), this);
        this.evicting = description.evictor() == null
                ? null
                : new EvictingFire(description, contents.slot, timers, context.runtimeContext());
        this.triggerScope = new TriggerScope(trigger, timers, paneCursor, paneStates, context);
        this.assignerContext = new WindowAssigner.WindowAssignerContext() {
            @Override
            public long getCurrentProcessingTime() {
                return timers.nowMs();
            }
        };
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() throws Exception {
        lateRecordsDropped =
                context.runtimeContext().getMetricGroup().counter("numLateRecordsDropped");
        if (emitter.function != null) {
            Functions.open(emitter.function, context);
        }
    }

    @Override
    public void receive(Object value, long timestamp) {
        try {
            Collection<Window> windows = assigner.assignWindows(value, timestamp, assignerContext);
            boolean isTaken = false;
            for (Window assigned : windows) {
                isTaken |= merging == null
                        ? addTo(assigned, value, timestamp)
                        : addMerging(assigned, value, timestamp);
            }
            if (!isTaken && isLate(timestamp)) {
                dropLate(value, timestamp);
            }
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private boolean isLate(long timestamp) {
        return isEventTime && timestamp + allowedLatenessMs <= timers.currentWatermark();
    }

    private void dropLate(Object value, long timestamp) {
        if (lateOutput != null) {
            SideOutputs.emit(context, lateOutput, value, timestamp);
        } else {
            lateRecordsDropped.inc();
        }
    }

    /** Adds a record to a window, unless the window is gone. */
    private boolean addTo(Window target, Object value, long timestamp) throws Exception {
        if (isGone(target)) {
            return false;
        }
        Namespace pane = enter(target, store.currentRow());
        contents.add(pane, value, timestamp);
        TriggerResult result = triggerScope.onElement(value, timestamp);
        if (!reactToElement(result, pane)) {
            return true;
        }
        registerCleanup(pane);
        if (result.isPurge() || evicting != null) {
            store.currentRow().releaseIfEmpty(pane);
        }
        return true;
    }

    private boolean addMerging(Window assigned, Object value, long timestamp) throws Exception {
        KeyRow row = store.currentRow();
        MergingWindows live = (MergingWindows) row.get(mergingSlot);
        if (live == null) {
            live = new MergingWindows();
            row.set(mergingSlot, live);
        }
        Window target = live.add(assigned, merging, this);
        if (isGone(target)) {
            live.retire(target);
            forgetIfEmpty(row, live);
            return false;
        }
        Namespace statePane = row.namespace(live.stateWindow(target));
        contents.add(statePane, value, timestamp);
        Namespace pane = enter(target, row);
        if (reactToElement(triggerScope.onElement(value, timestamp), statePane)) {
            registerCleanup(pane);
        }
        return true;
    }

    /**
     * Does what the trigger says about a record. A window that is to fire but has nothing to show, as an aggregate whose
     * result is null, is left alone altogether, as in Flink: not purged either, and no clean-up is set.
     *
     * @return whether the record has been dealt with in full
     */
    private boolean reactToElement(TriggerResult result, Namespace statePane) throws Exception {
        if (result.isFire() && evicting == null && contents.get(statePane) == null) {
            return false;
        }
        react(result, statePane);
        return true;
    }

    @Override
    public void onMerge(
            Window result,
            Collection<Window> merged,
            Window stateWindow,
            Collection<Window> mergedStateWindows)
            throws Exception {
        checkNotPast(result);
        KeyRow row = store.currentRow();
        Namespace pane = enter(result, row);
        triggerScope.onMerge(merged, row);
        for (Window old : merged) {
            if (old.equals(result)) {
                continue;
            }
            Namespace oldPane = enter(old, row);
            triggerScope.clear();
            deleteCleanup(oldPane);
        }
        Namespace statePane = row.namespace(stateWindow);
        for (Window source : mergedStateWindows) {
            contents.merge(row.namespace(source), statePane);
        }
        for (Window old : merged) {
            releasePane(row, old);
        }
        for (Window source : mergedStateWindows) {
            releasePane(row, source);
        }
        enter(result, row);
        assert pane.row() == row : "the pane of another row";
    }

    private void checkNotPast(Window result) {
        long now = isEventTime ? timers.currentWatermark() : timers.nowMs();
        long end = isEventTime ? cleanupTime(result) : result.maxTimestamp();
        if (end <= now) {
            throw new UnsupportedOperationException("The end timestamp of "
                    + (isEventTime ? "an event-time" : "a processing-time")
                    + " window cannot become earlier than the current "
                    + (isEventTime ? "watermark" : "processing time") + " by merging. Current "
                    + (isEventTime ? "watermark: " : "processing time: ") + now + ", window: "
                    + result + ".");
        }
    }

    private static void releasePane(KeyRow row, Window old) {
        Namespace pane = row.findNamespace(old);
        if (pane != null) {
            row.releaseIfEmpty(pane);
        }
    }

    /** Makes a window the one that is being worked on. */
    private Namespace enter(Window target, KeyRow row) {
        Namespace pane = row.namespace(target);
        window = target;
        paneCursor.moveTo(pane);
        triggerScope.enter(target, pane);
        return pane;
    }

    /** Does what the trigger says with the pane that holds the contents. */
    private void react(TriggerResult result, Namespace statePane) throws Exception {
        if (result.isFire()) {
            fire(statePane);
        }
        if (result.isPurge()) {
            contents.clear(statePane);
        }
    }

    private void fire(Namespace statePane) throws Exception {
        collector.setTimestamp(window.maxTimestamp());
        if (evicting != null) {
            evicting.fire(window, statePane, emitter, collector);
            return;
        }
        Object result = contents.get(statePane);
        if (result != null) {
            emitter.emit(asElements(result), collector);
        }
    }

    @SuppressWarnings("unchecked")
    private Iterable<Object> asElements(Object result) {
        return contents.isList() ? (Iterable<Object>) result : Collections.singletonList(result);
    }

    @Override
    public void onEventTime(StateSlots holder, long time) {
        onTimer(holder, time, true);
    }

    @Override
    public void onProcessingTime(StateSlots holder, long time) {
        onTimer(holder, time, false);
    }

    private void onTimer(StateSlots holder, long time, boolean isEventTimer) {
        Namespace pane = (Namespace) holder;
        KeyRow row = pane.row();
        store.selectRow(row);
        Window target = (Window) pane.name();
        try {
            Window stateWindow = target;
            if (merging != null) {
                MergingWindows live = (MergingWindows) row.get(mergingSlot);
                stateWindow = live == null ? null : live.stateWindow(target);
                if (stateWindow == null) {
                    row.releaseIfEmpty(pane);
                    return;
                }
            }
            enter(target, row);
            Namespace statePane = row.namespace(stateWindow);
            react(
                    isEventTimer
                            ? triggerScope.onEventTime(time)
                            : triggerScope.onProcessingTime(time),
                    statePane);
            if (isEventTimer == isEventTime && time == cleanupTime(target)) {
                clear(row, pane, statePane);
            } else {
                // Purged or evicted, and no timer left: a global window never comes to its cleanup.
                row.releaseIfEmpty(pane);
            }
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private void clear(KeyRow row, Namespace pane, Namespace statePane) throws Exception {
        contents.clear(statePane);
        triggerScope.clear();
        emitter.clear();
        if (merging != null) {
            MergingWindows live = (MergingWindows) row.get(mergingSlot);
            live.retire((Window) pane.name());
            forgetIfEmpty(row, live);
        }
        row.releaseIfEmpty(pane);
        row.releaseIfEmpty(statePane);
    }

    private void forgetIfEmpty(KeyRow row, MergingWindows live) {
        if (live.isEmpty()) {
            row.set(mergingSlot, null);
        }
    }

    /** Whether a window is past its cleanup time. */
    private boolean isGone(Window target) {
        return isEventTime && cleanupTime(target) <= timers.currentWatermark();
    }

    /** When a window is cleared; {@link Long#MAX_VALUE} for never. */
    private long cleanupTime(Window target) {
        long end = target.maxTimestamp();
        if (!isEventTime) {
            return end;
        }
        long time = end + allowedLatenessMs;
        return time >= end ? time : Long.MAX_VALUE;
    }

    private void registerCleanup(Namespace pane) {
        long time = cleanupTime((Window) pane.name());
        if (time == Long.MAX_VALUE) {
            return;
        }
        if (isEventTime) {
            timers.registerEventTime(pane, time);
        } else {
            timers.registerProcessingTime(pane, time);
        }
    }

    private void deleteCleanup(Namespace pane) {
        long time = cleanupTime((Window) pane.name());
        if (time == Long.MAX_VALUE) {
            return;
        }
        if (isEventTime) {
            timers.deleteEventTime(pane, time);
        } else {
            timers.deleteProcessingTime(pane, time);
        }
    }

    @Override
    public long onWatermark(long watermark) throws Exception {
        timers.onWatermark(watermark);
        return watermark;
    }

    @Override
    public long nextProcessingTimeMs() {
        return timers.nextProcessingTimeMs();
    }

    @Override
    public void onProcessingTime(long nowMs) throws Exception {
        timers.onProcessingTime(nowMs);
    }

    @Override
    public void dispose() throws Exception {
        if (emitter.function != null) {
            Functions.close(emitter.function);
        }
    }

    @Override
    public Object key() {
        return store.currentRow().key();
    }

    @Override
    public Window window() {
        return window;
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
    public KeyedStateStore windowState() {
        return userPaneStates;
    }

    @Override
    public KeyedStateStore globalState() {
        return new InitializingStateStore(store.states(), context.executionConfig());
    }

    @Override
    public <X> void output(OutputTag<X> tag, X value) {
        SideOutputs.emit(context, tag, value, window.maxTimestamp());
    }
}
