// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/** True, false, or not said. Mirrors Flink 1.14's {@code TernaryBoolean}. */
public enum TernaryBoolean {

    /** Yes. */
    TRUE,

    /** No. */
    FALSE,

    /** Nobody said. */
    UNDEFINED;

    /**
     * The value, or what stands for nothing said.
     *
     * @param defaultValue for {@link #UNDEFINED}
     * @return the value
     */
    public boolean getOrDefault(boolean defaultValue) {
        return this == UNDEFINED ? defaultValue : this == TRUE;
    }

    /**
     * This, or a value if nothing was said.
     *
     * @param valueForUndefined for {@link #UNDEFINED}
     * @return {@link #TRUE} or {@link #FALSE}
     */
    public TernaryBoolean resolveUndefined(boolean valueForUndefined) {
        return fromBoolean(getOrDefault(valueForUndefined));
    }

    /**
     * The value as an object.
     *
     * @return null for {@link #UNDEFINED}
     */
    public Boolean getAsBoolean() {
        return this == UNDEFINED ? null : Boolean.valueOf(this == TRUE);
    }

    /**
     * From a value.
     *
     * @param bool the value
     * @return {@link #TRUE} or {@link #FALSE}
     */
    public static TernaryBoolean fromBoolean(boolean bool) {
        return bool ? TRUE : FALSE;
    }

    /**
     * From a value that may be missing.
     *
     * @param bool the value, or null
     * @return {@link #UNDEFINED} for null
     */
    public static TernaryBoolean fromBoxedBoolean(Boolean bool) {
        return bool == null ? UNDEFINED : fromBoolean(bool);
    }
}
