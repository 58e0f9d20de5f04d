// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.Namespace;
import io.millrace.engine.state.StateCursor;
import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.Window;

import java.util.Collection;

/**
 * The panes of an operator whose windows merge, such as sessions. Hot path. Owned by the task's thread.
 *
 * <p>The contents of a grown window stay in the pane where they began, its <em>state pane</em>; trigger state and timers move
 * to the pane of the new window. The row of each key holds which windows are live, and where their contents are.
 */
final class MergingPanes implements MergingWindows.Listener {

    private final MergingWindowAssigner<Object, Window> assigner;
    /** Whether windows merge just if they touch. */
    private final boolean mergesWhatTouches;

    private final Trigger<Object, Window> trigger;
    private final TriggerScope triggerScope;
    private final WindowCleanup cleanup;
    private final PaneContents contents;
    private final KeyedStore store;
    /** Points at the pane that is being worked on. */
    private final StateCursor current;
    /** Slot of a row's {@link MergingWindows}. */
    private final int slot;

    MergingPanes(
            MergingWindowAssigner<Object, Window> assigner,
            Trigger<Object, Window> trigger,
            TriggerScope triggerScope,
            WindowCleanup cleanup,
            PaneContents contents,
            KeyedStore store,
            StateCursor current) {
        this.assigner = assigner;
        this.mergesWhatTouches = MergingWindows.mergesWhatTouches(assigner);
        this.trigger = trigger;
        this.triggerScope = triggerScope;
        this.cleanup = cleanup;
        this.contents = contents;
        this.store = store;
        this.current = current;
        this.slot = store.states().newSlot();
    }

    /** The live windows of a key, of which there may be none yet. */
    MergingWindows live(KeyRow row) {
        MergingWindows live = (MergingWindows) row.get(slot);
        if (live == null) {
            live = new MergingWindows();
            row.set(slot, live);
        }
        return live;
    }

    /** Adds a window of the current key and merges what belongs together; returns the window that it is now part of. */
    Window add(Window assigned, MergingWindows live) throws Exception {
        return mergesWhatTouches
                ? live.addTouching(assigned, assigner, this)
                : live.add(assigned, assigner, this);
    }

    /** The pane with the contents of a live window; null if the window is not live. */
    Namespace statePane(Window target, KeyRow row) {
        MergingWindows live = (MergingWindows) row.get(slot);
        Window stateWindow = live == null ? null : live.stateWindow(target);
        return stateWindow == null ? null : row.namespace(stateWindow);
    }

    /** The window is live no more. */
    void retire(Window target, KeyRow row) {
        MergingWindows live = (MergingWindows) row.get(slot);
        live.retire(target);
        if (live.isEmpty()) {
            row.set(slot, null);
        }
    }

    @Override
    public void onMerge(
            Window result,
            Collection<Window> merged,
            Window stateWindow,
            Collection<Window> mergedStateWindows)
            throws Exception {
        cleanup.checkNotPast(result);
        KeyRow row = store.currentRow();
        Namespace pane = row.namespace(result);
        current.moveTo(pane);
        triggerScope.merging(merged, row);
        trigger.onMerge(result, triggerScope);
        triggerScope.merging(null, null);
        for (Window old : merged) {
            if (!old.equals(result)) {
                clearTrigger(old, row.namespace(old));
            }
        }
        Namespace statePane = row.namespace(stateWindow);
        for (Window source : mergedStateWindows) {
            contents.merge(row.namespace(source), statePane);
        }
        release(merged, row);
        release(mergedStateWindows, row);
        current.moveTo(pane);
    }

    private void clearTrigger(Window old, Namespace oldPane) throws Exception {
        current.moveTo(oldPane);
        trigger.clear(old, triggerScope);
        cleanup.delete(oldPane, cleanup.timeOf(old));
    }

    private static void release(Collection<Window> windows, KeyRow row) {
        for (Window old : windows) {
            Namespace pane = row.findNamespace(old);
            if (pane != null) {
                row.releaseIfEmpty(pane);
            }
        }
    }
}
