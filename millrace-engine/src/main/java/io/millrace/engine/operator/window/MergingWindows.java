// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.streaming.api.windowing.assigners.DynamicEventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.DynamicProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The live windows of one key where windows merge, such as sessions. Hot path. Owned by the task's thread.
 *
 * <p>A window that has grown keeps its contents where they are: each live window is mapped to the window under which its
 * contents were first stored.
 */
final class MergingWindows {

    /** Told when several windows, or a smaller one, become one. */
    interface Listener {

        /**
         * Windows have become one.
         *
         * @param result the new window
         * @param merged the windows it was made of, without the one just added
         * @param stateWindow where the contents of the new window are
         * @param mergedStateWindows where contents are that have to be moved there
         */
        void onMerge(
                Window result,
                Collection<Window> merged,
                Window stateWindow,
                Collection<Window> mergedStateWindows)
                throws Exception;
    }

    /** The assigners that merge time windows if they overlap or touch, and no others. */
    private static final Set<Class<?>> MERGING_WHAT_TOUCHES = Set.of(
            EventTimeSessionWindows.class,
            DynamicEventTimeSessionWindows.class,
            ProcessingTimeSessionWindows.class,
            DynamicProcessingTimeSessionWindows.class);

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    /** The live windows, each followed by its state window; in order of first appearance. */
    private Window[] pairs = new Window[2];
    /** Twice the number of live windows. */
    private int used;

    /** Whether an assigner merges time windows just if they touch, as none of its subclasses has it otherwise. */
    static boolean mergesWhatTouches(MergingWindowAssigner<?, ?> assigner) {
        try {
            return MERGING_WHAT_TOUCHES.contains(assigner.getClass()
                    .getMethod(
                            "mergeWindows",
                            Collection.class,
                            MergingWindowAssigner.MergeCallback.class)
                    .getDeclaringClass());
        } catch (NoSuchMethodException | LinkageError e) {
            return false;
        }
    }

    /** Where the contents of a live window are; null if the window is not live. */
    Window stateWindow(Window window) {
        int index = indexOf(window);
        return index < 0 ? null : pairs[index + 1];
    }

    private int indexOf(Window window) {
        Window[] all = pairs;
        for (int i = used - 2; i >= 0; i -= 2) {
            if (all[i] == window || all[i].equals(window)) {
                return i;
            }
        }
        return NONE;
    }

    void retire(Window window) {
        int index = indexOf(window);
        if (index >= 0) {
            used -= 2;
            System.arraycopy(pairs, index + 2, pairs, index, used - index);
            pairs[used] = null;
            pairs[used + 1] = null;
        }
    }

    boolean isEmpty() {
        return used == 0;
    }

    /** Adds a window that is not live yet. */
    private void put(Window window, Window stateWindow) {
        if (used == pairs.length) {
            pairs = Arrays.copyOf(pairs, used * 2);
        }
        pairs[used] = window;
        pairs[used + 1] = stateWindow;
        used += 2;
    }

    /**
     * Adds a time window where what touches is merged, and nothing else. Does what {@link #add} does, which it asks only if
     * several live windows become one.
     */
    Window addTouching(
            Window added, MergingWindowAssigner<Object, Window> assigner, Listener listener)
            throws Exception {
        int touched = touchedBy(added);
        if (touched == NONE) {
            put(added, added);
            return added;
        }
        if (touched == SEVERAL) {
            return add(added, assigner, listener);
        }
        TimeWindow live = (TimeWindow) pairs[touched];
        TimeWindow window = (TimeWindow) added;
        if (live.getStart() <= window.getStart() && window.getEnd() <= live.getEnd()) {
            return live;
        }
        TimeWindow result = live.cover(window);
        pairs[touched] = result;
        listener.onMerge(
                result,
                Collections.singletonList(live),
                pairs[touched + 1],
                Collections.emptyList());
        return result;
    }

    /** Index of the only live window that a window touches; {@link #NONE}, or {@link #SEVERAL}, also for lack of knowledge. */
    private int touchedBy(Window added) {
        if (added.getClass() != TimeWindow.class) {
            return SEVERAL;
        }
        TimeWindow window = (TimeWindow) added;
        int touched = NONE;
        for (int i = used - 2; i >= 0; i -= 2) {
            if (pairs[i].getClass() != TimeWindow.class) {
                return SEVERAL;
            }
            if (window.intersects((TimeWindow) pairs[i])) {
                if (touched != NONE) {
                    return SEVERAL;
                }
                touched = i;
            }
        }
        return touched;
    }

    /** Adds a window and merges what belongs together; returns the window that the new one is now part of. */
    Window add(Window added, MergingWindowAssigner<Object, Window> assigner, Listener listener)
            throws Exception {
        if (indexOf(added) >= 0) {
            return added;
        }
        List<Window> all = new ArrayList<>(used / 2 + 1);
        for (int i = 0; i < used; i += 2) {
            all.add(pairs[i]);
        }
        all.add(added);
        Map<Window, Collection<Window>> merges = new HashMap<>();
        assigner.mergeWindows(all, new MergingWindowAssigner.MergeCallback<Window>() {
            @Override
            public void merge(Collection<Window> toBeMerged, Window mergeResult) {
                merges.put(mergeResult, new ArrayList<>(toBeMerged));
            }
        });
        Window result = added;
        boolean isAddedMerged = false;
        for (Map.Entry<Window, Collection<Window>> merge : merges.entrySet()) {
            Collection<Window> merged = merge.getValue();
            if (merged.remove(added)) {
                isAddedMerged = true;
                result = merge.getKey();
            }
            apply(merge.getKey(), merged, listener);
        }
        if (!isAddedMerged) {
            replace(added, added);
        }
        return result;
    }

    private void apply(Window result, Collection<Window> merged, Listener listener)
            throws Exception {
        if (merged.isEmpty()) {
            replace(result, result);
            return;
        }
        Window kept = stateWindow(merged.iterator().next());
        List<Window> moved = new ArrayList<>();
        for (Window window : merged) {
            Window stateWindow = stateWindow(window);
            retire(window);
            if (stateWindow != null && !stateWindow.equals(kept)) {
                moved.add(stateWindow);
            }
        }
        replace(result, kept);
        boolean isUnchanged = merged.size() == 1 && merged.contains(result);
        if (!isUnchanged) {
            listener.onMerge(result, merged, kept, moved);
        }
    }

    /** Maps a window to a state window, whether it is live or not. */
    private void replace(Window window, Window stateWindow) {
        int index = indexOf(window);
        if (index >= 0) {
            pairs[index + 1] = stateWindow;
        } else {
            put(window, stateWindow);
        }
    }
}
