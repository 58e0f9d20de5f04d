// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** The rows of a store, as far as somebody may go through them bit by bit. Owned by the task's thread. */
interface ScannedRows {

    /** Number of places, some of which are empty. Changes when the table grows. */
    int places();

    /**
     * Shows the rows at a place, and lets go of those that hold nothing after that. The current row is shown, but stays.
     *
     * @return the sum of what the visitor returned
     */
    int visit(int place, Visitor visitor);

    /** Another key becomes current: from now on this calls it. */
    void onKeyChange(Runnable action);

    /** Who goes through rows. */
    interface Visitor {

        /** Looks at a row; returns how many entries it has found there. */
        int visit(KeyRow row, boolean isCurrent);
    }
}
