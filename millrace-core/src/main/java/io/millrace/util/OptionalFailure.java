// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Objects;

/**
 * A value, or why there is none. Mirrors Flink 1.14's {@code OptionalFailure}.
 *
 * @param <T> type of the value
 */
public class OptionalFailure<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient T value;
    private final Throwable failureCause;

    private OptionalFailure(T value, Throwable failureCause) {
        this.value = value;
        this.failureCause = failureCause;
    }

    /**
     * A value.
     *
     * @param <T> type of the value
     * @param value the value
     * @return with the value
     */
    public static <T> OptionalFailure<T> of(T value) {
        return new OptionalFailure<>(value, null);
    }

    /**
     * A failure.
     *
     * @param <T> type of the value
     * @param failureCause why there is none
     * @return with the failure
     */
    public static <T> OptionalFailure<T> ofFailure(Throwable failureCause) {
        return new OptionalFailure<>(null, failureCause);
    }

    /**
     * The value.
     *
     * @return the value
     * @throws FlinkException if there is none
     */
    public T get() throws FlinkException {
        if (failureCause != null) {
            throw new FlinkException(failureCause);
        }
        return value;
    }

    /**
     * The value.
     *
     * @return the value
     * @throws FlinkRuntimeException if there is none
     */
    public T getUnchecked() throws FlinkRuntimeException {
        if (failureCause != null) {
            throw new FlinkRuntimeException(failureCause);
        }
        return value;
    }

    /**
     * Why there is no value.
     *
     * @return the cause, or null
     */
    public Throwable getFailureCause() {
        return failureCause;
    }

    /**
     * Whether there is no value.
     *
     * @return whether it failed
     */
    public boolean isFailure() {
        return failureCause != null;
    }

    private void writeObject(ObjectOutputStream stream) throws IOException {
        stream.defaultWriteObject();
        stream.writeObject(value);
    }

    @SuppressWarnings("unchecked")
    private void readObject(ObjectInputStream stream) throws IOException, ClassNotFoundException {
        stream.defaultReadObject();
        value = (T) stream.readObject();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof OptionalFailure<?> other
                && Objects.equals(value, other.value)
                && Objects.equals(failureCause, other.failureCause);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, failureCause);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "{value=" + value + ", failureCause=" + failureCause
                + "}";
    }
}
