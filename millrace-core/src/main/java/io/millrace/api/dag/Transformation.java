// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.dag;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.operators.ResourceSpec;
import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.MissingTypeInfo;
import io.millrace.core.memory.ManagedMemoryUseCase;
import io.millrace.util.Preconditions;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a program: data, no code that runs. Belongs to the program until {@code execute}. Mirrors Flink 1.14's
 * {@code Transformation}.
 *
 * @param <T> type of the records that come out
 */
public abstract class Transformation<T> {

    /** Largest number of key groups. */
    public static final int UPPER_BOUND_MAX_PARALLELISM = 1 << 15;

    /** The number that was given last, under the lock of this class. */
    protected static Integer idCounter = 0;

    /** Number of the transformation, unique in this JVM. */
    protected final int id;

    /** Name for people. */
    protected String name;

    /** Type of the records that come out. */
    protected TypeInformation<T> outputType;

    /** Whether somebody has looked at the type, so that it can no longer be changed. */
    protected boolean typeUsed;

    /** How long a record may lie before it is sent, in milliseconds; -1 if nothing was said. */
    protected long bufferTimeout = -1;

    private final String callSite = CallSites.current();
    private int parallelism;
    private int maxParallelism = -1;
    private String uid;
    private String userProvidedNodeHash;
    private SlotSharingGroup slotSharingGroup;
    private String coLocationGroupKey;
    private ResourceSpec minResources = ResourceSpec.DEFAULT;
    private ResourceSpec preferredResources = ResourceSpec.DEFAULT;
    private final Map<ManagedMemoryUseCase, Integer> managedMemoryOperatorScopeUseCaseWeights =
            new HashMap<>();
    private final Set<ManagedMemoryUseCase> managedMemorySlotScopeUseCases = new HashSet<>();

    /**
     * Called by subclasses.
     *
     * @param name for people
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or {@link ExecutionConfig#PARALLELISM_DEFAULT}
     */
    public Transformation(String name, TypeInformation<T> outputType, int parallelism) {
        this.id = getNewNodeId();
        this.name = Preconditions.checkNotNull(name);
        this.outputType = outputType;
        this.parallelism = parallelism;
    }

    /**
     * A number for a transformation.
     *
     * @return a new number
     */
    public static synchronized int getNewNodeId() {
        idCounter++;
        return idCounter;
    }

    /**
     * Number of the transformation.
     *
     * @return unique in this JVM
     */
    public int getId() {
        return id;
    }

    /**
     * Where the program asked for this transformation, for messages. Flink has no counterpart.
     *
     * @return file and line, as in {@code Job.java:42}
     */
    public final String getCallSite() {
        return callSite;
    }

    /**
     * Sets the name.
     *
     * @param name for people
     */
    public void setName(String name) {
        this.name = name;
    }

    /**
     * Name for people.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * Number of subtasks.
     *
     * @return the number, or {@link ExecutionConfig#PARALLELISM_DEFAULT}
     */
    public int getParallelism() {
        return parallelism;
    }

    /**
     * Sets the number of subtasks.
     *
     * @param parallelism at least 1, or {@link ExecutionConfig#PARALLELISM_DEFAULT}
     */
    public void setParallelism(int parallelism) {
        Preconditions.checkArgument(
                parallelism > 0 || parallelism == ExecutionConfig.PARALLELISM_DEFAULT,
                "The parallelism of an operator must be at least 1, or ExecutionConfig.PARALLELISM_DEFAULT (use"
                        + " system default).");
        this.parallelism = parallelism;
    }

    /**
     * Number of key groups.
     *
     * @return the number, or -1
     */
    public int getMaxParallelism() {
        return maxParallelism;
    }

    /**
     * Sets the number of key groups.
     *
     * @param maxParallelism from 1 to {@link #UPPER_BOUND_MAX_PARALLELISM}
     */
    public void setMaxParallelism(int maxParallelism) {
        Preconditions.checkArgument(
                maxParallelism > 0, "The maximum parallelism must be greater than 0.");
        Preconditions.checkArgument(
                maxParallelism <= UPPER_BOUND_MAX_PARALLELISM,
                "Maximum parallelism must be between 1 and %s. Found: %s",
                UPPER_BOUND_MAX_PARALLELISM,
                maxParallelism);
        this.maxParallelism = maxParallelism;
    }

