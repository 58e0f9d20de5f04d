// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.EngineBugException;
import io.millrace.streaming.api.description.Partitioning;

import java.util.random.RandomGenerator;

/** Makes the router that a partitioning asks for. */
public final class Routers {

    private Routers() {}

    /**
     * A router for one producing subtask.
     *
     * @param partitioning the subtask's own
     * @param edge what every router needs
     * @param consumerMaxParallelism number of key groups of the consumer
     * @param random where round robin begins, and where shuffled records go
     */
    @SuppressWarnings("unchecked")
    public static Router of(
            Partitioning partitioning,
            Router.Edge edge,
            int consumerMaxParallelism,
            RandomGenerator random) {
        if (partitioning instanceof Partitioning.Forward
                || partitioning instanceof Partitioning.Global) {
            return new FixedRouter(edge);
        }
        if (partitioning instanceof Partitioning.Rebalance) {
            return new RoundRobinRouter(edge, random.nextInt(edge.writers().length));
        }
        if (partitioning instanceof Partitioning.Rescale) {
            return new RoundRobinRouter(edge, -1);
        }
        if (partitioning instanceof Partitioning.Shuffle) {
            return new ShuffleRouter(edge, random);
        }
        if (partitioning instanceof Partitioning.Broadcast) {
            return new BroadcastRouter(edge);
        }
        if (partitioning instanceof Partitioning.Custom custom) {
            return new CustomRouter(
                    edge, (Partitioner<Object>) custom.partitioner(), (KeySelector<Object, Object>)
                            custom.keySelector());
        }
        if (partitioning instanceof Partitioning.Hash hash) {
            return new HashRouter(
                    edge, (KeySelector<Object, Object>) hash.keySelector(), consumerMaxParallelism);
        }
        throw new EngineBugException("no router for " + partitioning);
    }
}
