// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

import io.millrace.util.Preconditions;

import java.time.Duration;

/**
 * Says how records get their timestamps and how watermarks are made. Mirrors Flink 1.14's {@code WatermarkStrategy}.
 *
 * @param <T> type of the records
 */
public interface WatermarkStrategy<T>
        extends TimestampAssignerSupplier<T>, WatermarkGeneratorSupplier<T> {

    @Override
    WatermarkGenerator<T> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context);

    @Override
    default TimestampAssigner<T> createTimestampAssigner(
            TimestampAssignerSupplier.Context context) {
        return new RecordTimestampAssigner<>();
    }

    /**
     * The same watermarks with other timestamps.
     *
     * @param timestampAssigner makes the assigners
     * @return a new strategy
     */
    default WatermarkStrategy<T> withTimestampAssigner(
            TimestampAssignerSupplier<T> timestampAssigner) {
        Preconditions.checkNotNull(timestampAssigner, "timestampAssigner");
        return new WatermarkStrategyWithTimestampAssigner<>(this, timestampAssigner);
    }

    /**
     * The same watermarks with other timestamps.
     *
     * @param timestampAssigner the assigner
     * @return a new strategy
     */
    default WatermarkStrategy<T> withTimestampAssigner(
            SerializableTimestampAssigner<T> timestampAssigner) {
        Preconditions.checkNotNull(timestampAssigner, "timestampAssigner");
        return new WatermarkStrategyWithTimestampAssigner<>(
                this, TimestampAssignerSupplier.of(timestampAssigner));
    }

    /**
     * The same, but marked idle if no record comes for a time.
     *
     * @param idleTimeout how long, positive
     * @return a new strategy
     */
    default WatermarkStrategy<T> withIdleness(Duration idleTimeout) {
        Preconditions.checkNotNull(idleTimeout, "idleTimeout");
        Preconditions.checkArgument(
                !(idleTimeout.isZero() || idleTimeout.isNegative()),
                "idleTimeout must be greater than zero");
        return new WatermarkStrategyWithIdleness<>(this, idleTimeout);
    }

    /**
     * For timestamps that only rise.
     *
     * @param <T> type of the records
     * @return a strategy
     */
    static <T> WatermarkStrategy<T> forMonotonousTimestamps() {
        return context -> new AscendingTimestampsWatermarks<>();
    }

    /**
     * For records that are late by a bounded time.
     *
     * @param <T> type of the records
     * @param maxOutOfOrderness the bound, not negative
     * @return a strategy
     */
    static <T> WatermarkStrategy<T> forBoundedOutOfOrderness(Duration maxOutOfOrderness) {
        return context -> new BoundedOutOfOrdernessWatermarks<>(maxOutOfOrderness);
    }

    /**
     * With a generator of the user's.
     *
     * @param <T> type of the records
     * @param generatorSupplier makes the generators
     * @return a strategy
     */
    static <T> WatermarkStrategy<T> forGenerator(WatermarkGeneratorSupplier<T> generatorSupplier) {
        return generatorSupplier::createWatermarkGenerator;
    }

    /**
     * Without watermarks, except that at the end of a bounded input.
     *
     * @param <T> type of the records
     * @return a strategy
     */
    static <T> WatermarkStrategy<T> noWatermarks() {
        return context -> new NoWatermarksGenerator<>();
    }
}
