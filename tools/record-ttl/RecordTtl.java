// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

import io.millrace.engine.state.TtlHistories;

import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.fs.CloseableRegistry;
import org.apache.flink.runtime.state.DefaultKeyedStateStore;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.LocalRecoveryConfig;
import org.apache.flink.runtime.state.UncompressedStreamCompressionDecorator;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackendBuilder;
import org.apache.flink.runtime.state.heap.HeapPriorityQueueSetFactory;
import org.apache.flink.runtime.state.metrics.LatencyTrackingStateConfig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/** Runs the histories of state that expires on Flink's heap backend, with a clock set by hand. */
public final class RecordTtl {

    private RecordTtl() {}

    public static void main(String[] args) throws Exception {
        Files.write(Path.of(args[0]), TtlHistories.run(RecordTtl::backend));
    }

    private static TtlHistories.Backend backend() throws Exception {
        long[] now = new long[1];
        KeyGroupRange all = new KeyGroupRange(0, 127);
        HeapKeyedStateBackend<String> backend = new HeapKeyedStateBackendBuilder<>(
                        null,
                        StringSerializer.INSTANCE,
                        RecordTtl.class.getClassLoader(),
                        128,
                        all,
                        new ExecutionConfig(),
                        () -> now[0],
                        LatencyTrackingStateConfig.disabled(),
                        Collections.emptyList(),
                        UncompressedStreamCompressionDecorator.INSTANCE,
                        new LocalRecoveryConfig(false, null),
                        new HeapPriorityQueueSetFactory(all, 128, 128),
                        true,
                        new CloseableRegistry())
                .build();
        KeyedStateStore states = new DefaultKeyedStateStore(backend, new ExecutionConfig());
        return new TtlHistories.Backend() {
            @Override
            public void selectKey(String key) {
                backend.setCurrentKey(key);
            }

            @Override
            public void setNow(long ms) {
                now[0] = ms;
            }

            @Override
            public KeyedStateStore states() {
                return states;
            }
        };
    }
}