    /**
     * Sets what a subtask needs. Shown in the plan; nothing shares out resources in this release.
     *
     * @param minResources without which it cannot run
     * @param preferredResources with which it runs best; no less than the others in any respect
     */
    public void setResources(ResourceSpec minResources, ResourceSpec preferredResources) {
        Preconditions.checkNotNull(minResources, "The min resources must be not null.");
        Preconditions.checkNotNull(preferredResources, "The preferred resources must be not null.");
        Preconditions.checkArgument(
                minResources.lessThanOrEqual(preferredResources),
                "The resources must be either both UNKNOWN or both not UNKNOWN. If not UNKNOWN, the preferred resources"
                        + " must be greater than or equal to the min resources.");
        this.minResources = minResources;
        this.preferredResources = preferredResources;
    }

    /**
     * What a subtask cannot run without.
     *
     * @return the resources, {@link ResourceSpec#UNKNOWN} if nothing was said
     */
    public ResourceSpec getMinResources() {
        return minResources;
    }

    /**
     * With what a subtask runs best.
     *
     * @return the resources, {@link ResourceSpec#UNKNOWN} if nothing was said
     */
    public ResourceSpec getPreferredResources() {
        return preferredResources;
    }

    /**
     * Says that the operator uses managed memory of its own.
     *
     * @param managedMemoryUseCase for what
     * @param weight its share, against those of other operators of the slot; positive
     * @return the weight that was said before
     */
    public Optional<Integer> declareManagedMemoryUseCaseAtOperatorScope(
            ManagedMemoryUseCase managedMemoryUseCase, int weight) {
        Preconditions.checkNotNull(managedMemoryUseCase);
        Preconditions.checkArgument(
                managedMemoryUseCase.scope == ManagedMemoryUseCase.Scope.OPERATOR,
                "Use case is not operator scope.");
        Preconditions.checkArgument(
                weight > 0, "Weights for operator scope use cases must be greater than 0.");
        return Optional.ofNullable(
                managedMemoryOperatorScopeUseCaseWeights.put(managedMemoryUseCase, weight));
    }

    /**
     * Says that the operator uses managed memory that all operators of its slot share.
     *
     * @param managedMemoryUseCase for what
     */
    public void declareManagedMemoryUseCaseAtSlotScope(ManagedMemoryUseCase managedMemoryUseCase) {
        Preconditions.checkNotNull(managedMemoryUseCase);
        Preconditions.checkArgument(managedMemoryUseCase.scope == ManagedMemoryUseCase.Scope.SLOT);
        managedMemorySlotScopeUseCases.add(managedMemoryUseCase);
    }

    /**
     * Says whether the operator has state, which may use managed memory.
     *
     * @param hasStateBackend whether it has
     */
    protected void updateManagedMemoryStateBackendUseCase(boolean hasStateBackend) {
        if (hasStateBackend) {
            managedMemorySlotScopeUseCases.add(ManagedMemoryUseCase.STATE_BACKEND);
        } else {
            managedMemorySlotScopeUseCases.remove(ManagedMemoryUseCase.STATE_BACKEND);
        }
    }

    /**
     * For what the operator uses managed memory of its own.
     *
     * @return weights by use; cannot be changed
     */
    public Map<ManagedMemoryUseCase, Integer> getManagedMemoryOperatorScopeUseCaseWeights() {
        return Collections.unmodifiableMap(managedMemoryOperatorScopeUseCaseWeights);
    }

    /**
     * For what the operator uses managed memory that it shares.
     *
     * @return uses; cannot be changed
     */
    public Set<ManagedMemoryUseCase> getManagedMemorySlotScopeUseCases() {
        return Collections.unmodifiableSet(managedMemorySlotScopeUseCases);
    }

    /**
     * Sets the group of operators whose subtasks of one index run in one place. In this release all run in one process.
     *
     * @param coLocationGroupKey names the group; null for none
     */
    public void setCoLocationGroupKey(String coLocationGroupKey) {
        this.coLocationGroupKey = coLocationGroupKey;
    }

