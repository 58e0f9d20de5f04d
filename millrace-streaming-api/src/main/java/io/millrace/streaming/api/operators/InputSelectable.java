// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;

/**
 * An operator with several inputs that says which of them is read next. Mirrors Flink 1.14's {@code InputSelectable}; no
 * known differences.
 */
@PublicEvolving
public interface InputSelectable {

    /**
     * The inputs of which one may be read next. Called on the task's thread, before the first record and after each.
     *
     * @return at least one input that has not ended
     */
    InputSelection nextSelection();
}
