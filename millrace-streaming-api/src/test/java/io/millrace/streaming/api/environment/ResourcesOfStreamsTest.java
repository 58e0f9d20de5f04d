// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.operators.ResourceSpec;
import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.api.dag.Transformation;
import io.millrace.core.memory.ManagedMemoryUseCase;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class ResourcesOfStreamsTest {

    private final StreamExecutionEnvironment env = new StreamExecutionEnvironment();
    private final SingleOutputStreamOperator<Integer> stream =
            env.fromElements(1).map(value -> value).returns(Integer.class);
    private final Transformation<Integer> step = stream.getTransformation();

    private static SlotSharingGroup group(String name, int cores) {
        return SlotSharingGroup.newBuilder(name)
                .setCpuCores(cores)
                .setTaskHeapMemoryMB(1)
                .build();
    }

    @Test
    void shouldKeepResourcesOfStep() {
        ResourceSpec min = ResourceSpec.newBuilder(1, 10).build();
        ResourceSpec preferred = ResourceSpec.newBuilder(2, 10).build();
        assertThat(stream.getMinResources()).isSameAs(ResourceSpec.UNKNOWN);

        step.setResources(min, preferred);

        assertThat(stream.getMinResources()).isEqualTo(min);
        assertThat(stream.getPreferredResources()).isEqualTo(preferred);
        assertThatThrownBy(() -> step.setResources(preferred, min))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The resources must be either both UNKNOWN or both not UNKNOWN. If not UNKNOWN, the preferred"
                                + " resources must be greater than or equal to the min resources.");
        assertThatThrownBy(() -> step.setResources(null, min))
                .hasMessage("The min resources must be not null.");
        assertThatThrownBy(() -> step.setResources(ResourceSpec.UNKNOWN, min))
                .hasMessage("Cannot compare specified resources with UNKNOWN resources.");
    }

    @Test
    void shouldKeepUsesOfManagedMemory() {
        assertThat(step.declareManagedMemoryUseCaseAtOperatorScope(
                        ManagedMemoryUseCase.OPERATOR, 3))
                .isEmpty();
        assertThat(step.declareManagedMemoryUseCaseAtOperatorScope(
                        ManagedMemoryUseCase.OPERATOR, 4))
                .contains(3);
        step.declareManagedMemoryUseCaseAtSlotScope(ManagedMemoryUseCase.PYTHON);

        assertThat(step.getManagedMemoryOperatorScopeUseCaseWeights())
                .isEqualTo(Map.of(ManagedMemoryUseCase.OPERATOR, 4));
        assertThat(step.getManagedMemorySlotScopeUseCases())
                .isEqualTo(Set.of(ManagedMemoryUseCase.PYTHON));
        assertThatThrownBy(() -> step.declareManagedMemoryUseCaseAtOperatorScope(
                        ManagedMemoryUseCase.PYTHON, 3))
                .hasMessage("Use case is not operator scope.");
        assertThatThrownBy(() -> step.declareManagedMemoryUseCaseAtOperatorScope(
                        ManagedMemoryUseCase.OPERATOR, 0))
                .hasMessage("Weights for operator scope use cases must be greater than 0.");
        assertThatThrownBy(() ->
                        step.declareManagedMemoryUseCaseAtSlotScope(ManagedMemoryUseCase.OPERATOR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldKnowResourcesOfGroups() {
        env.registerSlotSharingGroup(group("registered", 2));
        env.registerSlotSharingGroup(SlotSharingGroup.newBuilder("unknown").build());
        stream.slotSharingGroup(group("own", 1)).print().slotSharingGroup("registered");

        assertThat(env.getStreamGraph().getSlotSharingGroupResources())
                .isEqualTo(Map.of("registered", group("registered", 2), "own", group("own", 1)));
    }

    @Test
    void shouldRefuseGroupWithDifferentResources() {
        stream.slotSharingGroup(group("g", 1)).print().slotSharingGroup(group("g", 2));

        assertThatThrownBy(env::getStreamGraph)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The slot sharing group g has been configured with two different resource spec.");
    }
}
