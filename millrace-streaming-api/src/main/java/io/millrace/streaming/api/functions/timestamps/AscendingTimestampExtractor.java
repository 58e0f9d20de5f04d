// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.timestamps;

import io.millrace.logging.LazyLogger;
import io.millrace.streaming.api.functions.AssignerWithPeriodicWatermarks;
import io.millrace.streaming.api.watermark.Watermark;

import org.slf4j.Logger;

import java.io.Serializable;
import java.util.Objects;

/**
 * Makes watermarks for timestamps that only rise; what happens if one falls is up to a handler, by
 * default a warning in the log.
 *
 * <p>Mirrors Flink 1.14's {@code AscendingTimestampExtractor}; no known differences.
 *
 * @param <T> type of the records
 * @deprecated use {@code WatermarkStrategy.forMonotonousTimestamps()}
 */
@Deprecated
public abstract class AscendingTimestampExtractor<T> implements AssignerWithPeriodicWatermarks<T> {
    private static final long serialVersionUID = 1L;

    private long currentTimestamp = Long.MIN_VALUE;
    private MonotonyViolationHandler violationHandler = new LoggingHandler();

    /** Creates an extractor. */
    public AscendingTimestampExtractor() {}

    /**
     * Returns the event time of a record, not less than that of the record before.
     *
     * @param element the record
     * @return milliseconds since the epoch
     */
    public abstract long extractAscendingTimestamp(T element);

    /**
     * Sets what happens if a timestamp falls.
     *
     * @param handler told about it
     * @return this extractor
     */
    public AscendingTimestampExtractor<T> withViolationHandler(MonotonyViolationHandler handler) {
        this.violationHandler = Objects.requireNonNull(handler);
        return this;
    }

    @Override
    public final long extractTimestamp(T element, long elementPrevTimestamp) {
        long timestamp = extractAscendingTimestamp(element);
        if (timestamp >= currentTimestamp) {
            currentTimestamp = timestamp;
        } else {
            violationHandler.handleViolation(timestamp, currentTimestamp);
        }
        return timestamp;
    }

    @Override
    public final Watermark getCurrentWatermark() {
        return new Watermark(
                currentTimestamp == Long.MIN_VALUE ? Long.MIN_VALUE : currentTimestamp - 1);
    }

    /** Told when a timestamp falls. */
    @Deprecated
    public interface MonotonyViolationHandler extends Serializable {

        /**
         * Called for each record whose timestamp is less than the greatest so far.
         *
         * @param elementTimestamp timestamp of the record
         * @param lastTimestamp the greatest so far
         */
        void handleViolation(long elementTimestamp, long lastTimestamp);
    }

    /** Does nothing. */
    @Deprecated
    public static final class IgnoringHandler implements MonotonyViolationHandler {
        private static final long serialVersionUID = 1L;

        /** Creates a handler. */
        public IgnoringHandler() {}

        @Override
        public void handleViolation(long elementTimestamp, long lastTimestamp) {}
    }

    /** Fails the job. */
    @Deprecated
    public static final class FailingHandler implements MonotonyViolationHandler {
        private static final long serialVersionUID = 1L;

        /** Creates a handler. */
        public FailingHandler() {}

        @Override
        public void handleViolation(long elementTimestamp, long lastTimestamp) {
            throw new RuntimeException("Ascending timestamps condition violated. Element timestamp "
                    + elementTimestamp + " is smaller than last timestamp " + lastTimestamp);
        }
    }

    /** Writes a warning to the log. */
    @Deprecated
    public static final class LoggingHandler implements MonotonyViolationHandler {
        private static final long serialVersionUID = 1L;
        private static final Logger LOG = LazyLogger.of(AscendingTimestampExtractor.class);

        /** Creates a handler. */
        public LoggingHandler() {}

        @Override
        public void handleViolation(long elementTimestamp, long lastTimestamp) {
            LOG.warn("Timestamp monotony violated: {} < {}", elementTimestamp, lastTimestamp);
        }
    }
}
