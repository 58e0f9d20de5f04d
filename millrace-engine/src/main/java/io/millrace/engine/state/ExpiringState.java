// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** A state whose values expire. */
interface ExpiringState {

    /** What is left of something held in a slot: itself if nothing has expired, null if all has. */
    Object unexpired(Object held, long nowMs);

    /** How many values something held in a slot has. */
    int count(Object held);
}
