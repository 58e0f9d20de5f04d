// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.record.Receiver;

/** The output of an operator that nobody reads. */
final class DiscardingReceiver implements Receiver<Object> {

    @Override
    public void receive(Object value, long timestamp) {}
}
