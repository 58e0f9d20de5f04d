// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import static io.millrace.api.common.state.StateTtlConfig.StateVisibility.NeverReturnExpired;
import static io.millrace.api.common.state.StateTtlConfig.StateVisibility.ReturnExpiredIfNotCleanedUp;
import static io.millrace.api.common.state.StateTtlConfig.TtlTimeCharacteristic.ProcessingTime;
import static io.millrace.api.common.state.StateTtlConfig.UpdateType.Disabled;
import static io.millrace.api.common.state.StateTtlConfig.UpdateType.OnCreateAndWrite;
import static io.millrace.api.common.state.StateTtlConfig.UpdateType.OnReadAndWrite;

import io.millrace.api.common.time.Time;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.EnumMap;

/**
 * How long state is kept after it was last used, and what becomes of it then. Given to a state's descriptor. Time is
 * the wall clock of the machine. A map's entries and a list's elements expire one by one. State with a time-to-live has
 * no default value. Immutable. Mirrors Flink 1.14's {@code StateTtlConfig}.
 */
public class StateTtlConfig implements Serializable {

    private static final long serialVersionUID = -7592693245044289793L;

    /** State is kept until it is cleared. */
    public static final StateTtlConfig DISABLED = newBuilder(Time.milliseconds(Long.MAX_VALUE))
            .setUpdateType(Disabled)
            .build();

    /** What begins a state's time anew. */
    public enum UpdateType {
        /** State does not expire. */
        Disabled,
        /** Whenever it is written. */
        OnCreateAndWrite,
        /** Whenever it is written or read. */
        OnReadAndWrite
    }

    /** Whether state can be seen after its time. */
    public enum StateVisibility {
        /** As long as it has not been removed yet. */
        ReturnExpiredIfNotCleanedUp,
        /** No. */
        NeverReturnExpired
    }

    /** Which clock counts. */
    public enum TtlTimeCharacteristic {
        /** That of the machine. */
        ProcessingTime
    }

    /** What begins the time anew. */
    private final UpdateType updateType;
    /** Whether it can be seen after its time. */
    private final StateVisibility stateVisibility;
    /** Which clock counts. */
    private final TtlTimeCharacteristic ttlTimeCharacteristic;
    /** How long it is kept. */
    private final Time ttl;
    /** How it is removed. */
    private final CleanupStrategies cleanupStrategies;

    private StateTtlConfig(
            UpdateType updateType,
            StateVisibility stateVisibility,
            TtlTimeCharacteristic ttlTimeCharacteristic,
            Time ttl,
            CleanupStrategies cleanupStrategies) {
        this.updateType = Preconditions.checkNotNull(updateType);
        this.stateVisibility = Preconditions.checkNotNull(stateVisibility);
        this.ttlTimeCharacteristic = Preconditions.checkNotNull(ttlTimeCharacteristic);
        this.ttl = Preconditions.checkNotNull(ttl);
        this.cleanupStrategies = cleanupStrategies;
        Preconditions.checkArgument(ttl.toMilliseconds() > 0, "TTL is expected to be positive.");
    }

    /**
     * What begins a state's time anew.
     *
     * @return the kind of use
     */
    public UpdateType getUpdateType() {
        return updateType;
    }

    /**
     * Whether state can be seen after its time.
     *
     * @return the visibility
     */
    public StateVisibility getStateVisibility() {
        return stateVisibility;
    }

    /**
     * How long state is kept.
     *
     * @return the time-to-live
     */
    public Time getTtl() {
        return ttl;
    }

    /**
     * Which clock counts.
     *
     * @return always the machine's
     */
    public TtlTimeCharacteristic getTtlTimeCharacteristic() {
        return ttlTimeCharacteristic;
    }

    /**
     * Whether state expires.
     *
     * @return false for {@link UpdateType#Disabled} only
     */
    public boolean isEnabled() {
        return updateType != Disabled;
    }

    /**
     * How expired state is removed that nobody asks for.
     *
     * @return the strategies
     */
    public CleanupStrategies getCleanupStrategies() {
        return cleanupStrategies;
    }

    @Override
    public String toString() {
        return "StateTtlConfig{updateType=" + updateType
                + ", stateVisibility=" + stateVisibility
                + ", ttlTimeCharacteristic=" + ttlTimeCharacteristic
                + ", ttl=" + ttl
                + '}';
    }

    /**
     * Begins a config: time begins anew with each write, expired state is not seen, and is removed in the background.
     *
     * @param ttl how long state is kept, positive
     * @return a builder
     */
    public static Builder newBuilder(Time ttl) {
        return new Builder(ttl);
    }

    /** Builds a {@link StateTtlConfig}. */
    public static class Builder {

