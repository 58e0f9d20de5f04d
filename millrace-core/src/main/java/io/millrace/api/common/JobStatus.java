// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

/** States of a job. Mirrors Flink 1.14's {@code JobStatus}. */
public enum JobStatus {
    /** Being set up. */
    INITIALIZING(TerminalState.NON_TERMINAL),
    /** Set up, nothing runs. */
    CREATED(TerminalState.NON_TERMINAL),
    /** Tasks run or are about to. */
    RUNNING(TerminalState.NON_TERMINAL),
    /** Has failed, waits for its tasks to stop. */
    FAILING(TerminalState.NON_TERMINAL),
    /** Has failed for good. */
    FAILED(TerminalState.GLOBALLY),
    /** Is being cancelled. */
    CANCELLING(TerminalState.NON_TERMINAL),
    /** Was cancelled. */
    CANCELED(TerminalState.GLOBALLY),
    /** Has ended by itself. */
    FINISHED(TerminalState.GLOBALLY),
    /** Has failed and will be started again. */
    RESTARTING(TerminalState.NON_TERMINAL),
    /** Stopped here, but may go on elsewhere. */
    SUSPENDED(TerminalState.LOCALLY),
    /** Reconciles with its tasks after a takeover. */
    RECONCILING(TerminalState.NON_TERMINAL);

    private enum TerminalState {
        NON_TERMINAL,
        LOCALLY,
        GLOBALLY
    }

    private final TerminalState terminalState;

    JobStatus(TerminalState terminalState) {
        this.terminalState = terminalState;
    }

    /**
     * Whether the job is over, everywhere and for good.
     *
     * @return whether it is
     */
    public boolean isGloballyTerminalState() {
        return terminalState == TerminalState.GLOBALLY;
    }

    /**
     * Whether the job is over, at least here.
     *
     * @return whether it is
     */
    public boolean isTerminalState() {
        return terminalState != TerminalState.NON_TERMINAL;
    }
}
