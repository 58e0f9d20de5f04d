// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.io.SimpleVersionedSerializer;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a {@link LocalRecoverable} as Flink does: a magic number, the offset and the lengths of both names, little-endian,
 * and the names in UTF-8.
 */
final class LocalRecoverableSerializer implements SimpleVersionedSerializer<LocalRecoverable> {

    static final LocalRecoverableSerializer INSTANCE = new LocalRecoverableSerializer();

    private static final int MAGIC = 0x1e744b57;

    private LocalRecoverableSerializer() {}

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(LocalRecoverable recoverable) {
        byte[] target = recoverable.targetFile().toString().getBytes(StandardCharsets.UTF_8);
        byte[] temp = recoverable.tempFile().toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(20 + target.length + temp.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC)
                .putLong(recoverable.offset())
                .putInt(target.length)
                .putInt(temp.length)
                .put(target)
                .put(temp)
                .array();
    }

    @Override
    public LocalRecoverable deserialize(int version, byte[] serialized) throws IOException {
        if (version != 1) {
            throw new IOException("Unrecognized version or corrupt state: " + version);
        }
        ByteBuffer bytes = ByteBuffer.wrap(serialized).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt() != MAGIC) {
            throw new IOException("Corrupt data: Unexpected magic number.");
        }
        long offset = bytes.getLong();
        byte[] target = new byte[bytes.getInt()];
        byte[] temp = new byte[bytes.getInt()];
        bytes.get(target).get(temp);
        return new LocalRecoverable(file(target), file(temp), offset);
    }

    private static File file(byte[] name) {
        return new File(new String(name, StandardCharsets.UTF_8));
    }
}
