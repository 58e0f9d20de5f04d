// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.resources.CPUResource;
import io.millrace.api.common.resources.ExternalResource;
import io.millrace.configuration.MemorySize;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ResourcesTest {

    private static final ExternalResource GPU = new ExternalResource("gpu", 2);

    @Test
    void shouldPrintAsFlinkDoes() {
        assertThat(ResourceSpec.newBuilder(1.5, 100)
                        .setManagedMemoryMB(3)
                        .setExtendedResource(GPU)
                        .build())
                .hasToString(
                        "ResourceSpec{cpuCores=1.5, taskHeapMemory=100.000mb (104857600 bytes), taskOffHeapMemory=0"
                                + " bytes, managedMemory=3.000mb (3145728 bytes), gpu=2}");
        assertThat(ResourceSpec.UNKNOWN).hasToString("ResourceSpec{UNKNOWN}");
        assertThat(ResourceSpec.ZERO)
                .hasToString(
                        "ResourceSpec{cpuCores=0, taskHeapMemory=0 bytes, taskOffHeapMemory=0 bytes,"
                                + " managedMemory=0 bytes}");
        assertThat(new CPUResource(1.123456789123)).hasToString("Resource(CPU: 1.12345678)");
        assertThat(new CPUResource(1.1).toHumanReadableString()).isEqualTo("1.10 cores");
    }

    @Test
    void shouldReckonWithAmounts() {
        ExternalResource amount = new ExternalResource("x", 1.5);

        assertThat(amount.multiply(3)).isEqualTo(new ExternalResource("x", 4.5));
        assertThat(new ExternalResource("x", 1).divide(3)).hasToString("Resource(x: 0.33333333)");
        assertThat(amount.merge(amount).subtract(amount))
                .isEqualTo(amount)
                .hasSameHashCodeAs(amount);
        assertThatThrownBy(() -> amount.merge(GPU))
                .hasMessage("Merge with different resource name");
        assertThatThrownBy(() -> amount.subtract(new ExternalResource("x", 2)))
                .hasMessage("Try to subtract a larger resource from this one.");
        assertThatThrownBy(() -> new CPUResource(-1))
                .hasMessage("Resource value must be no less than 0");
        assertThatThrownBy(() -> amount.compareTo(GPU))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldReckonWithSpecs() throws Exception {
        ResourceSpec small = ResourceSpec.newBuilder(1, 1).build();
        ResourceSpec large =
                ResourceSpec.newBuilder(2, 5).setExtendedResource(GPU).build();

        assertThat(small.lessThanOrEqual(large)).isTrue();
        assertThat(large.lessThanOrEqual(small)).isFalse();
        assertThat(large.merge(large).subtract(large)).isEqualTo(large);
        assertThat(large.subtract(small).getTaskHeapMemory()).isEqualTo(MemorySize.ofMebiBytes(4));
        assertThat(large.merge(ResourceSpec.UNKNOWN)).isSameAs(ResourceSpec.UNKNOWN);
        assertThat(large.getExtendedResource("gpu")).contains(GPU);
        assertThat(InstantiationUtil.clone(ResourceSpec.UNKNOWN)).isSameAs(ResourceSpec.UNKNOWN);
        assertThatThrownBy(() -> small.subtract(large))
                .hasMessage("Cannot subtract a larger ResourceSpec from this one.");
        assertThatThrownBy(() -> small.lessThanOrEqual(ResourceSpec.UNKNOWN))
                .hasMessage("Cannot compare specified resources with UNKNOWN resources.");
        assertThatThrownBy(ResourceSpec.UNKNOWN::getCpuCores)
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ResourceSpec.newBuilder(1, 0).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResourceSpec.newBuilder(1, 1)
                        .setExtendedResources(List.of(GPU, new ExternalResource("gpu", 3))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldNeedCoresAndHeapOfSlotIfAnythingIsSaid() {
        SlotSharingGroup group = SlotSharingGroup.newBuilder("a")
                .setCpuCores(1)
                .setTaskHeapMemoryMB(5)
                .setExternalResource("gpu", 2)
                .build();

        assertThat(group.getCpuCores()).contains(1.0);
        assertThat(group.getTaskHeapMemory()).contains(MemorySize.ofMebiBytes(5));
        assertThat(group.getTaskOffHeapMemory()).contains(MemorySize.ZERO);
        assertThat(group.getManagedMemory()).contains(MemorySize.ZERO);
        assertThat(group.getExternalResources()).isEqualTo(Map.of("gpu", 2.0));
        assertThat(group).isNotEqualTo(SlotSharingGroup.newBuilder("a").build());
        assertThat(SlotSharingGroup.newBuilder("a").build().getCpuCores())
                .isEqualTo(Optional.empty());
        for (SlotSharingGroup.Builder incomplete : List.of(
                SlotSharingGroup.newBuilder("a").setCpuCores(1),
                SlotSharingGroup.newBuilder("a").setTaskHeapMemoryMB(1),
                SlotSharingGroup.newBuilder("a").setManagedMemoryMB(1),
                SlotSharingGroup.newBuilder("a").setExternalResource("gpu", 1))) {
            assertThatThrownBy(incomplete::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The cpu cores and task heap memory are required when specifying the resource of a slot"
                                    + " sharing group. You need to explicitly configure them with positive value.");
        }
        assertThatThrownBy(() -> SlotSharingGroup.newBuilder("a").setCpuCores(0))
                .hasMessage("The cpu cores should be positive.");
        assertThatThrownBy(() -> SlotSharingGroup.newBuilder("a").setTaskHeapMemoryMB(0))
                .hasMessage("The task heap memory should be positive.");
    }
}
