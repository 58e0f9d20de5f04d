// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.runtime.io.network.api.writer.SubtaskStateMapper;
import io.millrace.runtime.plugable.SerializationDelegate;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.runtime.partitioner.StreamPartitioner;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/** Partitioners of a user's, and streams that take them. */
final class Parts {

    private Parts() {}

    /** Makes public what subclasses may do. */
    static final class Open<T> extends DataStream<T> {

        Open(DataStream<T> stream) {
            super(stream.getExecutionEnvironment(), stream.getTransformation());
        }

        DataStream<T> by(StreamPartitioner<T> partitioner) {
            return setConnectionType(partitioner);
        }
    }

    /** Sends a record by its timestamp. */
    static class ByTimestamp extends StreamPartitioner<String> {

        private final boolean isPointwise;

        ByTimestamp(boolean isPointwise) {
            this.isPointwise = isPointwise;
        }

        @Override
        public int selectChannel(SerializationDelegate<StreamRecord<String>> record) {
            return (int) record.getInstance().getTimestamp() % numberOfChannels;
        }

        @Override
        public StreamPartitioner<String> copy() {
            return new ByTimestamp(isPointwise);
        }

        @Override
        public SubtaskStateMapper getDownstreamSubtaskStateMapper() {
            return SubtaskStateMapper.ARBITRARY;
        }

        @Override
        public boolean isPointwise() {
            return isPointwise;
        }

        @Override
        public String toString() {
            return "BY_TIMESTAMP";
        }
    }

    /** Sends records without timestamp to the last subtask. */
    static final class Untimed extends ByTimestamp {

        Untimed() {
            super(false);
        }

        @Override
        public int selectChannel(SerializationDelegate<StreamRecord<String>> record) {
            return record.getInstance().hasTimestamp() ? 0 : numberOfChannels - 1;
        }

        @Override
        public StreamPartitioner<String> copy() {
            return new Untimed();
        }
    }

    /** Sends each record everywhere. */
    static final class ToAll extends ByTimestamp {

        ToAll() {
            super(false);
        }

        @Override
        public boolean isBroadcast() {
            return true;
        }

        @Override
        public StreamPartitioner<String> copy() {
            return new ToAll();
        }
    }

    /** Selects a channel that is not there. */
    static final class Beyond extends ByTimestamp {

        Beyond() {
            super(false);
        }

        @Override
        public int selectChannel(SerializationDelegate<StreamRecord<String>> record) {
            return numberOfChannels;
        }

        @Override
        public StreamPartitioner<String> copy() {
            return new Beyond();
        }
    }

    /** Adds the number of the subtask. */
    static final class WithSubtask extends RichMapFunction<String, String> {

        @Override
        public String map(String value) {
            return value + " in " + getRuntimeContext().getIndexOfThisSubtask();
        }
    }
}
