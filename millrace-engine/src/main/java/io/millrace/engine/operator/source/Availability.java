// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.Doorbell;

import java.util.concurrent.CompletableFuture;

/** Wakes the task when a reader has something again. */
final class Availability {

    private Availability() {}

    /** Rings once the future is done, however it ends; whoever completes it does so on his own thread. */
    static void ringWhenDone(CompletableFuture<?> future, Doorbell doorbell) {
        future.whenComplete((nothing, failure) -> doorbell.ring());
    }
}
