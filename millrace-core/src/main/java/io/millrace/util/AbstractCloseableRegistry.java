// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

/**
 * Things that are closed together. Once closed, it closes at once whatever is registered. Thread-safe. Mirrors Flink 1.14's
 * {@code AbstractCloseableRegistry}.
 *
 * @param <C> type of the things
 * @param <T> type of what is known of each
 */
public abstract class AbstractCloseableRegistry<C extends Closeable, T> implements Closeable {

    private final Object lock = new Object();

    /** What is registered; guarded by the lock. */
    protected final Map<Closeable, T> closeableToRef;

    private boolean closed;

    /**
     * Called by subclasses.
     *
     * @param closeableToRef holds what is registered, empty
     */
    public AbstractCloseableRegistry(Map<Closeable, T> closeableToRef) {
        this.closeableToRef = Preconditions.checkNotNull(closeableToRef);
    }

    /**
     * Registers something.
     *
     * @param closeable what to close, or null for nothing
     * @throws IOException if this is closed already; then the thing is closed as well
     */
    public final void registerCloseable(C closeable) throws IOException {
        if (closeable == null) {
            return;
        }
        synchronized (lock) {
            if (!closed) {
                doRegister(closeable, closeableToRef);
                return;
            }
        }
        IOUtils.closeQuietly(closeable);
        throw new IOException(
                "Cannot register Closeable, registry is already closed. Closing argument.");
    }

    /**
     * Lets go of something, without closing it.
     *
     * @param closeable what was registered, or null
     * @return whether it was registered
     */
    public final boolean unregisterCloseable(C closeable) {
        if (closeable == null) {
            return false;
        }
        synchronized (lock) {
            return doUnRegister(closeable, closeableToRef);
        }
    }

    /** Closes everything; failures are swallowed. Does nothing the second time. */
    @Override
    public void close() throws IOException {
        Collection<Closeable> toClose;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            toClose = getReferencesToClose();
            closeableToRef.clear();
        }
        IOUtils.closeAllQuietly(toClose);
    }

    /**
     * Whether this has been closed.
     *
     * @return whether it has
     */
    public boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /**
     * What to close, in this order; called under the lock.
     *
     * @return a copy
     */
    protected Collection<Closeable> getReferencesToClose() {
        return new ArrayList<>(closeableToRef.keySet());
    }

    /**
     * Registers something; called under the lock.
     *
     * @param closeable what to close
     * @param closeableMap holds what is registered
     */
    protected abstract void doRegister(C closeable, Map<Closeable, T> closeableMap);

    /**
     * Lets go of something; called under the lock.
     *
     * @param closeable what was registered
     * @param closeableMap holds what is registered
     * @return whether it was registered
     */
    protected abstract boolean doUnRegister(C closeable, Map<Closeable, T> closeableMap);

    /**
     * Guards what is registered.
     *
     * @return the lock
     */
    protected final Object getSynchronizationLock() {
        return lock;
    }

    /**
     * Registers something without asking the subclass.
     *
     * @param closeable what to close
     * @param metaData what is known of it
     */
    protected final void addCloseableInternal(Closeable closeable, T metaData) {
        synchronized (lock) {
            closeableToRef.put(closeable, metaData);
        }
    }

    /**
     * Lets go of something without asking the subclass.
     *
     * @param closeable what was registered
     * @return whether it was registered
     */
    protected final boolean removeCloseableInternal(Closeable closeable) {
        synchronized (lock) {
            return closeableToRef.remove(closeable) != null;
        }
    }

    /**
     * How much is registered.
     *
     * @return the number
     */
    public final int getNumberOfRegisteredCloseables() {
        synchronized (lock) {
            return closeableToRef.size();
        }
    }

    /**
     * Whether something is registered.
     *
     * @param c the thing
     * @return whether it is
     */
    public final boolean isCloseableRegistered(Closeable c) {
        synchronized (lock) {
            return closeableToRef.containsKey(c);
        }
    }
}
