// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Checks of arguments and state. Mirrors Flink 1.14's {@code Preconditions}. */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Checks that there is an object.
     *
     * @param <T> type of the object
     * @param reference the object
     * @return the object
     */
    public static <T> T checkNotNull(T reference) {
        if (reference == null) {
            throw new NullPointerException();
        }
        return reference;
    }

    /**
     * Checks that there is an object.
     *
     * @param <T> type of the object
     * @param reference the object
     * @param errorMessage what is missing
     * @return the object
     */
    public static <T> T checkNotNull(T reference, String errorMessage) {
        if (reference == null) {
            throw new NullPointerException(String.valueOf(errorMessage));
        }
        return reference;
    }

    /**
     * Checks that there is an object.
     *
     * @param <T> type of the object
     * @param reference the object
     * @param errorMessageTemplate what is missing, with {@code %s} for each argument
     * @param errorMessageArgs arguments of the message
     * @return the object
     */
    public static <T> T checkNotNull(
            T reference, String errorMessageTemplate, Object... errorMessageArgs) {
        if (reference == null) {
            throw new NullPointerException(format(errorMessageTemplate, errorMessageArgs));
        }
        return reference;
    }

    /**
     * Checks an argument.
     *
     * @param condition what must hold
     */
    public static void checkArgument(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }

    /**
     * Checks an argument.
     *
     * @param condition what must hold
     * @param errorMessage what is wrong if it does not
     */
    public static void checkArgument(boolean condition, Object errorMessage) {
        if (!condition) {
            throw new IllegalArgumentException(String.valueOf(errorMessage));
        }
    }

    /**
     * Checks an argument.
     *
     * @param condition what must hold
     * @param errorMessageTemplate what is wrong, with {@code %s} for each argument
     * @param errorMessageArgs arguments of the message
     */
    public static void checkArgument(
            boolean condition, String errorMessageTemplate, Object... errorMessageArgs) {
        if (!condition) {
            throw new IllegalArgumentException(format(errorMessageTemplate, errorMessageArgs));
        }
    }

    /**
     * Checks the state of an object.
     *
     * @param condition what must hold
     */
    public static void checkState(boolean condition) {
        if (!condition) {
            throw new IllegalStateException();
        }
    }

    /**
     * Checks the state of an object.
     *
     * @param condition what must hold
     * @param errorMessage what is wrong if it does not
     */
    public static void checkState(boolean condition, Object errorMessage) {
        if (!condition) {
            throw new IllegalStateException(String.valueOf(errorMessage));
        }
    }

    /**
     * Checks the state of an object.
     *
     * @param condition what must hold
     * @param errorMessageTemplate what is wrong, with {@code %s} for each argument
     * @param errorMessageArgs arguments of the message
     */
    public static void checkState(
            boolean condition, String errorMessageTemplate, Object... errorMessageArgs) {
        if (!condition) {
            throw new IllegalStateException(format(errorMessageTemplate, errorMessageArgs));
        }
    }

    /**
     * Checks an index.
     *
     * @param index from 0
     * @param size exclusive bound
     */
    public static void checkElementIndex(int index, int size) {
        checkElementIndex(index, size, "");
    }

    /**
     * Checks an index.
     *
     * @param index from 0
     * @param size exclusive bound
     * @param errorMessage what is indexed
     */
    public static void checkElementIndex(int index, int size, String errorMessage) {
        checkArgument(size >= 0, "Size was negative.");
        if (index < 0 || index >= size) {
            String prefix = errorMessage.isEmpty() ? "" : errorMessage + " ";
            throw new IndexOutOfBoundsException(prefix + "Index: " + index + ", Size: " + size);
        }
    }

    /**
     * Checks that a future holds a result.
     *
     * @param future the future
     * @throws IllegalStateException if it is not complete, or has failed
     */
    public static void checkCompletedNormally(CompletableFuture<?> future) {
        checkState(future.isDone());
        if (future.isCompletedExceptionally()) {
            try {
                future.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String format(String template, Object... arguments) {
        String text = String.valueOf(template);
        StringBuilder result = new StringBuilder(text.length() + 32);
        int from = 0;
        int used = 0;
        int count = arguments == null ? 0 : arguments.length;
        while (used < count) {
            int at = text.indexOf("%s", from);
            if (at < 0) {
                break;
            }
            result.append(text, from, at).append(arguments[used++]);
            from = at + 2;
        }
        result.append(text, from, text.length());
        String separator = " [";
        while (used < count) {
            result.append(separator).append(arguments[used++]);
            separator = ", ";
            if (used == count) {
                result.append(']');
            }
        }
        return result.toString();
    }
}
