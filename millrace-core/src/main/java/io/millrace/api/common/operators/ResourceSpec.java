// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.operators;

import io.millrace.api.common.resources.CPUResource;
import io.millrace.api.common.resources.ExternalResource;
import io.millrace.configuration.MemorySize;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one subtask of an operator needs. Immutable. Mirrors Flink 1.14's {@code ResourceSpec}. */
public final class ResourceSpec implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing was said. */
    public static final ResourceSpec UNKNOWN = new ResourceSpec();

    /** What holds if nothing is said. */
    public static final ResourceSpec DEFAULT = UNKNOWN;

    /** Nothing is needed. */
    public static final ResourceSpec ZERO = new ResourceSpec(
            new CPUResource(0),
            MemorySize.ZERO,
            MemorySize.ZERO,
            MemorySize.ZERO,
            Collections.emptyMap());

    /** Null if nothing was said. */
    private final CPUResource cpuCores;
    /** Null if nothing was said. */
    private final MemorySize taskHeapMemory;
    /** Null if nothing was said. */
    private final MemorySize taskOffHeapMemory;
    /** Null if nothing was said. */
    private final MemorySize managedMemory;
    /** By name, without those of which nothing is needed. */
    private final Map<String, ExternalResource> extendedResources;

    private ResourceSpec() {
        this.cpuCores = null;
        this.taskHeapMemory = null;
        this.taskOffHeapMemory = null;
        this.managedMemory = null;
        this.extendedResources = new HashMap<>();
    }

    private ResourceSpec(
            CPUResource cpuCores,
            MemorySize taskHeapMemory,
            MemorySize taskOffHeapMemory,
            MemorySize managedMemory,
            Map<String, ExternalResource> extendedResources) {
        this.cpuCores = Preconditions.checkNotNull(cpuCores);
        this.taskHeapMemory = Preconditions.checkNotNull(taskHeapMemory);
        this.taskOffHeapMemory = Preconditions.checkNotNull(taskOffHeapMemory);
        this.managedMemory = Preconditions.checkNotNull(managedMemory);
        this.extendedResources = new HashMap<>();
        for (ExternalResource resource : extendedResources.values()) {
            if (!resource.isZero()) {
                this.extendedResources.put(resource.getName(), resource);
            }
        }
    }

    private boolean isUnknown() {
        return cpuCores == null;
    }

    /**
     * What two need together.
     *
     * @param other another
     * @return the sum; unknown if one of them is
     */
    public ResourceSpec merge(ResourceSpec other) {
        Preconditions.checkNotNull(other, "Cannot merge with null resources");
        if (isUnknown() || other.isUnknown()) {
            return UNKNOWN;
        }
        Map<String, ExternalResource> extended = new HashMap<>(extendedResources);
        other.extendedResources.forEach(
                (name, resource) -> extended.merge(name, resource, ExternalResource::merge));
        return new ResourceSpec(
                cpuCores.merge(other.cpuCores),
                taskHeapMemory.add(other.taskHeapMemory),
                taskOffHeapMemory.add(other.taskOffHeapMemory),
                managedMemory.add(other.managedMemory),
                extended);
    }

    /**
     * What is left without another.
     *
     * @param other no larger than this
     * @return the difference; unknown if one of them is
     * @throws IllegalArgumentException if the other one is larger
     */
    public ResourceSpec subtract(ResourceSpec other) {
        Preconditions.checkNotNull(other, "Cannot subtract null resources");
        if (isUnknown() || other.isUnknown()) {
            return UNKNOWN;
        }
        Preconditions.checkArgument(
                other.lessThanOrEqual(this),
                "Cannot subtract a larger ResourceSpec from this one.");
        Map<String, ExternalResource> extended = new HashMap<>(extendedResources);
        other.extendedResources.forEach(
                (name, resource) -> extended.merge(name, resource, ExternalResource::subtract));
        return new ResourceSpec(
                cpuCores.subtract(other.cpuCores),
                taskHeapMemory.subtract(other.taskHeapMemory),
                taskOffHeapMemory.subtract(other.taskOffHeapMemory),
                managedMemory.subtract(other.managedMemory),
                extended);
    }

    /**
     * Cores.
     *
     * @return the amount
     * @throws UnsupportedOperationException if nothing was said
     */
    public CPUResource getCpuCores() {
        return known(cpuCores);
    }

    /**
     * Memory on the heap.
     *
     * @return the amount
     * @throws UnsupportedOperationException if nothing was said
     */
    public MemorySize getTaskHeapMemory() {
        return known(taskHeapMemory);
    }

    /**
     * Memory off the heap.
     *
     * @return the amount
     * @throws UnsupportedOperationException if nothing was said
     */
    public MemorySize getTaskOffHeapMemory() {
        return known(taskOffHeapMemory);
    }

    /**
     * Managed memory.
     *
     * @return the amount
     * @throws UnsupportedOperationException if nothing was said
     */
    public MemorySize getManagedMemory() {
        return known(managedMemory);
    }

    private <T> T known(T part) {
        if (isUnknown()) {
            throw new UnsupportedOperationException();
        }
        return part;
    }

    /**
     * Another resource.
     *
     * @param name of the resource
     * @return the amount, if any is needed
     * @throws UnsupportedOperationException if nothing was said
     */
    public Optional<ExternalResource> getExtendedResource(String name) {
        return Optional.ofNullable(known(extendedResources).get(name));
    }

    /**
     * Other resources.
     *
     * @return by name
     * @throws UnsupportedOperationException if nothing was said
     */
    public Map<String, ExternalResource> getExtendedResources() {
        return Collections.unmodifiableMap(known(extendedResources));
    }

    /**
     * Whether this needs no more than another in any respect.
     *
     * @param other another
     * @return whether it does
     * @throws IllegalArgumentException if just one of them is unknown
     */
    public boolean lessThanOrEqual(ResourceSpec other) {
        Preconditions.checkNotNull(other, "Cannot compare with null resources");
        if (isUnknown() && other.isUnknown()) {
            return true;
        }
        if (isUnknown() || other.isUnknown()) {
            throw new IllegalArgumentException(
                    "Cannot compare specified resources with UNKNOWN resources.");
        }
        return cpuCores.compareTo(other.cpuCores) <= 0
                && taskHeapMemory.compareTo(other.taskHeapMemory) <= 0
                && taskOffHeapMemory.compareTo(other.taskOffHeapMemory) <= 0
                && managedMemory.compareTo(other.managedMemory) <= 0
                && extendedResources.values().stream().allMatch(other::hasAtLeast);
    }

    private boolean hasAtLeast(ExternalResource resource) {
        ExternalResource own = extendedResources.get(resource.getName());
        return own != null && own.compareTo(resource) >= 0;
    }

    @Override
    public boolean equals(Object o) {
        return o == this
                || o instanceof ResourceSpec other
                        && Objects.equals(cpuCores, other.cpuCores)
                        && Objects.equals(taskHeapMemory, other.taskHeapMemory)
                        && Objects.equals(taskOffHeapMemory, other.taskOffHeapMemory)
                        && Objects.equals(managedMemory, other.managedMemory)
                        && Objects.equals(extendedResources, other.extendedResources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                cpuCores, taskHeapMemory, taskOffHeapMemory, managedMemory, extendedResources);
    }

    @Override
    public String toString() {
        if (isUnknown()) {
            return "ResourceSpec{UNKNOWN}";
        }
        StringBuilder extended = new StringBuilder();
        extendedResources.forEach((name, resource) ->
                extended.append(", ").append(name).append('=').append(resource.getValue()));
        return "ResourceSpec{cpuCores=" + cpuCores.getValue()
                + ", taskHeapMemory=" + taskHeapMemory.toHumanReadableString()
                + ", taskOffHeapMemory=" + taskOffHeapMemory.toHumanReadableString()
                + ", managedMemory=" + managedMemory.toHumanReadableString()
                + extended
                + '}';
    }

    private Object readResolve() {
        return isUnknown() ? UNKNOWN : this;
    }

    /**
     * Begins a spec.
     *
     * @param cpuCores number of cores, positive
     * @param taskHeapMemoryMB memory on the heap in mebibytes, positive
     * @return a builder
     */
    public static Builder newBuilder(double cpuCores, int taskHeapMemoryMB) {
        return newBuilder(cpuCores, MemorySize.ofMebiBytes(taskHeapMemoryMB));
    }

    /**
     * Begins a spec.
     *
     * @param cpuCores number of cores, positive
     * @param taskHeapMemory memory on the heap, positive
     * @return a builder
     */
    public static Builder newBuilder(double cpuCores, MemorySize taskHeapMemory) {
        return new Builder(new CPUResource(cpuCores), taskHeapMemory);
    }

    /** Builds a {@link ResourceSpec}. */
    public static class Builder {

        private CPUResource cpuCores;
        private MemorySize taskHeapMemory;
        private MemorySize taskOffHeapMemory = MemorySize.ZERO;
        private MemorySize managedMemory = MemorySize.ZERO;
        private Map<String, ExternalResource> extendedResources = new HashMap<>();

        private Builder(CPUResource cpuCores, MemorySize taskHeapMemory) {
            this.cpuCores = cpuCores;
            this.taskHeapMemory = taskHeapMemory;
        }

        /**
         * Sets the number of cores.
         *
         * @param cpuCores number of cores
         * @return this builder
         */
        public Builder setCpuCores(double cpuCores) {
            this.cpuCores = new CPUResource(cpuCores);
            return this;
        }

        /**
         * Sets the memory on the heap.
         *
         * @param taskHeapMemory the size
         * @return this builder
         */
        public Builder setTaskHeapMemory(MemorySize taskHeapMemory) {
            this.taskHeapMemory = taskHeapMemory;
            return this;
        }

        /**
         * Sets the memory on the heap.
         *
         * @param taskHeapMemoryMB the size in mebibytes
         * @return this builder
         */
        public Builder setTaskHeapMemoryMB(int taskHeapMemoryMB) {
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
         * @param extendedResource name and amount
         * @return this builder
         */
        public Builder setExtendedResource(ExternalResource extendedResource) {
            extendedResources.put(extendedResource.getName(), extendedResource);
            return this;
        }

        /**
         * Sets the amounts of all other resources.
         *
         * @param extendedResources names and amounts; each name once
         * @return this builder
         */
        public Builder setExtendedResources(Collection<ExternalResource> extendedResources) {
            this.extendedResources = extendedResources.stream()
                    .collect(Collectors.toMap(ExternalResource::getName, Function.identity()));
            return this;
        }

        /**
         * The spec.
         *
         * @return a new spec
         * @throws IllegalArgumentException if cores or memory on the heap are not positive
         */
        public ResourceSpec build() {
            Preconditions.checkArgument(!cpuCores.isZero());
            Preconditions.checkArgument(taskHeapMemory.compareTo(MemorySize.ZERO) > 0);
            return new ResourceSpec(
                    cpuCores, taskHeapMemory, taskOffHeapMemory, managedMemory, extendedResources);
        }
    }
}
