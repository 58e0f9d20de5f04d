// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * A failure that can be handed to where its class is not known: it looks and prints like the original, and holds that as
 * bytes. Mirrors Flink 1.14's {@code SerializedThrowable}.
 */
public class SerializedThrowable extends Exception implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The original as bytes, or null if it is not serializable. */
    private final byte[] serializedException;

    private final String originalErrorClassName;
    private final String fullStringifiedStackTrace;

    /**
     * From a failure, with its causes.
     *
     * @param exception the failure; one that is a {@code SerializedThrowable} already is copied
     */
    public SerializedThrowable(Throwable exception) {
        this(exception, new HashMap<>());
    }

    private SerializedThrowable(Throwable exception, Map<Throwable, Boolean> seen) {
        super(messageOf(exception));
        seen.put(exception, true);
        setStackTrace(exception.getStackTrace());
        Throwable cause = exception.getCause();
        if (exception instanceof SerializedThrowable other) {
            serializedException = other.serializedException;
            originalErrorClassName = other.originalErrorClassName;
            fullStringifiedStackTrace = other.fullStringifiedStackTrace;
            initCause(cause);
            return;
        }
        serializedException = bytesOf(exception);
        originalErrorClassName = exception.getClass().getName();
        fullStringifiedStackTrace = ExceptionUtils.stringifyException(exception);
        initCause(
                cause == null || seen.containsKey(cause)
                        ? null
                        : new SerializedThrowable(cause, seen));
    }

    private static String messageOf(Throwable exception) {
        try {
            return exception.getMessage();
        } catch (Throwable t) {
            return "(failed to get message)";
        }
    }

    private static byte[] bytesOf(Throwable exception) {
        try {
            return InstantiationUtil.serializeObject(exception);
        } catch (Throwable t) {
            return null;
        }
    }

    /**
     * Reads the original.
     *
     * @param classloader loads its classes
     * @return the original, or this if it cannot be read
     */
    public Throwable deserializeError(ClassLoader classloader) {
        if (serializedException == null) {
            return this;
        }
        try {
            return InstantiationUtil.deserializeObject(serializedException, classloader);
        } catch (Throwable t) {
            return this;
        }
    }

    /**
     * The class of the original.
     *
     * @return its name
     */
    public String getOriginalErrorClassName() {
        return originalErrorClassName;
    }

    /**
     * The original as bytes.
     *
     * @return the bytes, not copied; null if the original is not serializable
     */
    public byte[] getSerializedException() {
        return serializedException;
    }

    /**
     * The original's stack trace with causes.
     *
     * @return the text
     */
    public String getFullStringifiedStackTrace() {
        return fullStringifiedStackTrace;
    }

    @Override
    public void printStackTrace(PrintStream s) {
        s.print(fullStringifiedStackTrace);
        s.flush();
    }

    @Override
    public void printStackTrace(PrintWriter s) {
        s.print(fullStringifiedStackTrace);
        s.flush();
    }

    @Override
    public String toString() {
        String message = getLocalizedMessage();
        return message == null ? originalErrorClassName : originalErrorClassName + ": " + message;
    }

    /**
     * The original of a failure.
     *
     * @param serThrowable the failure
     * @param loader loads the original's classes
     * @return the original, or the failure itself if it is no {@code SerializedThrowable}
     */
    public static Throwable get(Throwable serThrowable, ClassLoader loader) {
        return serThrowable instanceof SerializedThrowable serialized
                ? serialized.deserializeError(loader)
                : serThrowable;
    }
}
