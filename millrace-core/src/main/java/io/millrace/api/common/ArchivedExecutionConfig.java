// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import java.io.Serializable;
import java.util.Map;

/**
 * What can be shown of an {@link ExecutionConfig} when its program is gone: plain values, no user classes. Mirrors Flink
 * 1.14's class of this name.
 */
public class ArchivedExecutionConfig implements Serializable {

    private static final long serialVersionUID = 2907040336948181163L;

    private final String executionMode;
    private final String restartStrategyDescription;
    private final int maxParallelism;
    private final int parallelism;
    private final boolean objectReuseEnabled;
    private final Map<String, String> globalJobParameters;

    /**
     * Copies what can be shown.
     *
     * @param ec the config
     */
    public ArchivedExecutionConfig(ExecutionConfig ec) {
        this(
                ec.getExecutionMode().name(),
                ec.getRestartStrategy().getDescription(),
                ec.getMaxParallelism(),
                ec.getParallelism(),
                ec.isObjectReuseEnabled(),
                ec.getGlobalJobParameters().toMap() == null
                        ? Map.of()
                        : ec.getGlobalJobParameters().toMap());
    }

    /**
     * From the values themselves.
     *
     * @param executionMode name of the mode of batch programs
     * @param restartStrategyDescription what happens after a failure
     * @param maxParallelism number of key groups, or -1
     * @param parallelism parallelism of operators that set none, or -1
     * @param objectReuseEnabled whether records are passed on without copies
     * @param globalJobParameters the user's own parameters
     */
    public ArchivedExecutionConfig(
            String executionMode,
            String restartStrategyDescription,
            int maxParallelism,
            int parallelism,
            boolean objectReuseEnabled,
            Map<String, String> globalJobParameters) {
        this.executionMode = executionMode;
        this.restartStrategyDescription = restartStrategyDescription;
        this.maxParallelism = maxParallelism;
        this.parallelism = parallelism;
        this.objectReuseEnabled = objectReuseEnabled;
        this.globalJobParameters = globalJobParameters;
    }

    /**
     * Mode of batch programs.
     *
     * @return its name
     */
    public String getExecutionMode() {
        return executionMode;
    }

    /**
     * What happens after a failure.
     *
     * @return text for people
     */
    public String getRestartStrategyDescription() {
        return restartStrategyDescription;
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
     * Parallelism of operators that set none.
     *
     * @return the number, or -1
     */
    public int getParallelism() {
        return parallelism;
    }

    /**
     * Whether records are passed on without copies.
     *
     * @return whether they are
     */
    public boolean getObjectReuseEnabled() {
        return objectReuseEnabled;
    }

    /**
     * The user's own parameters.
     *
     * @return text by name
     */
    public Map<String, String> getGlobalJobParameters() {
        return globalJobParameters;
    }
}
