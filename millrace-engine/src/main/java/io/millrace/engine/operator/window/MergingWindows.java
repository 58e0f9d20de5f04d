// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.streaming.api.windowing.windows.Window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The live windows of one key where windows merge, such as sessions. Owned by the task's thread.
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

    /** Live window to state window, in order of first appearance. */
    private final Map<Window, Window> stateWindows = new LinkedHashMap<>();

    Window stateWindow(Window window) {
        return stateWindows.get(window);
    }

    void retire(Window window) {
        stateWindows.remove(window);
    }

    boolean isEmpty() {
        return stateWindows.isEmpty();
    }

    /** Adds a window and merges what belongs together; returns the window that the new one is now part of. */
    Window add(Window added, MergingWindowAssigner<Object, Window> assigner, Listener listener)
            throws Exception {
        if (stateWindows.containsKey(added)) {
            return added;
        }
        List<Window> all = new ArrayList<>(stateWindows.keySet());
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
            stateWindows.put(added, added);
        }
        return result;
    }

    private void apply(Window result, Collection<Window> merged, Listener listener)
            throws Exception {
        if (merged.isEmpty()) {
            stateWindows.put(result, result);
            return;
        }
        Window kept = stateWindows.get(merged.iterator().next());
        List<Window> moved = new ArrayList<>();
        for (Window window : merged) {
            Window stateWindow = stateWindows.remove(window);
            if (stateWindow != null && !stateWindow.equals(kept)) {
                moved.add(stateWindow);
            }
        }
        stateWindows.put(result, kept);
        boolean isUnchanged = merged.size() == 1 && merged.contains(result);
        if (!isUnchanged) {
            listener.onMerge(result, merged, kept, moved);
        }
    }
}
