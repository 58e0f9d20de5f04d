// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.util.AbstractCloseableRegistry;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things that are closed together, the last one first. Thread-safe. Mirrors Flink 1.14's {@code CloseableRegistry}. */
public class CloseableRegistry extends AbstractCloseableRegistry<Closeable, Object> {

    private static final Object PRESENT = new Object();

    /** A registry. */
    public CloseableRegistry() {
        super(new LinkedHashMap<>());
    }

    @Override
    protected void doRegister(Closeable closeable, Map<Closeable, Object> closeableMap) {
        closeableMap.put(closeable, PRESENT);
    }

    @Override
    protected boolean doUnRegister(Closeable closeable, Map<Closeable, Object> closeableMap) {
        return closeableMap.remove(closeable) != null;
    }

    @Override
    protected Collection<Closeable> getReferencesToClose() {
        List<Closeable> lastFirst = new ArrayList<>(closeableToRef.keySet());
        Collections.reverse(lastFirst);
        return lastFirst;
    }
}
