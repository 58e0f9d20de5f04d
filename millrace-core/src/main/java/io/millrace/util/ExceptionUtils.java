// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks into exceptions and throws them. Mirrors the common part of Flink 1.14's {@code ExceptionUtils}. */
public final class ExceptionUtils {

    private ExceptionUtils() {}

    /**
     * An exception as text.
     *
     * @param e the exception, may be null
     * @return its stack trace
     */
    public static String stringifyException(Throwable e) {
        if (e == null) {
            return "(null)";
        }
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /**
     * Finds an exception among the causes.
     *
     * @param <T> type looked for
     * @param throwable where to begin, may be null
     * @param searchType type looked for
     * @return the first of the type
     */
    public static <T extends Throwable> Optional<T> findThrowable(
            Throwable throwable, Class<T> searchType) {
        return findThrowable(throwable, searchType::isInstance).map(searchType::cast);
    }

    /**
     * Finds an exception among the causes.
     *
     * @param throwable where to begin, may be null
     * @param predicate what is looked for
     * @return the first that matches
     */
    public static Optional<Throwable> findThrowable(
            Throwable throwable, Predicate<Throwable> predicate) {
        for (Throwable t = throwable; t != null; t = t.getCause()) {
            if (predicate.test(t)) {
                return Optional.of(t);
            }
        }
        return Optional.empty();
    }

    /**
     * Finds an exception among the causes by its message.
     *
     * @param throwable where to begin, may be null
     * @param searchMessage part of the message
     * @return the first that has it
     */
    public static Optional<Throwable> findThrowableWithMessage(
            Throwable throwable, String searchMessage) {
        return findThrowable(
                throwable, t -> t.getMessage() != null && t.getMessage().contains(searchMessage));
    }

    /**
     * Joins two failures.
     *
     * @param <T> type of the exceptions
     * @param newException the later one
     * @param previous the first one, or null
     * @return the first one, with the later one suppressed in it
     */
    public static <T extends Throwable> T firstOrSuppressed(T newException, T previous) {
        if (previous == null || previous == newException) {
            return newException;
        }
        previous.addSuppressed(newException);
        return previous;
    }

    /**
     * Throws anything, checked or not.
     *
     * @param t what to throw
     */
    public static void rethrow(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        if (t instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new RuntimeException(t);
    }

    /**
     * Throws anything as an exception.
     *
     * @param t what to throw
     * @throws Exception always
     */
    public static void rethrowException(Throwable t) throws Exception {
        if (t instanceof Error error) {
            throw error;
        }
        if (t instanceof Exception exception) {
            throw exception;
        }
        throw new Exception(t.getMessage(), t);
    }
}
