// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.sources;

import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SplitEnumerator;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.core.io.VersionMismatchException;

import java.io.Serializable;
import java.util.function.Function;

/** A source put together of an enumerator and a reader. */
final class TestSource implements Source<String, TestSplit, Integer> {

    private static final long serialVersionUID = 1L;

    /** Makes the enumerator. */
    interface Enumerators
            extends Function<
                            SplitEnumeratorContext<TestSplit>, SplitEnumerator<TestSplit, Integer>>,
                    Serializable {}

    /** Makes readers. */
    interface Readers
            extends Function<SourceReaderContext, SourceReader<String, TestSplit>>, Serializable {}

    private final Enumerators enumerators;
    private final Readers readers;

    TestSource(Enumerators enumerators, Readers readers) {
        this.enumerators = enumerators;
        this.readers = readers;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<String, TestSplit> createReader(SourceReaderContext context) {
        return readers.apply(context);
    }

    @Override
    public SplitEnumerator<TestSplit, Integer> createEnumerator(
            SplitEnumeratorContext<TestSplit> context) {
        return enumerators.apply(context);
    }

    @Override
    public SplitEnumerator<TestSplit, Integer> restoreEnumerator(
            SplitEnumeratorContext<TestSplit> context, Integer checkpoint) {
        throw new AssertionError("nothing is restored here");
    }

    @Override
    public SimpleVersionedSerializer<TestSplit> getSplitSerializer() {
        return new TestSplit.Serializer();
    }

    @Override
    public SimpleVersionedSerializer<Integer> getEnumeratorCheckpointSerializer() {
        return new SimpleVersionedSerializer<>() {
            @Override
            public int getVersion() {
                return 1;
            }

            @Override
            public byte[] serialize(Integer state) {
                return new byte[] {state.byteValue()};
            }

            @Override
            public Integer deserialize(int version, byte[] serialized)
                    throws VersionMismatchException {
                return (int) serialized[0];
            }
        };
    }
}
