// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import static io.millrace.web.TaskState.CANCELED;
import static io.millrace.web.TaskState.CANCELING;
import static io.millrace.web.TaskState.CREATED;
import static io.millrace.web.TaskState.DEPLOYING;
import static io.millrace.web.TaskState.FAILED;
import static io.millrace.web.TaskState.FINISHED;
import static io.millrace.web.TaskState.RUNNING;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TaskStateTest {

    @Test
    void shouldMakeTheStateOfAVertexAsFlinkDoes() {
        assertThat(TaskState.ofVertex(List.of(RUNNING, FINISHED, FAILED))).isEqualTo(FAILED);
        assertThat(TaskState.ofVertex(List.of(CANCELED, CANCELING))).isEqualTo(CANCELING);
        assertThat(TaskState.ofVertex(List.of(CANCELED, FINISHED))).isEqualTo(CANCELED);
        assertThat(TaskState.ofVertex(List.of(RUNNING, FINISHED))).isEqualTo(RUNNING);
        assertThat(TaskState.ofVertex(List.of(DEPLOYING, FINISHED))).isEqualTo(RUNNING);
        assertThat(TaskState.ofVertex(List.of(FINISHED, FINISHED))).isEqualTo(FINISHED);
        assertThat(TaskState.ofVertex(List.of(DEPLOYING, CREATED))).isEqualTo(CREATED);
    }
}
