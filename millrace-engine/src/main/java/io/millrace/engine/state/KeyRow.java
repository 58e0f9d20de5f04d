// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.List;

/** All that one operator holds for one key. Found once per record. Hot path. */
public class KeyRow extends StateSlots {

    private static final int NOWHERE = -1;

    /** Changes only while the row holds nothing and nobody knows it. */
    private Object key;
    /** Where a table looks for the key: its hash code, or the key itself if it is a number. */
    private long code;
    /** Null, the only {@link Namespace}, or {@link Namespaces}: most keys have one window at a time. */
    private Object namespaces;
    /** Holds the value of slot 0. */
    private final ValueColumn firsts;
    /** Where in the column it is; -1 while there is none. */
    private int cell = NOWHERE;

    /** @param firsts shared by all rows of the operator */
    KeyRow(Object key, long code, ValueColumn firsts) {
        this.key = key;
        this.code = code;
        this.firsts = firsts;
    }

    /** Makes an empty row that nobody knows the row of another key. */
    final void rename(Object newKey, long newCode) {
        key = newKey;
        code = newCode;
    }

    final long code() {
        return code;
    }

    /** The key; never null. */
    public final Object key() {
        return key;
    }

    @Override
    final Object first() {
        int here = cell;
        return here == NOWHERE ? null : firsts.get(here);
    }

    @Override
    final void setFirst(Object value) {
        if (cell != NOWHERE && value != null) {
            firsts.set(cell, value);
        } else if (value != null) {
            cell = firsts.add(value);
        } else if (cell != NOWHERE) {
            firsts.remove(cell);
            cell = NOWHERE;
        }
    }

    @Override
    public final KeyRow row() {
        return this;
    }

    /** What is held below this row for a namespace; null if nothing is. */
    public final Namespace findNamespace(Object name) {
        Object held = namespaces;
        if (held instanceof Namespace only) {
            return only.isNamed(name) ? only : null;
        }
        return held == null ? null : ((Namespaces) held).find(name);
    }

    /** What is held below this row for a namespace; made if there is nothing yet. */
    public final Namespace namespace(Object name) {
        Namespace found = findNamespace(name);
        return found != null ? found : newNamespace(name);
    }

    private Namespace newNamespace(Object name) {
        Namespace added = new Namespace(this, name);
        Object held = namespaces;
        if (held == null) {
            namespaces = added;
        } else if (held instanceof Namespace only) {
            Namespaces both = new Namespaces();
            both.add(only);
            both.add(added);
            namespaces = both;
        } else {
            ((Namespaces) held).add(added);
        }
        return added;
    }

    /** All that is held for namespaces, as it is now. */
    final List<Namespace> namespaces() {
        Object held = namespaces;
        if (held instanceof Namespace only) {
            return List.of(only);
        }
        return held == null ? List.of() : ((Namespaces) held).all();
    }

    /** Lets go of a namespace if it holds nothing. */
    public final void releaseIfEmpty(Namespace namespace) {
        if (!namespace.isEmpty()) {
            return;
        }
        Object held = namespaces;
        if (held == namespace) {
            namespaces = null;
        } else if (held instanceof Namespaces several) {
            several.remove(namespace);
            if (several.isEmpty()) {
                namespaces = null;
            }
        }
    }

    @Override
    final boolean isEmpty() {
        return namespaces == null && super.isEmpty();
    }
}