        private UpdateType updateType = OnCreateAndWrite;
        private StateVisibility stateVisibility = NeverReturnExpired;
        private TtlTimeCharacteristic ttlTimeCharacteristic = ProcessingTime;
        private Time ttl;
        private boolean isCleanupInBackground = true;
        private final EnumMap<CleanupStrategies.Strategies, CleanupStrategies.CleanupStrategy>
                strategies = new EnumMap<>(CleanupStrategies.Strategies.class);

        /**
         * With a time-to-live.
         *
         * @param ttl how long state is kept, positive
         */
        public Builder(Time ttl) {
            this.ttl = ttl;
        }

        /**
         * Sets what begins a state's time anew.
         *
         * @param updateType the kind of use
         * @return this builder
         */
        public Builder setUpdateType(UpdateType updateType) {
            this.updateType = updateType;
            return this;
        }

        /**
         * Time begins anew whenever state is written.
         *
         * @return this builder
         */
        public Builder updateTtlOnCreateAndWrite() {
            return setUpdateType(OnCreateAndWrite);
        }

        /**
         * Time begins anew whenever state is written or read.
         *
         * @return this builder
         */
        public Builder updateTtlOnReadAndWrite() {
            return setUpdateType(OnReadAndWrite);
        }

        /**
         * Sets whether state can be seen after its time.
         *
         * @param stateVisibility the visibility
         * @return this builder
         */
        public Builder setStateVisibility(StateVisibility stateVisibility) {
            this.stateVisibility = stateVisibility;
            return this;
        }

        /**
         * State can be seen after its time, as long as it has not been removed.
         *
         * @return this builder
         */
        public Builder returnExpiredIfNotCleanedUp() {
            return setStateVisibility(ReturnExpiredIfNotCleanedUp);
        }

        /**
         * State is never seen after its time.
         *
         * @return this builder
         */
        public Builder neverReturnExpired() {
            return setStateVisibility(NeverReturnExpired);
        }

        /**
         * Sets which clock counts.
         *
         * @param ttlTimeCharacteristic there is one only
         * @return this builder
         */
        public Builder setTtlTimeCharacteristic(TtlTimeCharacteristic ttlTimeCharacteristic) {
            this.ttlTimeCharacteristic = ttlTimeCharacteristic;
            return this;
        }

        /**
         * The machine's clock counts.
         *
         * @return this builder
         */
        public Builder useProcessingTime() {
            return setTtlTimeCharacteristic(ProcessingTime);
        }

        /**
         * Leaves expired state out of full snapshots.
         *
         * @return this builder
         */
        public Builder cleanupFullSnapshot() {
            strategies.put(
                    CleanupStrategies.Strategies.FULL_STATE_SCAN_SNAPSHOT,
                    new CleanupStrategies.OutOfSnapshots());
            return this;
        }

        /**
         * Removes expired state bit by bit: some entries are looked at whenever the state is used. For state on the heap.
         *
         * @param cleanupSize how many entries at a time, positive
         * @param runCleanupForEveryRecord whether some are looked at with each record, too, even if it does not use the
         *     state; when records of one key follow each other, with the first of them
         * @return this builder
         */
        public Builder cleanupIncrementally(int cleanupSize, boolean runCleanupForEveryRecord) {
            strategies.put(
                    CleanupStrategies.Strategies.INCREMENTAL_CLEANUP,
                    new IncrementalCleanupStrategy(cleanupSize, runCleanupForEveryRecord));
            return this;
        }

        /**
         * Removes expired state whenever RocksDB compacts its files. For state in RocksDB; kept, but without effect, for
         * state on the heap.
         *
         * @param queryTimeAfterNumEntries after how many entries the filter looks at the clock
         * @return this builder
         */
        public Builder cleanupInRocksdbCompactFilter(long queryTimeAfterNumEntries) {
            strategies.put(
                    CleanupStrategies.Strategies.ROCKSDB_COMPACTION_FILTER,
                    new RocksdbCompactFilterCleanupStrategy(queryTimeAfterNumEntries));
            return this;
        }

        /**
         * Removes expired state only as said here by other calls, or when it is used.
         *
         * @return this builder
         */
        public Builder disableCleanupInBackground() {
            isCleanupInBackground = false;
            return this;
        }

        /**
         * Sets the time-to-live.
         *
         * @param ttl how long state is kept, positive
         * @return this builder
         */
        public Builder setTtl(Time ttl) {
            this.ttl = ttl;
            return this;
        }

        /**
         * The config.
         *
         * @return a new config
         * @throws IllegalArgumentException if the time-to-live is not positive
         */
        public StateTtlConfig build() {
            return new StateTtlConfig(
                    updateType,
                    stateVisibility,
                    ttlTimeCharacteristic,
                    ttl,
                    new CleanupStrategies(new EnumMap<>(strategies), isCleanupInBackground));
        }
    }

    /** How expired state is removed that nobody asks for. */
    public static class CleanupStrategies implements Serializable {

        private static final long serialVersionUID = -1617740467277313524L;

