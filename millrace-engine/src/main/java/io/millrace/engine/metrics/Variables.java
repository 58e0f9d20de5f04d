// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

/** The variables that groups have, as they are written in formats of scopes. */
final class Variables {

    static final String HOST = "<host>";
    static final String TASK_MANAGER_ID = "<tm_id>";
    static final String JOB_ID = "<job_id>";
    static final String JOB_NAME = "<job_name>";
    static final String TASK_ID = "<task_id>";
    static final String TASK_NAME = "<task_name>";
    static final String SUBTASK_INDEX = "<subtask_index>";
    static final String TASK_ATTEMPT_ID = "<task_attempt_id>";
    static final String TASK_ATTEMPT_NUM = "<task_attempt_num>";
    static final String OPERATOR_ID = "<operator_id>";
    static final String OPERATOR_NAME = "<operator_name>";

    private Variables() {}

    /** A name as a variable. */
    static String of(String name) {
        return '<' + name + '>';
    }
}
