// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.io.RichOutputFormat;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.InputTypeConfigurable;
import io.millrace.configuration.Configuration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Adds records to a collection of the program, which must run in the same JVM; every subtask adds
 * its own when it ends. Mirrors Flink 1.14's {@code LocalCollectionOutputFormat}. No known
 * differences.
 *
 * @param <T> type of the records
 */
public class LocalCollectionOutputFormat<T> extends RichOutputFormat<T>
        implements InputTypeConfigurable {
    private static final long serialVersionUID = 1L;

    private static final Map<Integer, Collection<?>> COLLECTIONS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT_ID = new AtomicInteger();

    private final int id;
    private TypeSerializer<T> typeSerializer;
    private transient ArrayList<T> records;

    /**
     * Creates a format.
     *
     * @param out takes the records
     */
    public LocalCollectionOutputFormat(Collection<T> out) {
        id = NEXT_ID.getAndIncrement();
        COLLECTIONS.put(id, out);
    }

    @Override
    public void configure(Configuration parameters) {}

    @Override
    public void open(int taskNumber, int numTasks) throws IOException {
        records = new ArrayList<>();
    }

    @Override
    public void writeRecord(T record) throws IOException {
        records.add(typeSerializer.copy(record));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void close() throws IOException {
        if (records == null) {
            return;
        }
        Collection<T> result = (Collection<T>) COLLECTIONS.get(id);
        synchronized (result) {
            result.addAll(records);
        }
        records = null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setInputType(TypeInformation<?> type, ExecutionConfig executionConfig) {
        typeSerializer = (TypeSerializer<T>) type.createSerializer(executionConfig);
    }
}
