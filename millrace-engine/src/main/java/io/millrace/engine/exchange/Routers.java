// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.Specializer;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.runtime.partitioner.StreamPartitioner;

import java.util.Arrays;
import java.util.List;
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
     * @param specializer makes the router's parts
     */
    public static Router of(
            Partitioning partitioning,
            Router.Edge edge,
            int consumerMaxParallelism,
            RandomGenerator random,
            Specializer specializer) {
        ChannelSelector selector =
                selector(partitioning, edge, consumerMaxParallelism, random, specializer);
        return specializer.create(
                ChannelRouter.class,
                Arrays.asList(selector, edge.copies() ? edge.serializer() : null, edge.nullCheck()),
                edge,
                selector);
    }

    @SuppressWarnings("unchecked")
    private static ChannelSelector selector(
            Partitioning partitioning,
            Router.Edge edge,
            int consumerMaxParallelism,
            RandomGenerator random,
            Specializer specializer) {
        int channels = edge.writers().length;
        if (partitioning instanceof Partitioning.Forward
                || partitioning instanceof Partitioning.Global) {
            return new FixedSelector(0);
        }
        if (partitioning instanceof Partitioning.Broadcast) {
            return new FixedSelector(ChannelSelector.ALL);
        }
        if (partitioning instanceof Partitioning.Rebalance) {
            return new RoundRobinSelector(channels, random.nextInt(channels));
        }
        if (partitioning instanceof Partitioning.Rescale) {
            return new RoundRobinSelector(channels, -1);
        }
        if (partitioning instanceof Partitioning.Shuffle) {
            return new RandomSelector(channels, random);
        }
        if (partitioning instanceof Partitioning.Custom custom) {
            Partitioner<Object> partitioner = (Partitioner<Object>) custom.partitioner();
            KeySelector<Object, Object> keySelector =
                    (KeySelector<Object, Object>) custom.keySelector();
            return specializer.create(
                    CustomSelector.class,
                    List.of(partitioner, keySelector),
                    edge.where(),
                    partitioner,
                    keySelector,
                    channels);
        }
        if (partitioning instanceof Partitioning.Hash hash) {
            KeySelector<Object, Object> keySelector =
                    (KeySelector<Object, Object>) hash.keySelector();
            return specializer.create(
                    HashSelector.class,
                    List.of(keySelector),
                    edge.where(),
                    keySelector,
                    channels,
                    consumerMaxParallelism);
        }
        if (partitioning instanceof Partitioning.Selected selected) {
            return new StreamPartitionerSelector(
                    edge.where(),
                    (StreamPartitioner<Object>) selected.partitioner(),
                    channels,
                    consumerMaxParallelism);
        }
        throw new EngineBugException("no router for " + partitioning);
    }
}
