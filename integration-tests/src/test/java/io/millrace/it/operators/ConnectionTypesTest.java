// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.it.Jobs;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.runtime.partitioner.BroadcastPartitioner;
import io.millrace.streaming.runtime.partitioner.GlobalPartitioner;
import io.millrace.streaming.runtime.partitioner.KeyGroupStreamPartitioner;
import io.millrace.streaming.runtime.partitioner.StreamPartitioner;

import org.junit.jupiter.api.Test;

import java.util.List;

class ConnectionTypesTest {

    private static DataStream<String> partitioned(
            StreamExecutionEnvironment env, StreamPartitioner<String> partitioner) {
        DataStream<String> stream =
                new Script().at(0, "a").at(1, "b").at(2, "c").at(5, "d").in(env);
        return new Parts.Open<>(stream)
                .by(partitioner)
                .map(new Parts.WithSubtask())
                .setParallelism(3);
    }

    @Test
    void shouldAskAPartitionerOfTheUsers() throws Exception {
        List<String> all = Jobs.everywhere(env -> partitioned(env, new Parts.ByTimestamp(false)));
        List<String> pointwise =
                Jobs.everywhere(env -> partitioned(env, new Parts.ByTimestamp(true)));

        assertThat(all).containsExactly("a in 0", "b in 1", "c in 2", "d in 2");
        assertThat(pointwise).isEqualTo(all);
    }

    @Test
    void shouldShowAPartitionerWhetherThereIsATimestamp() throws Exception {
        List<String> seen = Jobs.everywhere(
                env -> new Parts.Open<>(new Script().untimed("a").at(1, "b").in(env))
                        .by(new Parts.Untimed())
                        .map(new Parts.WithSubtask())
                        .setParallelism(3));

        assertThat(seen).containsExactly("a in 2", "b in 0");
    }

    @Test
    void shouldSendToAllIfThePartitionerSaysSo() throws Exception {
        List<String> own = Jobs.everywhere(env -> partitioned(env, new Parts.ToAll()));
        List<String> given = Jobs.everywhere(env -> partitioned(env, new BroadcastPartitioner<>()));

        assertThat(own).hasSize(12).contains("a in 0", "a in 1", "a in 2");
        assertThat(given).isEqualTo(own);
    }

    @Test
    void shouldTakeThePartitionersOfTheApi() throws Exception {
        List<String> global = Jobs.everywhere(env -> partitioned(env, new GlobalPartitioner<>()));
        List<String> byKey = Jobs.everywhere(
                env -> partitioned(env, new KeyGroupStreamPartitioner<>(value -> value, 1)));
        List<String> keyed = Jobs.everywhere(env -> new Script()
                .at(0, "a")
                .at(1, "b")
                .at(2, "c")
                .at(5, "d")
                .in(env)
                .keyBy(value -> value)
                .map(new Parts.WithSubtask())
                .setParallelism(3));

        assertThat(global).containsExactly("a in 0", "b in 0", "c in 0", "d in 0");
        assertThat(byKey).isEqualTo(keyed);
    }

    @Test
    void shouldSayWhichChannelDoesNotExist() {
        assertThatThrownBy(() -> Jobs.stepped(0, 1, env -> partitioned(env, new Parts.Beyond())))
                .rootCause()
                .hasMessageContaining("selected the channel 3")
                .hasMessageContaining("from 0 to 2");
    }
}
