// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.Source;
import io.millrace.core.fs.Path;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.SplittableIterator;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Objects;

/** Where records come from, as data. Serialized with the user's functions in it. */
public sealed interface SourceDescription extends Serializable {

    /**
     * Whether the source ends by itself.
     *
     * @return whether it does
     */
    default boolean isBounded() {
        return true;
    }

    /**
     * Whether the job's time characteristic decides over the timestamps and watermarks of the source.
     *
     * @return whether it does; not so for sources that stand for a {@code Source} of Flink
     */
    default boolean isTimedByJob() {
        return true;
    }

    /**
     * All longs of a closed interval, spread over the subtasks.
     *
     * @param from first number
     * @param to last number, inclusive
     * @param isInterleaved whether subtasks take turns number by number, as {@code generateSequence} has it; else each
     *     has a piece of the interval
     */
    record Sequence(long from, long to, boolean isInterleaved) implements SourceDescription {
        @Override
        public boolean isTimedByJob() {
            return isInterleaved;
        }
    }

    /**
     * Elements that the program gave, in serialized form; every run reads fresh objects. Parallelism 1.
     *
     * @param serialized the elements one after another
     * @param count how many there are
     * @param serializer reads them
     */
    record Elements(byte[] serialized, int count, TypeSerializer<?> serializer)
            implements SourceDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param serialized the elements one after another
         * @param count how many there are
         * @param serializer reads them
         */
        public Elements {
            Objects.requireNonNull(serialized, "serialized");
            Objects.requireNonNull(serializer, "serializer");
        }
    }

    /**
     * What an iterator returns. Parallelism 1; the iterator is serializable.
     *
     * @param iterator the user's iterator
     */
    record FromIterator(Iterator<?> iterator) implements SourceDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param iterator the user's iterator
         */
        public FromIterator {
            Objects.requireNonNull(iterator, "iterator");
        }
    }

    /**
     * What an iterator returns that can be split over the subtasks.
     *
     * @param iterator the user's iterator
     */
    record FromSplittableIterator(SplittableIterator<?> iterator) implements SourceDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param iterator the user's iterator
         */
        public FromSplittableIterator {
            Objects.requireNonNull(iterator, "iterator");
        }
    }

    /**
     * The lines of a text file, or of all files of a folder; files whose names begin with a dot or an underscore are left
     * out, compressed files are read by their extension.
     *
     * @param path file or folder
     * @param charsetName name of the character set
     */
    record TextLines(Path path, String charsetName) implements SourceDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param path file or folder
         * @param charsetName name of the character set
         */
        public TextLines {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(charsetName, "charsetName");
        }
    }

    /**
     * A source function that the user wrote; it runs on a thread of its own under the checkpoint lock.
     *
     * @param function the user's function
     * @param isBounded whether the user says that it ends by itself
     */
    record Function(SourceFunction<?> function, boolean isBounded) implements SourceDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param function the user's function
         * @param isBounded whether the user says that it ends by itself
         */
        public Function {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * A source made of splits: an enumerator hands them out to readers.
     *
     * @param source the user's source
     * @param strategy how records get their timestamps, and how watermarks are made
     */
    record Splittable(Source<?, ?, ?> source, WatermarkStrategy<?> strategy)
            implements SourceDescription {
        /**
         * Checks that nothing is missing.
         *
         * @param source the user's source
         * @param strategy how records get their timestamps, and how watermarks are made
         */
        public Splittable {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(strategy, "strategy");
        }

        @Override
        public boolean isBounded() {
            return source.getBoundedness() == Boundedness.BOUNDED;
        }

        @Override
        public boolean isTimedByJob() {
            return false;
        }
    }

    /**
     * Where a loop begins: emits what its tail has sent round.
     *
     * @param loop number of the loop in the program
     * @param waitTimeMs milliseconds without feedback after which it ends; 0 for never
     */
    record LoopHead(int loop, long waitTimeMs) implements SourceDescription {
        @Override
        public boolean isBounded() {
            return waitTimeMs > 0;
        }

        @Override
        public boolean isTimedByJob() {
            return false;
        }
    }
}
