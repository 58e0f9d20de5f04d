// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import io.millrace.util.OptionalFailure;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Result of a job that has ended: how long it ran, and its accumulators. Mirrors Flink 1.14's class. */
public class JobExecutionResult extends JobSubmissionResult {

    private final long netRuntime;
    private final Map<String, OptionalFailure<Object>> accumulatorResults;

    /**
     * A result.
     *
     * @param jobID id of the job
     * @param netRuntime milliseconds
     * @param accumulators values by name, or null
     */
    public JobExecutionResult(
            JobID jobID, long netRuntime, Map<String, OptionalFailure<Object>> accumulators) {
        super(jobID);
        this.netRuntime = netRuntime;
        this.accumulatorResults = accumulators == null ? Map.of() : accumulators;
    }

    @Override
    public boolean isJobExecutionResult() {
        return true;
    }

    @Override
    public JobExecutionResult getJobExecutionResult() {
        return this;
    }

    /**
     * How long the job ran.
     *
     * @return milliseconds
     */
    public long getNetRuntime() {
        return getNetRuntime(TimeUnit.MILLISECONDS);
    }

    /**
     * How long the job ran.
     *
     * @param desiredUnit unit of the result
     * @return the duration
     */
    public long getNetRuntime(TimeUnit desiredUnit) {
        return desiredUnit.convert(netRuntime, TimeUnit.MILLISECONDS);
    }

    /**
     * Value of an accumulator.
     *
     * @param <T> type of the value
     * @param accumulatorName name of the accumulator
     * @return the value, or null if there is no such accumulator
     */
    @SuppressWarnings("unchecked")
    public <T> T getAccumulatorResult(String accumulatorName) {
        OptionalFailure<Object> result = accumulatorResults.get(accumulatorName);
        return result == null ? null : (T) result.getUnchecked();
    }

    /**
     * Values of all accumulators.
     *
     * @return by name
     */
    public Map<String, Object> getAllAccumulatorResults() {
        Map<String, Object> values = new HashMap<>();
        accumulatorResults.forEach((name, value) -> values.put(name, value.getUnchecked()));
        return values;
    }

    /**
     * Value of an accumulator of integers.
     *
     * @param accumulatorName name of the accumulator
     * @return the value, or null if there is no such accumulator
     */
    public Integer getIntCounterResult(String accumulatorName) {
        Object value = getAccumulatorResult(accumulatorName);
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        throw new ClassCastException("Requested result of the accumulator '" + accumulatorName
                + "' should be Integer but has type " + value.getClass());
    }

    /**
     * The result of a submission.
     *
     * @param result of the submission
     * @return a result without runtime and accumulators
     */
    public static JobExecutionResult fromJobSubmissionResult(JobSubmissionResult result) {
        return new JobExecutionResult(result.getJobID(), -1, null);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Program execution finished\n");
        text.append("Job with JobID ").append(getJobID()).append(" has finished.\n");
        text.append("Job Runtime: ").append(getNetRuntime()).append(" ms\n");
        if (!accumulatorResults.isEmpty()) {
            text.append("Accumulator Results:\n");
            accumulatorResults.forEach((name, value) -> text.append("- ")
                    .append(name)
                    .append(": ")
                    .append(value.isFailure() ? value.getFailureCause() : value.getUnchecked())
                    .append('\n'));
        }
        return text.toString();
    }
}
