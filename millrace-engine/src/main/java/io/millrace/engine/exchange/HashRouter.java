// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.KeyGroups;

/** Each record to the channel of the subtask that owns its key group. Hot path. */
final class HashRouter extends Router {

    private final KeySelector<Object, Object> keySelector;
    private final int maxParallelism;

    HashRouter(Edge edge, KeySelector<Object, Object> keySelector, int maxParallelism) {
        super(edge);
        this.keySelector = keySelector;
        this.maxParallelism = maxParallelism;
    }

    @Override
    public void receive(Object value, long timestamp) {
        Object key;
        try {
            key = keySelector.getKey(value);
        } catch (Exception e) {
            throw failed(e);
        }
        if (key == null) {
            throw nullKey();
        }
        int channel = writers.length == 1
                ? 0
                : KeyGroups.owner(
                        KeyGroups.of(key, maxParallelism), writers.length, maxParallelism);
        writers[channel].add(handOver(value), timestamp);
    }

    private RuntimeException nullKey() {
        return failed(new NullPointerException(
                "The key selector " + keySelector.getClass().getName()
                        + " returned null as key; a key must never be null. Filter such records out before keyBy(), or map"
                        + " null to a value of its own."));
    }
}
