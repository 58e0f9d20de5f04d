// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import java.util.random.RandomGenerator;

/** A random channel for each record. Hot path. */
final class RandomSelector implements ChannelSelector {

    private final int channels;
    private final RandomGenerator random;

    RandomSelector(int channels, RandomGenerator random) {
        this.channels = channels;
        this.random = random;
    }

    @Override
    public int select(Object value) {
        return random.nextInt(channels);
    }
}
