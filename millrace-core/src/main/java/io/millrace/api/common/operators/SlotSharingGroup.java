// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.operators;

import io.millrace.api.common.resources.CPUResource;
import io.millrace.configuration.MemorySize;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A group of operators that may share a slot, and what such a slot needs. Resources are kept; nothing shares them out in
 * this release. Mirrors Flink 1.14's {@code SlotSharingGroup}.
 */
public class SlotSharingGroup implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Name of the group. */
    private final String name;
    /** Null if nothing was said of resources. */
    private final CPUResource cpuCores;
    /** Null if nothing was said of resources. */
    private final MemorySize taskHeapMemory;
    /** Null if nothing was said of resources. */
    private final MemorySize taskOffHeapMemory;
    /** Null if nothing was said of resources. */
    private final MemorySize managedMemory;
    /** By name. */
    private final Map<String, Double> externalResources;

    private SlotSharingGroup(
            String name,
            CPUResource cpuCores,
            MemorySize taskHeapMemory,
            MemorySize taskOffHeapMemory,
            MemorySize managedMemory,
            Map<String, Double> externalResources) {
        this.name = Preconditions.checkNotNull(name);
        this.cpuCores = cpuCores;
        this.taskHeapMemory = taskHeapMemory;
        this.taskOffHeapMemory = taskOffHeapMemory;
        this.managedMemory = managedMemory;
        this.externalResources = new HashMap<>(externalResources);
    }

    /**
     * Name of the group.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * Managed memory of a slot.
     *
     * @return the amount, if something was said of resources
     */
    public Optional<MemorySize> getManagedMemory() {
        return Optional.ofNullable(managedMemory);
    }

    /**
     * Memory of a slot on the heap.
     *
     * @return the amount, if something was said of resources
     */
    public Optional<MemorySize> getTaskHeapMemory() {
        return Optional.ofNullable(taskHeapMemory);
    }

    /**
     * Memory of a slot off the heap.
     *
     * @return the amount, if something was said of resources
     */
    public Optional<MemorySize> getTaskOffHeapMemory() {
        return Optional.ofNullable(taskOffHeapMemory);
    }

    /**
     * Cores of a slot.
     *
     * @return the amount, if something was said of resources
     */
    public Optional<Double> getCpuCores() {
        return Optional.ofNullable(cpuCores).map(cores -> cores.getValue().doubleValue());
    }

    /**
     * Other resources of a slot.
     *
     * @return amounts by name
     */
    public Map<String, Double> getExternalResources() {
        return Collections.unmodifiableMap(externalResources);
    }

    /**
     * Begins a group.
     *
     * @param name of the group
     * @return a builder
     */
    public static Builder newBuilder(String name) {
        return new Builder(name);
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this
                || obj != null && obj.getClass() == getClass() && isEqual((SlotSharingGroup) obj);
    }

    private boolean isEqual(SlotSharingGroup other) {
        return name.equals(other.name)
                && Objects.equals(cpuCores, other.cpuCores)
                && Objects.equals(taskHeapMemory, other.taskHeapMemory)
                && Objects.equals(taskOffHeapMemory, other.taskOffHeapMemory)
                && Objects.equals(managedMemory, other.managedMemory)
                && externalResources.equals(other.externalResources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                name,
                cpuCores,
                taskHeapMemory,
                taskOffHeapMemory,
                managedMemory,
                externalResources);
    }

    /** Builds a {@link SlotSharingGroup}. */
    public static class Builder {

        private final String name;
        private CPUResource cpuCores;
        private MemorySize taskHeapMemory;
        private MemorySize taskOffHeapMemory;
        private MemorySize managedMemory;
        private final Map<String, Double> externalResources = new HashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Sets the number of cores.
         *
         * @param cpuCores number of cores, positive
         * @return this builder
         */
        public Builder setCpuCores(double cpuCores) {
            Preconditions.checkArgument(cpuCores > 0, "The cpu cores should be positive.");
            this.cpuCores = new CPUResource(cpuCores);
            return this;
        }

        /**
         * Sets the memory on the heap.
         *
         * @param taskHeapMemory the size, positive
         * @return this builder
         */
        public Builder setTaskHeapMemory(MemorySize taskHeapMemory) {
            Preconditions.checkArgument(
                    taskHeapMemory.compareTo(MemorySize.ZERO) > 0,
                    "The task heap memory should be positive.");
            this.taskHeapMemory = taskHeapMemory;
            return this;
        }

        /**
         * Sets the memory on the heap.
         *
         * @param taskHeapMemoryMB the size in mebibytes, positive
         * @return this builder
         */
        public Builder setTaskHeapMemoryMB(int taskHeapMemoryMB) {
            Preconditions.checkArgument(
                    taskHeapMemoryMB > 0, "The task heap memory should be positive.");
            this.taskHeapMemory = MemorySize.ofMebiBytes(taskHeapMemoryMB);
            return this;
        }

        /**
         * Sets the memory off the heap.
         *
         * @param taskOffHeapMemory the size
         * @return this builder
         */
        public Builder setTaskOffHeapMemory(MemorySize taskOffHeapMemory) {
            this.taskOffHeapMemory = taskOffHeapMemory;
            return this;
        }

        /**
         * Sets the memory off the heap.
         *
         * @param taskOffHeapMemoryMB the size in mebibytes
         * @return this builder
         */
        public Builder setTaskOffHeapMemoryMB(int taskOffHeapMemoryMB) {
            this.taskOffHeapMemory = MemorySize.ofMebiBytes(taskOffHeapMemoryMB);
            return this;
        }

        /**
         * Sets the managed memory.
         *
         * @param managedMemory the size
         * @return this builder
         */
        public Builder setManagedMemory(MemorySize managedMemory) {
            this.managedMemory = managedMemory;
            return this;
        }

        /**
         * Sets the managed memory.
         *
         * @param managedMemoryMB the size in mebibytes
         * @return this builder
         */
        public Builder setManagedMemoryMB(int managedMemoryMB) {
            this.managedMemory = MemorySize.ofMebiBytes(managedMemoryMB);
            return this;
        }

        /**
         * Sets the amount of another resource.
         *
         * @param name of the resource
         * @param value the amount
         * @return this builder
         */
        public Builder setExternalResource(String name, double value) {
            externalResources.put(name, value);
            return this;
        }

        /**
         * The group.
         *
         * @return a new group
         * @throws IllegalArgumentException if something was said of resources, but not of both cores and memory on the
         *     heap
         */
        public SlotSharingGroup build() {
            boolean isSpecified = cpuCores != null && taskHeapMemory != null;
            boolean isUnspecified = cpuCores == null
                    && taskHeapMemory == null
                    && taskOffHeapMemory == null
                    && managedMemory == null
                    && externalResources.isEmpty();
            if (!isSpecified && !isUnspecified) {
                throw new IllegalArgumentException(
                        "The cpu cores and task heap memory are required when specifying the resource of a slot sharing"
                                + " group. You need to explicitly configure them with positive value.");
            }
            return new SlotSharingGroup(
                    name,
                    cpuCores,
                    taskHeapMemory,
                    isSpecified ? orNone(taskOffHeapMemory) : null,
                    isSpecified ? orNone(managedMemory) : null,
                    externalResources);
        }

        private static MemorySize orNone(MemorySize size) {
            return size == null ? MemorySize.ZERO : size;
        }
    }
}