    /**
     * The group of operators whose subtasks of one index run in one place.
     *
     * @return its name, or null
     */
    public String getCoLocationGroupKey() {
        return coLocationGroupKey;
    }

    /**
     * Sets the hash by which state is found, in place of one made from the uid.
     *
     * @param uidHash 32 hexadecimal digits
     */
    public void setUidHash(String uidHash) {
        Preconditions.checkNotNull(uidHash);
        Preconditions.checkArgument(
                uidHash.matches("^[0-9A-Fa-f]{32}$"),
                "Node hash must be a 32 character String that describes a hex code. Found: %s",
                uidHash);
        this.userProvidedNodeHash = uidHash;
    }

    /**
     * The hash given by the user.
     *
     * @return the hash, or null
     */
    public String getUserProvidedNodeHash() {
        return userProvidedNodeHash;
    }

    /**
     * Sets the name by which state is found.
     *
     * @param uid unique in the job
     */
    public void setUid(String uid) {
        this.uid = uid;
    }

    /**
     * The name by which state is found.
     *
     * @return the uid, or null
     */
    public String getUid() {
        return uid;
    }

    /**
     * The slot sharing group.
     *
     * @return the group, if one was set
     */
    public Optional<SlotSharingGroup> getSlotSharingGroup() {
        return Optional.ofNullable(slotSharingGroup);
    }

    /**
     * Sets the slot sharing group.
     *
     * @param slotSharingGroupName name of the group
     */
    public void setSlotSharingGroup(String slotSharingGroupName) {
        this.slotSharingGroup =
                SlotSharingGroup.newBuilder(slotSharingGroupName).build();
    }

    /**
     * Sets the slot sharing group.
     *
     * @param slotSharingGroup the group
     */
    public void setSlotSharingGroup(SlotSharingGroup slotSharingGroup) {
        this.slotSharingGroup = slotSharingGroup;
    }

    /**
     * Sets the type of the records, as long as nobody has looked at it.
     *
     * @param outputType the type
     */
    public void setOutputType(TypeInformation<T> outputType) {
        if (typeUsed) {
            throw new IllegalStateException(
                    "TypeInformation cannot be filled in for the type after it has been used."
                            + " Please make sure that the type info hints are the first call after the transformation"
                            + " function, before any access to types or semantic properties, etc.");
        }
        this.outputType = outputType;
    }

    /**
     * Type of the records that come out.
     *
     * @return the type
     * @throws InvalidTypesException if it could not be found out
     */
    public TypeInformation<T> getOutputType() {
        if (outputType instanceof MissingTypeInfo missing) {
            throw new InvalidTypesException(
                    "The return type of function '" + missing.getFunctionName()
                            + "' could not be determined automatically, due to type erasure. You can give type"
                            + " information hints by using the returns(...) method on the result of the"
                            + " transformation call, or by letting your function implement the 'ResultTypeQueryable'"
                            + " interface.",
                    missing.getTypeException());
        }
        typeUsed = true;
        return outputType;
    }

    /**
     * Sets how long a record may lie before it is sent.
     *
     * @param bufferTimeout milliseconds; 0 for not at all, -1 for until the batch is full
     */
    public void setBufferTimeout(long bufferTimeout) {
        Preconditions.checkArgument(bufferTimeout >= -1);
        this.bufferTimeout = bufferTimeout;
    }

    /**
     * How long a record may lie before it is sent.
     *
     * @return milliseconds, or -1 if nothing was said
     */
    public long getBufferTimeout() {
        return bufferTimeout;
    }

    /**
     * This transformation and all it depends on.
     *
     * @return in no particular order
     */
    public abstract List<Transformation<?>> getTransitivePredecessors();

    /**
     * What this transformation reads.
     *
     * @return the inputs, in order
     */
    public abstract List<Transformation<?>> getInputs();

    @Override
    public String toString() {
        return getClass().getSimpleName() + "{id=" + id + ", name='" + name + "', outputType="
                + outputType + ", parallelism=" + parallelism + '}';
    }

    @Override
    public boolean equals(Object o) {
        return o == this || o instanceof Transformation<?> other && id == other.id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
