// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.configuration.Configuration;
import io.millrace.engine.common.Doorbell;
import io.millrace.streaming.api.description.InputSplits;

/**
 * What the reader of a source needs beyond what all operators have.
 *
 * @param coordinator the mail between the reader and its coordinator
 * @param doorbell wakes the task, once the reader has something again
 * @param host name of the host on which the reader runs
 * @param splits hands out the splits of an input format
 * @param configuration settings of the job; a copy of its own
 */
public record SourceScope(
        CoordinatorLink coordinator,
        Doorbell doorbell,
        String host,
        InputSplits splits,
        Configuration configuration) {}
