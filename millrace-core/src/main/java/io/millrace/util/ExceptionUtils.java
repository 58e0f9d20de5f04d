// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.util.function.RunnableWithException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks into exceptions and throws them. Mirrors Flink 1.14's {@code ExceptionUtils}. */
public final class ExceptionUtils {

    /** The text of an exception that is null. */
    public static final String STRINGIFIED_NULL_EXCEPTION = "(null)";

    private ExceptionUtils() {}

    /**
     * An exception as text.
     *
     * @param e the exception, may be null
     * @return its stack trace; its class alone if that cannot be printed
     */
    public static String stringifyException(Throwable e) {
        if (e == null) {
            return STRINGIFIED_NULL_EXCEPTION;
        }
        try {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            return text.toString();
        } catch (Throwable t) {
            return e.getClass().getName() + " (error while printing stack trace)";
        }
    }

    /**
     * Whether the JVM can no longer be trusted.
     *
     * @param t a failure
     * @return true for {@link InternalError}, {@link UnknownError} and {@code ThreadDeath}
     */
    public static boolean isJvmFatalError(Throwable t) {
        return t instanceof InternalError || t instanceof UnknownError || t instanceof ThreadDeath;
    }

    /**
     * Whether the JVM can no longer be trusted or is out of memory.
     *
     * @param t a failure
     * @return whether it is so
     */
    public static boolean isJvmFatalOrOutOfMemoryError(Throwable t) {
        return isJvmFatalError(t) || t instanceof OutOfMemoryError;
    }

    /**
     * Gives errors that say which memory is used up a better message, here and among the causes. The JDK lets nobody change
     * messages unless {@code java.lang} is opened to this class; otherwise they stay as they are.
     *
     * @param root where to begin, may be null
     * @param jvmMetaspaceOomNewErrorMessage for the metaspace, or null to leave the message
     * @param jvmDirectOomNewErrorMessage for direct memory, or null to leave the message
     * @param jvmHeapSpaceOomNewErrorMessage for the heap, or null to leave the message
     */
    public static void tryEnrichOutOfMemoryError(
            Throwable root,
            String jvmMetaspaceOomNewErrorMessage,
            String jvmDirectOomNewErrorMessage,
            String jvmHeapSpaceOomNewErrorMessage) {
        try {
            updateDetailMessage(root, t -> {
                if (isMetaspaceOutOfMemoryError(t)) {
                    return jvmMetaspaceOomNewErrorMessage;
                }
                if (isDirectOutOfMemoryError(t)) {
                    return jvmDirectOomNewErrorMessage;
                }
                return isHeapSpaceOutOfMemoryError(t) ? jvmHeapSpaceOomNewErrorMessage : null;
            });
        } catch (IllegalStateException e) {
            // the message stays as it is, which is better than to lose the error
        }
    }

    /**
     * Changes the messages of a failure and of its causes.
     *
     * @param root where to begin, may be null
     * @param throwableToMessage the new message, or null to leave one as it is
     * @throws IllegalStateException if there is a new message, but {@code java.lang} is not opened to this class
     */
    public static void updateDetailMessage(
            Throwable root, Function<Throwable, String> throwableToMessage) {
        if (throwableToMessage == null) {
            return;
        }
        for (Throwable t = root; t != null; t = t.getCause()) {
            String message = throwableToMessage.apply(t);
            if (message != null) {
                setMessage(t, message);
            }
        }
    }

