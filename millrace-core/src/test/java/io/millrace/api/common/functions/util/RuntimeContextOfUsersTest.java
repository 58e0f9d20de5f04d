// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.TaskInfo;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.externalresource.ExternalResourceInfo;
import io.millrace.api.common.functions.BroadcastVariableInitializer;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RuntimeContextOfUsersTest {

    private final Map<String, Accumulator<?, ?>> accumulators = new HashMap<>();
    private final Context context = new Context(new TaskInfo("Map", 8, 1, 4, 0), accumulators);

    private static final class Context extends AbstractRuntimeUDFContext {

        Context(TaskInfo info, Map<String, Accumulator<?, ?>> accumulators) {
            super(info, null, new ExecutionConfig(), accumulators, Map.of(), null);
        }

        @Override
        public JobID getJobId() {
            return new JobID(0, 1);
        }

        @Override
        public Set<ExternalResourceInfo> getExternalResourceInfos(String resourceName) {
            return Set.of();
        }

        @Override
        public boolean hasBroadcastVariable(String name) {
            return false;
        }

        @Override
        public <RT> List<RT> getBroadcastVariable(String name) {
            return List.of();
        }

        @Override
        public <T, C> C getBroadcastVariableWithInitializer(
                String name, BroadcastVariableInitializer<T, C> initializer) {
            return null;
        }
    }

    @Test
    void shouldNameItsSubtask() {
        assertThat(context.getTaskNameWithSubtasks()).isEqualTo("Map (2/4)#0");
        assertThat(context.getIndexOfThisSubtask()).isEqualTo(1);
        assertThat(context.getNumberOfParallelSubtasks()).isEqualTo(4);
        assertThat(context.getMaxNumberOfParallelSubtasks()).isEqualTo(8);
        assertThat(context.getAllocationIDAsString()).isEqualTo("UNKNOWN");
    }

    @Test
    void shouldKeepOneAccumulatorPerName() {
        IntCounter counter = context.getIntCounter("count");

        counter.add(3);

        assertThat(context.getIntCounter("count")).isSameAs(counter);
        assertThat(accumulators).containsEntry("count", counter);
        assertThatThrownBy(() -> context.addAccumulator("count", new IntCounter()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The accumulator 'count' already exists and cannot be added.");
        assertThatThrownBy(() -> context.getLongCounter("count"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shouldHaveNoStateByKey() {
        ValueStateDescriptor<Integer> state = new ValueStateDescriptor<>("state", Types.INT);

        assertThatThrownBy(() -> context.getState(state))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("This state is only accessible by functions executed on a KeyedStream");
    }

    @Test
    void shouldRefuseSubtasksThatCannotBe() {
        assertThatThrownBy(() -> new TaskInfo("Map", 8, 4, 4, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Task index must be less than parallelism.");
    }
}