        /** Whether the defaults hold where nothing was said. */
        private final boolean isCleanupInBackground;
        /** What was said. */
        private final EnumMap<Strategies, CleanupStrategy> strategies;

        private CleanupStrategies(
                EnumMap<Strategies, CleanupStrategy> strategies, boolean isCleanupInBackground) {
            this.strategies = strategies;
            this.isCleanupInBackground = isCleanupInBackground;
        }

        /**
         * Whether it is left out of full snapshots.
         *
         * @return whether it is
         */
        public boolean inFullSnapshot() {
            return strategies.containsKey(Strategies.FULL_STATE_SCAN_SNAPSHOT);
        }

        /**
         * Whether it is removed in the background, by what fits the state backend.
         *
         * @return true unless it was switched off
         */
        public boolean isCleanupInBackground() {
            return isCleanupInBackground;
        }

        /**
         * How it is removed bit by bit.
         *
         * @return 5 entries at a time if nothing was said, null if cleaning up in the background is off too
         */
        public IncrementalCleanupStrategy getIncrementalCleanupStrategy() {
            return (IncrementalCleanupStrategy) strategies.getOrDefault(
                    Strategies.INCREMENTAL_CLEANUP,
                    isCleanupInBackground
                            ? IncrementalCleanupStrategy.DEFAULT_INCREMENTAL_CLEANUP_STRATEGY
                            : null);
        }

        /**
         * Whether RocksDB removes it.
         *
         * @return whether it does
         */
        public boolean inRocksdbCompactFilter() {
            return getRocksdbCompactFilterCleanupStrategy() != null;
        }

        /**
         * How RocksDB removes it.
         *
         * @return with 1000 entries per look at the clock if nothing was said, null if cleaning up in the background is
         *     off too
         */
        public RocksdbCompactFilterCleanupStrategy getRocksdbCompactFilterCleanupStrategy() {
            return (RocksdbCompactFilterCleanupStrategy) strategies.getOrDefault(
                    Strategies.ROCKSDB_COMPACTION_FILTER,
                    isCleanupInBackground
                            ? RocksdbCompactFilterCleanupStrategy
                                    .DEFAULT_ROCKSDB_COMPACT_FILTER_CLEANUP_STRATEGY
                            : null);
        }

        /** Kinds of strategies. */
        enum Strategies {
            FULL_STATE_SCAN_SNAPSHOT,
            INCREMENTAL_CLEANUP,
            ROCKSDB_COMPACTION_FILTER
        }

        /** One strategy. */
        interface CleanupStrategy extends Serializable {}

        /** Says only that it was asked for. */
        private static final class OutOfSnapshots implements CleanupStrategy {

            private static final long serialVersionUID = 1373998465131443873L;
        }
    }

    /** Some entries are looked at whenever state is used. */
    public static class IncrementalCleanupStrategy implements CleanupStrategies.CleanupStrategy {

        private static final long serialVersionUID = 3109278696501988780L;

        static final IncrementalCleanupStrategy DEFAULT_INCREMENTAL_CLEANUP_STRATEGY =
                new IncrementalCleanupStrategy(5, false);

        /** How many at a time. */
        private final int cleanupSize;
        /** Whether with each record. */
        private final boolean runCleanupForEveryRecord;

        private IncrementalCleanupStrategy(int cleanupSize, boolean runCleanupForEveryRecord) {
            Preconditions.checkArgument(
                    cleanupSize > 0,
                    "Number of incrementally cleaned up state entries should be positive.");
            this.cleanupSize = cleanupSize;
            this.runCleanupForEveryRecord = runCleanupForEveryRecord;
        }

        /**
         * How many entries are looked at.
         *
         * @return positive
         */
        public int getCleanupSize() {
            return cleanupSize;
        }

        /**
         * Whether they are looked at with each record, too.
         *
         * @return whether they are
         */
        public boolean runCleanupForEveryRecord() {
            return runCleanupForEveryRecord;
        }
    }

    /** RocksDB leaves expired state out when it compacts its files. */
    public static class RocksdbCompactFilterCleanupStrategy
            implements CleanupStrategies.CleanupStrategy {

        private static final long serialVersionUID = 3109278796506988980L;

        static final RocksdbCompactFilterCleanupStrategy
                DEFAULT_ROCKSDB_COMPACT_FILTER_CLEANUP_STRATEGY =
                        new RocksdbCompactFilterCleanupStrategy(1000);

        /** After how many entries the filter looks at the clock. */
        private final long queryTimeAfterNumEntries;

        private RocksdbCompactFilterCleanupStrategy(long queryTimeAfterNumEntries) {
            this.queryTimeAfterNumEntries = queryTimeAfterNumEntries;
        }

        /**
         * After how many entries the filter looks at the clock.
         *
         * @return number of entries
         */
        public long getQueryTimeAfterNumEntries() {
            return queryTimeAfterNumEntries;
        }
    }
}
