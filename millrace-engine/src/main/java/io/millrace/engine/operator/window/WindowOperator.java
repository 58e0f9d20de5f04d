// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.InitializingStateStore;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.SideOutputs;
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
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.Collection;

/**
 * Puts records into windows, asks the trigger, and emits what fires. Hot path. Owned by the task's thread.
 *
 * <p>Below each key's row there is one namespace per live window, the <em>pane</em>: it holds the contents, the trigger's
 * state, the user's per-window state and the window's timers. Where windows merge the contents may be in another pane, the
 * <em>state pane</em>, which {@link MergingPanes} knows.
 *
 * <p>A window is cleared at its cleanup time: its end, plus the allowed lateness in event time. The cleanup timer is an
 * ordinary timer of the window, so a trigger that sets one for the same time shares it.
 */
public final class WindowOperator
        implements Operator,
                Receiver<Object>,
                Collector<Object>,
                KeyedTimers.Listener,
                WindowScope {

    private final WindowAssigner<Object, Window> assigner;
    private final WindowAssigner.WindowAssignerContext assignerContext;
    private final Trigger<Object, Window> trigger;
    /**
     * Whether the trigger is the usual one and there is no evictor. What it does with an element of a window that has not
     * ended is known, and done without it: it need not be told of the pane, and a reference to each pane in turn would cost
     * the collector's barrier, which also keeps the processor from fetching several panes at a time.
     */
    private final boolean isPlainTrigger;

    private final OutputTag<Object> lateOutput;
    private final OperatorContext context;
    private final Receiver<Object> out;
    private final KeyedStore store;
    private final KeyedTimers timers;
    private final WindowCleanup cleanup;
    /** Points at the pane that is being worked on. */
    private final StateCursor current = new StateCursor();

    private final RecentWindows recentWindows = new RecentWindows();
    private final AlignedWindows aligned;
    private final PaneContents contents;
    private final WindowEmitter emitter;
    /** Null without an evictor. */
    private final EvictingFire evicting;

    private final TriggerScope triggerScope;
    /** Null if windows do not merge. */
    private final MergingPanes merging;

    private final KeyedStateStore userPaneStates;
    private final KeyedStateStore userKeyStates;

    private Counter lateRecordsDropped;
    /** Timestamp of what the window emits. */
    private long emittedTimestamp = NO_TIMESTAMP;

    @SuppressWarnings("unchecked")
    public WindowOperator(OperatorDescription.Window description, OperatorContext context) {
        this.assigner = (WindowAssigner<Object, Window>) description.assigner();
        this.aligned = new AlignedWindows(assigner, recentWindows);
        this.trigger = (Trigger<Object, Window>) description.trigger();
        this.isPlainTrigger =
                trigger.getClass() == EventTimeTrigger.class && description.evictor() == null;
        this.lateOutput = (OutputTag<Object>) description.lateOutput();
        this.context = context;
        this.out = context.output();
        this.store = context.keyedStore();
        store.onTimersUsed();
        this.timers = new KeyedTimers(context.clock(), this, context.attention(), store);
        this.cleanup =
                new WindowCleanup(timers, assigner.isEventTime(), description.allowedLatenessMs());
        StateTable paneStates = store.newNamespaceStates(current, window -> true);
        this.contents = PaneContents.of(
                description.contents(), description.evictor() != null, paneStates.newSlot());
        this.userPaneStates = assigner instanceof MergingWindowAssigner
                ? new NoStateStore()
                : new InitializingStateStore(paneStates, context.executionConfig());
        this.userKeyStates = new InitializingStateStore(store.states(), context.executionConfig());
        this.emitter = WindowEmitter.of(description.output(), this);
        this.evicting = description.evictor() == null
                ? null
                : new EvictingFire(description, contents.slot, timers, context.runtimeContext());
        this.triggerScope = new TriggerScope(timers, current, paneStates, context);
        this.merging = assigner instanceof MergingWindowAssigner
                ? new MergingPanes(
                        (MergingWindowAssigner<Object, Window>) assigner,
                        trigger,
                        triggerScope,
                        cleanup,
                        contents,
                        store,
                        current)
                : null;
        this.assignerContext = new AssignerClock(timers);
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
            boolean isTaken =
                    merging == null ? addToAll(value, timestamp) : addMergingAll(value, timestamp);
            if (!isTaken && cleanup.isLate(timestamp)) {
                dropLate(value, timestamp);
            }
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private boolean addToAll(Object value, long timestamp) throws Exception {
        KeyRow row = store.currentRow();
        boolean isTaken = false;
        Window[] known = aligned.of(timestamp);
        if (known != null) {
            for (Window window : known) {
                isTaken |= addTo(window, row, value, timestamp);
            }
            return isTaken;
        }
        Collection<Window> windows =
                assigner.assignWindows(value, Receiver.shown(timestamp), assignerContext);
        aligned.remember(windows);
        for (Window assigned : windows) {
            isTaken |= addTo(recentWindows.share(assigned), row, value, timestamp);
        }
        return isTaken;
    }

    /** Adds a record to a window, unless the window is gone. */
    private boolean addTo(Window target, KeyRow row, Object value, long timestamp)
            throws Exception {
        long cleanupTime = cleanup.timeOf(target);
        if (cleanup.isPast(cleanupTime)) {
            return false;
        }
        Namespace pane = row.namespace(target);
        contents.add(pane, value, timestamp);
        if (isPlainTrigger && target.maxTimestamp() > timers.currentWatermark()) {
            timers.registerEventTime(pane, target.maxTimestamp());
            cleanup.register(pane, cleanupTime);
            return true;
        }
        return askTrigger(target, row, pane, value, timestamp, cleanupTime);
    }

    private boolean askTrigger(
            Window target,
            KeyRow row,
            Namespace pane,
            Object value,
            long timestamp,
            long cleanupTime)
            throws Exception {
        current.moveTo(pane);
        TriggerResult result =
                trigger.onElement(value, Receiver.shown(timestamp), target, triggerScope);
        if (!reactToElement(result, pane)) {
            return true;
        }
        cleanup.register(pane, cleanupTime);
        if (result.isPurge() || evicting != null) {
            row.releaseIfEmpty(pane);
        }
        return true;
    }

    private boolean addMergingAll(Object value, long timestamp) throws Exception {
        KeyRow row = store.currentRow();
        boolean isTaken = false;
        Collection<Window> windows =
                assigner.assignWindows(value, Receiver.shown(timestamp), assignerContext);
        for (Window assigned : windows) {
            isTaken |= addMerging(assigned, row, value, timestamp);
        }
        return isTaken;
    }

    private boolean addMerging(Window assigned, KeyRow row, Object value, long timestamp)
            throws Exception {
        MergingWindows live = merging.live(row);
        Window target = merging.add(assigned, live);
        long cleanupTime = cleanup.timeOf(target);
        if (cleanup.isPast(cleanupTime)) {
            merging.retire(target, row);
            return false;
        }
        Namespace statePane = row.namespace(live.stateWindow(target));
        contents.add(statePane, value, timestamp);
        Namespace pane = row.namespace(target);
        if (isPlainTrigger && target.maxTimestamp() > timers.currentWatermark()) {
            timers.registerEventTime(pane, target.maxTimestamp());
            cleanup.register(pane, cleanupTime);
            return true;
        }
        current.moveTo(pane);
        TriggerResult result =
                trigger.onElement(value, Receiver.shown(timestamp), target, triggerScope);
        if (reactToElement(result, statePane)) {
            cleanup.register(pane, cleanupTime);
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
        if (result.isFire() && !fire(statePane)) {
            return false;
        }
        if (result.isPurge()) {
            contents.clear(statePane);
        }
        return true;
    }

    private void dropLate(Object value, long timestamp) {
        if (lateOutput != null) {
            SideOutputs.emit(context, lateOutput, value, timestamp);
        } else {
            lateRecordsDropped.inc();
        }
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

    /** Emits what the contents show, which the user's function is asked for once; false if that is nothing. */
    private boolean fire(Namespace statePane) throws Exception {
        Window fired = window();
        emittedTimestamp = fired.maxTimestamp();
        if (evicting != null) {
            evicting.fire(fired, statePane, emitter, this);
            return true;
        }
        Object result = contents.get(statePane);
        if (result == null) {
            return false;
        }
        if (contents.isList()) {
            emitList(result);
        } else {
            emitter.emitSingle(result, this);
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private void emitList(Object result) throws Exception {
        emitter.emit((Iterable<Object>) result, this);
    }

    @Override
    public void collect(Object value) {
        try {
            out.receive(value, emittedTimestamp);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    /** Called by users only; there is nothing to close. */
    @Override
    public void close() {}

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
            Namespace statePane = merging == null ? pane : merging.statePane(target, row);
            if (statePane == null) {
                row.releaseIfEmpty(pane);
                return;
            }
            current.moveTo(pane);
            react(
                    isEventTimer
                            ? trigger.onEventTime(time, target, triggerScope)
                            : trigger.onProcessingTime(time, target, triggerScope),
                    statePane);
            if (cleanup.isDue(target, time, isEventTimer)) {
                clear(row, target, pane, statePane);
            } else {
                // Purged or evicted, and no timer left: a global window never comes to its cleanup.
                row.releaseIfEmpty(pane);
            }
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private void clear(KeyRow row, Window target, Namespace pane, Namespace statePane)
            throws Exception {
        contents.clear(statePane);
        trigger.clear(target, triggerScope);
        emitter.clear();
        if (merging != null) {
            merging.retire(target, row);
        }
        row.releaseIfEmpty(pane);
        row.releaseIfEmpty(statePane);
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
        return (Window) ((Namespace) current.current()).name();
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
        return userKeyStates;
    }

    @Override
    public <X> void output(OutputTag<X> tag, X value) {
        SideOutputs.emit(context, tag, value, window().maxTimestamp());
    }
}
