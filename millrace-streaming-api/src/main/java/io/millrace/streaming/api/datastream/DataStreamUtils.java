// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.operators.collect.ClientAndIterator;
import io.millrace.streaming.api.transformations.PartitionTransformation;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Brings the records of a stream back to the program, and takes streams for keyed ones. Mirrors Flink 1.14's class of this name. */
public final class DataStreamUtils {

    private DataStreamUtils() {}

    /**
     * Executes the program, and hands out the records of a stream.
     *
     * @param <OUT> type of the records
     * @param stream the stream
     * @return the records, while the job runs
     * @deprecated use {@link DataStream#executeAndCollect()}
     */
    @Deprecated
    public static <OUT> Iterator<OUT> collect(DataStream<OUT> stream) {
        return collect(stream, Collecting.DEFAULT_JOB_NAME);
    }

    /**
     * Executes the program under a name, and hands out the records of a stream.
     *
     * @param <OUT> type of the records
     * @param stream the stream
     * @param executionJobName name of the job
     * @return the records, while the job runs
     * @deprecated use {@link DataStream#executeAndCollect(String)}
     */
    @Deprecated
    public static <OUT> Iterator<OUT> collect(DataStream<OUT> stream, String executionJobName) {
        try {
            return stream.executeAndCollect(executionJobName);
        } catch (Exception e) {
            throw new RuntimeException("Failed to execute data stream", e);
        }
    }

    /**
     * Executes the program under a name, and hands out the records of a stream, and the job.
     *
     * @param <OUT> type of the records
     * @param stream the stream
     * @param jobExecutionName name of the job
     * @return the job and the records, while it runs; to be closed
     * @throws Exception if the job cannot be submitted
     * @deprecated use {@link DataStream#executeAndCollect(String)}
     */
    @Deprecated
    public static <OUT> ClientAndIterator<OUT> collectWithClient(
            DataStream<OUT> stream, String jobExecutionName) throws Exception {
        return Collecting.executeWithClient(stream, jobExecutionName);
    }

    /**
     * Executes the program under a name, and waits for all records of a stream.
     *
     * @param <E> type of the records
     * @param stream the stream, which must end
     * @param jobName name of the job
     * @return the records
     * @throws Exception if the job fails
     * @deprecated use {@link DataStream#executeAndCollect()}
     */
    @Deprecated
    public static <E> List<E> collectBoundedStream(DataStream<E> stream, String jobName)
            throws Exception {
        List<E> records = new ArrayList<>();
        try (ClientAndIterator<E> job = collectWithClient(stream, jobName)) {
            job.iterator.forEachRemaining(records::add);
        }
        return records;
    }

    /**
     * Executes the program under a name, waits for so many records of a stream, and cancels the job.
     *
     * @param <E> type of the records
     * @param stream the stream
     * @param numElements number of records, at least 1
     * @param jobName name of the job
     * @return the records
     * @throws IllegalArgumentException if the stream ends before
     * @throws Exception if the job fails
     * @deprecated use {@link DataStream#executeAndCollect(String, int)}
     */
    @Deprecated
    public static <E> List<E> collectUnboundedStream(
            DataStream<E> stream, int numElements, String jobName) throws Exception {
        ClientAndIterator<E> job = collectWithClient(stream, jobName);
        List<E> records = collectRecordsFromUnboundedStream(job, numElements);
        job.client.cancel().get();
        return records;
    }

    /**
     * Waits for so many records of a job that runs, and lets it run on.
     *
     * @param <E> type of the records
     * @param client the job
     * @param numElements number of records, at least 1
     * @return the records
     * @throws IllegalArgumentException if the stream ends before
     * @deprecated use {@link DataStream#executeAndCollect()}
     */
    @Deprecated
    public static <E> List<E> collectRecordsFromUnboundedStream(
            ClientAndIterator<E> client, int numElements) {
        Preconditions.checkNotNull(client, "client");
        Preconditions.checkArgument(numElements > 0, "numElement must be > 0");
        List<E> records = new ArrayList<>(numElements);
        Iterator<E> iterator = client.iterator;
        while (iterator.hasNext()) {
            records.add(iterator.next());
            if (records.size() == numElements) {
                return records;
            }
        }
        throw new IllegalArgumentException("The stream ended before reaching the requested "
                + numElements + " records. Only " + records.size() + " records were received.");
    }

    /**
     * Takes a stream for a keyed one without sending records elsewhere: each is in the right subtask already, or the results are
     * wrong.
     *
     * @param <T> type of the records
     * @param <K> type of the key
     * @param stream partitioned just as {@code keyBy} with this key would do
     * @param keySelector takes the key out of a record
     * @return the keyed stream
     */
    public static <T, K> KeyedStream<T, K> reinterpretAsKeyedStream(
            DataStream<T> stream, KeySelector<T, K> keySelector) {
        return reinterpretAsKeyedStream(
                stream,
                keySelector,
                TypeExtractor.getKeySelectorTypes(keySelector, stream.getType()));
    }

    /**
     * Takes a stream for a keyed one without sending records elsewhere: each is in the right subtask already, or the results are
     * wrong.
     *
     * @param <T> type of the records
     * @param <K> type of the key
     * @param stream partitioned just as {@code keyBy} with this key would do
     * @param keySelector takes the key out of a record
     * @param typeInfo type of the key
     * @return the keyed stream
     */
    public static <T, K> KeyedStream<T, K> reinterpretAsKeyedStream(
            DataStream<T> stream, KeySelector<T, K> keySelector, TypeInformation<K> typeInfo) {
        PartitionTransformation<T> partition = new PartitionTransformation<>(
                stream.getTransformation(), new Partitioning.Forward());
        return new KeyedStream<>(stream, partition, stream.clean(keySelector), typeInfo);
    }
}
