// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** What a process does that runs short of memory. */
final class SoftReferences {

    private SoftReferences() {}

    /** Clears those whose objects are reachable in no other way. */
    static void clear() {
        try {
            List<long[]> hog = new ArrayList<>();
            while (hog.size() < 64) {
                hog.add(new long[Integer.MAX_VALUE - 8]);
            }
        } catch (OutOfMemoryError e) {
            // As intended: thrown only after all soft references were cleared.
        }
    }

    /**
     * Waits until those that were cleared before are in their queues. The JVM hands them over in lists, the newest first, each
     * of which is worked off before the next is taken: whatever lies before the second mark is through.
     */
    static void awaitQueued() {
        for (int mark = 0; mark < 2; mark++) {
            ReferenceQueue<Object> queue = new ReferenceQueue<>();
            WeakReference<Object> reference = new WeakReference<>(new Object(), queue);
            System.gc();
            while (queue.poll() != reference) {
                Thread.onSpinWait();
            }
        }
    }
}
