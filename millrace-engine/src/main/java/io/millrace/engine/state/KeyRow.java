// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** All that one operator holds for one key. Found once per record. */
public final class KeyRow extends StateSlots {

    final Object key;
    final int hash;
    /** Next row of the same bucket. */
    KeyRow next;

    private Namespaces namespaces;

    KeyRow(Object key, int hash) {
        this.key = key;
        this.hash = hash;
    }

    /** The key; never null. */
    public Object key() {
        return key;
    }

    @Override
    public KeyRow row() {
        return this;
    }

    /** What is held below this row for a namespace; null if nothing is. */
    public Namespace findNamespace(Object namespace) {
        return namespaces == null ? null : namespaces.find(namespace);
    }

    /** What is held below this row for a namespace; made if there is nothing yet. */
    public Namespace namespace(Object namespace) {
        if (namespaces == null) {
            namespaces = new Namespaces();
        }
        Namespace found = namespaces.find(namespace);
        if (found == null) {
            found = new Namespace(this, namespace);
            namespaces.add(found);
        }
        return found;
    }

    /** Lets go of a namespace if it holds nothing. */
    public void releaseIfEmpty(Namespace namespace) {
        if (namespaces != null && namespace.isEmpty()) {
            namespaces.remove(namespace);
        }
    }

    @Override
    boolean isEmpty() {
        return (namespaces == null || namespaces.isEmpty()) && super.isEmpty();
    }
}
