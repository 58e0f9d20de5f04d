// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import java.util.random.RandomGenerator;

/** Each record to a random channel. Hot path. */
final class ShuffleRouter extends Router {

    private final RandomGenerator random;

    ShuffleRouter(Edge edge, RandomGenerator random) {
        super(edge);
        this.random = random;
    }

    @Override
    public void receive(Object value, long timestamp) {
        writers[random.nextInt(writers.length)].add(handOver(value), timestamp);
    }
}
