// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import java.io.ObjectStreamException;
import java.io.Serializable;

/** The only namespace of states and timers that need none. Mirrors Flink 1.14's {@code VoidNamespace}. */
public final class VoidNamespace implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The only one. */
    public static final VoidNamespace INSTANCE = new VoidNamespace();

    private VoidNamespace() {}

    /**
     * The only one.
     *
     * @return {@link #INSTANCE}
     */
    public static VoidNamespace get() {
        return INSTANCE;
    }

    @Override
    public int hashCode() {
        return 99;
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    private Object readResolve() throws ObjectStreamException {
        return INSTANCE;
    }
}
