// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class JavaSerializerTest {

    @Test
    void shouldReadWhatItWroteAndNoMore() throws Exception {
        var serializer = new JavaSerializer<ArrayList<String>>();
        var list = new ArrayList<>(List.of("a", "b"));
        DataOutputSerializer output = new DataOutputSerializer(16);
        DataOutputSerializer copied = new DataOutputSerializer(16);

        serializer.serialize(list, output);
        output.writeInt(42);
        serializer.copy(new DataInputDeserializer(output.getCopyOfBuffer()), copied);
        DataInputDeserializer input = new DataInputDeserializer(output.getCopyOfBuffer());

        assertThat(serializer.deserialize(input)).isEqualTo(list);
        assertThat(input.readInt()).isEqualTo(42);
        assertThat(serializer.deserialize(new DataInputDeserializer(copied.getCopyOfBuffer())))
                .isEqualTo(list);
        assertThat(serializer.copy(list)).isEqualTo(list).isNotSameAs(list);
        assertThat(serializer.snapshotConfiguration().restoreSerializer()).isEqualTo(serializer);
    }
}
