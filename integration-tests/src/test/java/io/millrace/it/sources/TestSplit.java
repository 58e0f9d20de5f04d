// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.sources;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.core.io.SimpleVersionedSerializer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Records with these timestamps, named after the split and their number. */
record TestSplit(String splitId, List<Long> timestamps) implements SourceSplit, Serializable {

    static TestSplit of(String splitId, long... timestamps) {
        return new TestSplit(
                splitId, new ArrayList<>(LongStream.of(timestamps).boxed().toList()));
    }

    /** So many records, a millisecond apart. */
    static TestSplit counted(String splitId, int count) {
        return of(splitId, LongStream.range(0, count).toArray());
    }

    String record(int index) {
        return splitId + index;
    }

    int size() {
        return timestamps.size();
    }

    /** Writes splits. */
    static final class Serializer implements SimpleVersionedSerializer<TestSplit> {

        @Override
        public int getVersion() {
            return 7;
        }

        @Override
        public byte[] serialize(TestSplit split) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(split.splitId);
            out.writeInt(split.size());
            for (long timestamp : split.timestamps) {
                out.writeLong(timestamp);
            }
            return bytes.toByteArray();
        }

        @Override
        public TestSplit deserialize(int version, byte[] serialized) throws IOException {
            if (version != getVersion()) {
                throw new IOException("version " + version);
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
            String id = in.readUTF();
            List<Long> timestamps = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                timestamps.add(in.readLong());
            }
            return new TestSplit(id, timestamps);
        }
    }
}
