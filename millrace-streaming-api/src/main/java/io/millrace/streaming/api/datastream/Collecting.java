// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.core.execution.JobClient;
import io.millrace.streaming.api.description.CollectedResults;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.operators.collect.ClientAndIterator;
import io.millrace.streaming.api.transformations.LegacySinkTransformation;
import io.millrace.util.CloseableIterator;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs a program and brings the records of one of its streams back. */
final class Collecting {

    static final String DEFAULT_JOB_NAME = "DataStream Collect";

    private Collecting() {}

    /** The records, while the job runs. */
    static <T> CloseableIterator<T> execute(DataStream<T> stream, String jobName) throws Exception {
        return executeWithClient(stream, jobName).iterator;
    }

    /** The job and the records, while it runs. */
    static <T> ClientAndIterator<T> executeWithClient(DataStream<T> stream, String jobName)
            throws Exception {
        String collectId = UUID.randomUUID().toString();
        stream.environment.addOperator(new LegacySinkTransformation<>(
                stream.transformation,
                "Data stream collect sink",
                new OperatorDescription.Collect(collectId, stream.getType()),
                1));
        JobClient client = stream.environment.executeAsync(jobName);
        if (client instanceof CollectedResults results) {
            return new ClientAndIterator<>(client, results.collected(collectId));
        }
        client.cancel();
        throw new UnsupportedOperationException(
                "The executor of this environment does not bring records back to the"
                        + " program (its job client is a " + client.getClass().getName()
                        + "). Write them to a sink, or use a local environment.");
    }

    /** The first records; the job is cancelled once there are enough. */
    static <T> List<T> executeAndTake(DataStream<T> stream, String jobName, int limit)
            throws Exception {
        List<T> records = new ArrayList<>();
        try (CloseableIterator<T> iterator = execute(stream, jobName)) {
            while (records.size() < limit && iterator.hasNext()) {
                records.add(iterator.next());
            }
        }
        return records;
    }
}
