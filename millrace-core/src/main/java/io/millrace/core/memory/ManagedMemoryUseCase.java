// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import io.millrace.util.Preconditions;

/** What managed memory is used for. Mirrors Flink 1.14's {@code ManagedMemoryUseCase}. */
public enum ManagedMemoryUseCase {
    /** By an operator's own algorithms. */
    OPERATOR(Scope.OPERATOR),
    /** By state. */
    STATE_BACKEND(Scope.SLOT),
    /** By Python processes. */
    PYTHON(Scope.SLOT);

    /** Who shares it. */
    public final Scope scope;

    ManagedMemoryUseCase(Scope scope) {
        this.scope = Preconditions.checkNotNull(scope);
    }

    /** Who shares a use's memory. */
    public enum Scope {
        /** All operators of a slot. */
        SLOT,
        /** Nobody: each operator has its own. */
        OPERATOR
    }
}