    private static void setMessage(Throwable t, String message) {
        try {
            Field field = Throwable.class.getDeclaredField("detailMessage");
            field.setAccessible(true);
            field.set(t, message);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "The message of a " + t.getClass().getName()
                            + " cannot be changed: start the JVM with"
                            + " --add-opens java.base/java.lang=ALL-UNNAMED to allow it.",
                    e);
        }
    }

    /**
     * Whether the metaspace is used up.
     *
     * @param t a failure, may be null
     * @return whether it says so
     */
    public static boolean isMetaspaceOutOfMemoryError(Throwable t) {
        return isOutOf(t, "Metaspace");
    }

    /**
     * Whether direct memory is used up.
     *
     * @param t a failure, may be null
     * @return whether it says so
     */
    public static boolean isDirectOutOfMemoryError(Throwable t) {
        return isOutOf(t, "Direct buffer memory");
    }

    /**
     * Whether the heap is used up.
     *
     * @param t a failure, may be null
     * @return whether it says so
     */
    public static boolean isHeapSpaceOutOfMemoryError(Throwable t) {
        return isOutOf(t, "Java heap space");
    }

    private static boolean isOutOf(Throwable t, String memory) {
        return t != null
                && t.getClass() == OutOfMemoryError.class
                && t.getMessage() != null
                && t.getMessage().startsWith(memory);
    }

    /**
     * Throws a failure if the JVM can no longer be trusted.
     *
     * @param t the failure
     */
    public static void rethrowIfFatalError(Throwable t) {
        if (isJvmFatalError(t)) {
            throw (Error) t;
        }
    }

    /**
     * Throws a failure if the JVM can no longer be trusted or is out of memory.
     *
     * @param t the failure
     */
    public static void rethrowIfFatalErrorOrOOM(Throwable t) {
        if (isJvmFatalOrOutOfMemoryError(t)) {
            throw (Error) t;
        }
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
        Preconditions.checkNotNull(newException, "newException");
        if (previous == null || previous == newException) {
            return newException;
        }
        previous.addSuppressed(newException);
        return previous;
    }

    /**
     * Throws anything, checked or not.
     *
     * @param t what to throw; a checked exception is wrapped in a {@link RuntimeException}
     */
    public static void rethrow(Throwable t) {
        throwIfUnchecked(t);
        throw new RuntimeException(t);
    }

    /**
     * Throws anything, checked or not.
     *
     * @param t what to throw; a checked exception is wrapped in a {@link RuntimeException}
     * @param parentMessage message of the wrapper
     */
    public static void rethrow(Throwable t, String parentMessage) {
        throwIfUnchecked(t);
        throw new RuntimeException(parentMessage, t);
    }

    private static void throwIfUnchecked(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        if (t instanceof RuntimeException unchecked) {
            throw unchecked;
        }
    }

    /**
     * Throws anything as an exception.
     *
     * @param t what to throw; what is neither an error nor an exception is wrapped
     * @throws Exception always
     */
    public static void rethrowException(Throwable t) throws Exception {
        rethrowException(t, t.getMessage());
    }

    /**
     * Throws anything as an exception.
     *
     * @param t what to throw; what is neither an error nor an exception is wrapped
     * @param parentMessage message of the wrapper
     * @throws Exception always
     */
    public static void rethrowException(Throwable t, String parentMessage) throws Exception {
        if (t instanceof Error error) {
            throw error;
        }
        if (t instanceof Exception exception) {
            throw exception;
        }
        throw new Exception(parentMessage, t);
    }

    /**
     * Throws an exception if there is one.
     *
     * @param e the exception, or null
     * @throws Exception the exception
     */
    public static void tryRethrowException(Exception e) throws Exception {
        if (e != null) {
            throw e;
        }
    }

    /**
     * Throws a failure if it needs no wrapper where {@link IOException}s may be thrown.
     *
     * @param t the failure
     * @throws IOException the failure
     */
    public static void tryRethrowIOException(Throwable t) throws IOException {
        if (t instanceof IOException e) {
            throw e;
        }
        throwIfUnchecked(t);
    }

    /**
     * Throws anything where {@link IOException}s may be thrown.
     *
     * @param t what to throw; another checked exception is wrapped
     * @throws IOException the failure or its wrapper
     */
    public static void rethrowIOException(Throwable t) throws IOException {
        tryRethrowIOException(t);
        throw new IOException(t.getMessage(), t);
    }

    /**
     * Finds an exception among the causes, also within {@link SerializedThrowable}s.
     *
     * @param <T> type looked for
     * @param throwable where to begin, may be null
     * @param searchType type looked for, may be null
     * @param classLoader loads the classes of serialized exceptions
     * @return the first of the type
     */
    public static <T extends Throwable> Optional<T> findSerializedThrowable(
            Throwable throwable, Class<T> searchType, ClassLoader classLoader) {
        if (searchType == null) {
            return Optional.empty();
        }
        Throwable t = throwable;
        while (t != null) {
            if (searchType.isInstance(t)) {
                return Optional.of(searchType.cast(t));
            }
            if (t instanceof SerializedThrowable serialized) {
                Throwable original = serialized.deserializeError(classLoader);
                t = original == t ? null : original;
            } else {
                t = t.getCause();
            }
        }
        return Optional.empty();
    }

    /**
     * Finds an exception among the causes, also within {@link SerializedThrowable}s.
     *
     * @param <T> type looked for
     * @param throwable where to begin, may be null
     * @param searchType type looked for, may be null
     * @param classLoader loads the classes of serialized exceptions
     * @return the first of the type
     */
    public static <T extends Throwable> Optional<T> findThrowableSerializedAware(
            Throwable throwable, Class<T> searchType, ClassLoader classLoader) {
        return findSerializedThrowable(throwable, searchType, classLoader);
    }

    /**
     * Finds an exception among the causes.
     *
     * @param <T> type looked for
     * @param throwable where to begin, may be null
     * @param searchType type looked for, may be null
     * @return the first of the type
     */
    public static <T extends Throwable> Optional<T> findThrowable(
            Throwable throwable, Class<T> searchType) {
        return searchType == null
                ? Optional.empty()
                : findThrowable(throwable, searchType::isInstance).map(searchType::cast);
    }

    /**
     * Finds an exception among the causes.
     *
     * @param throwable where to begin, may be null
     * @param predicate what is looked for, may be null
     * @return the first that matches
     */
    public static Optional<Throwable> findThrowable(
            Throwable throwable, Predicate<Throwable> predicate) {
        if (predicate == null) {
            return Optional.empty();
        }
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
     * @param searchMessage part of the message, may be null
     * @return the first that has it
     */
    public static Optional<Throwable> findThrowableWithMessage(
            Throwable throwable, String searchMessage) {
        return searchMessage == null
                ? Optional.empty()
                : findThrowable(
                        throwable,
                        t -> t.getMessage() != null && t.getMessage().contains(searchMessage));
    }

    /**
     * Throws a failure unless there is an exception of a type among its causes.
     *
     * @param <T> type looked for
     * @param throwable the failure
     * @param searchType type looked for
     * @throws T the failure, of whatever type it is
     */
    public static <T extends Throwable> void assertThrowable(
            Throwable throwable, Class<T> searchType) throws T {
        if (findThrowable(throwable, searchType).isEmpty()) {
            throw ExceptionUtils.<T>asAny(throwable);
        }
    }

    /**
     * Throws a failure unless an exception among its causes matches.
     *
     * @param <T> type of the failure
     * @param throwable the failure
     * @param predicate what is looked for
     * @throws T the failure
     */
    public static <T extends Throwable> void assertThrowable(
            T throwable, Predicate<Throwable> predicate) throws T {
        if (findThrowable(throwable, predicate).isEmpty()) {
            throw throwable;
        }
    }

    /**
     * Throws a failure unless an exception among its causes has a message.
     *
     * @param <T> type of the failure, as the caller sees it
     * @param throwable the failure
     * @param searchMessage part of the message
     * @throws T the failure, of whatever type it is
     */
    public static <T extends Throwable> void assertThrowableWithMessage(
            Throwable throwable, String searchMessage) throws T {
        if (findThrowableWithMessage(throwable, searchMessage).isEmpty()) {
            throw ExceptionUtils.<T>asAny(throwable);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asAny(Throwable throwable) {
        return (T) throwable;
    }

    /**
     * What a future failed with.
     *
     * @param throwable the failure
     * @return its first cause that is no {@link ExecutionException}, or the last of these
     */
    public static Throwable stripExecutionException(Throwable throwable) {
        return stripException(throwable, ExecutionException.class);
    }

    /**
     * What a future failed with.
     *
     * @param throwable the failure
     * @return its first cause that is no {@link CompletionException}, or the last of these
     */
    public static Throwable stripCompletionException(Throwable throwable) {
        return stripException(throwable, CompletionException.class);
    }

    /**
     * What lies within wrappers of a type.
     *
     * @param throwableToStrip the failure
     * @param typeToStrip type of the wrappers
     * @return its first cause that is no such wrapper, or the last wrapper if that has no cause
     */
    public static Throwable stripException(
            Throwable throwableToStrip, Class<? extends Throwable> typeToStrip) {
        Throwable t = throwableToStrip;
        while (typeToStrip.isInstance(t) && t.getCause() != null) {
            t = t.getCause();
        }
        return t;
    }

    /**
     * Throws the original of the first {@link SerializedThrowable} among the causes, or the failure itself if there is
     * none.
     *
     * @param throwable the failure
     * @param classLoader loads the classes of the original
     * @throws Throwable always
     */
    public static void tryDeserializeAndThrow(Throwable throwable, ClassLoader classLoader)
            throws Throwable {
        Optional<SerializedThrowable> serialized =
                findThrowable(throwable, SerializedThrowable.class);
        throw serialized.isPresent() ? serialized.get().deserializeError(classLoader) : throwable;
    }

    /**
     * Sets the interrupt flag of this thread again if a failure says that it was interrupted.
     *
     * @param e the failure
     */
    public static void checkInterrupted(Throwable e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Does something whose failure does not matter, unless the JVM can no longer be trusted.
     *
     * @param action what to do; if it is interrupted, the thread's interrupt flag is set again
     */
    public static void suppressExceptions(RunnableWithException action) {
        try {
            action.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable t) {
            rethrowIfFatalError(t);
        }
    }
}
