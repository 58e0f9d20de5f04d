// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.ArrayList;
import java.util.List;

/**
 * The namespaces of one key, if there are several. Hot path.
 *
 * <p>Few are a queue in order of arrival: windows mostly come and go in the same order. Who uses one usually comes to its
 * neighbour next, as a record goes through its windows, newest first: so the search begins beside the place that was found
 * last, and by identity, since equal names mostly are the same object. Many are a hash table with open addressing.
 */
final class Namespaces {

    private static final int MAX_QUEUE = 16;

    /** The queue, as a ring; or the table. The length is a power of two. */
    private Namespace[] places = new Namespace[4];
    /** Place of the oldest, in the queue. */
    private int head;

    private int size;
    /** Place in the queue that was found last. */
    private int recent;

    private boolean isTable;

    Namespace find(Object name) {
        Namespace[] all = places;
        if (isTable) {
            return all[findInTable(name)];
        }
        int mask = all.length - 1;
        int beside = (recent - 1) & mask;
        Namespace found = all[beside];
        if (found == null || found.name() != name) {
            beside = (recent + 1) & mask;
            found = all[beside];
            if (found == null || found.name() != name) {
                return search(name);
            }
        }
        recent = beside;
        return found;
    }

    private Namespace search(Object name) {
        Namespace[] ring = places;
        int mask = ring.length - 1;
        for (int i = size - 1; i >= 0; i--) {
            int place = (head + i) & mask;
            if (ring[place].isNamed(name)) {
                recent = place;
                return ring[place];
            }
        }
        return null;
    }

    /** All, as they are now. */
    List<Namespace> all() {
        List<Namespace> all = new ArrayList<>(size);
        for (Namespace namespace : places) {
            if (namespace != null) {
                all.add(namespace);
            }
        }
        return all;
    }

    /** Adds one whose name is not there yet. */
    void add(Namespace namespace) {
        if (!isTable && size == MAX_QUEUE) {
            isTable = true;
            resizeTable(MAX_QUEUE * 4);
        }
        if (isTable) {
            if (size >= places.length >> 1) {
                resizeTable(places.length * 2);
            }
            places[findInTable(namespace.name())] = namespace;
        } else {
            if (size == places.length) {
                growQueue();
            }
            int place = (head + size) & (places.length - 1);
            places[place] = namespace;
            recent = place;
        }
        size++;
    }

    private void growQueue() {
        Namespace[] old = places;
        int mask = old.length - 1;
        places = new Namespace[old.length * 2];
        for (int i = 0; i < size; i++) {
            places[i] = old[(head + i) & mask];
        }
        head = 0;
    }

    /** Removes one, if it is just this one that is there. */
    void remove(Namespace namespace) {
        if (isTable) {
            removeFromTable(namespace);
            return;
        }
        int mask = places.length - 1;
        for (int i = 0; i < size; i++) {
            if (places[(head + i) & mask] == namespace) {
                removeFromQueue(i);
                return;
            }
        }
    }

    private void removeFromQueue(int index) {
        int mask = places.length - 1;
        size--;
        if (index == 0) {
            places[head] = null;
            head = (head + 1) & mask;
            return;
        }
        for (int i = index; i < size; i++) {
            places[(head + i) & mask] = places[(head + i + 1) & mask];
        }
        places[(head + size) & mask] = null;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Where a name is, or the free place where it belongs. */
    private int findInTable(Object name) {
        Namespace[] table = places;
        int mask = table.length - 1;
        int index = home(name, mask);
        while (table[index] != null && !table[index].isNamed(name)) {
            index = (index + 1) & mask;
        }
        return index;
    }

    private void removeFromTable(Namespace namespace) {
        int gap = findInTable(namespace.name());
        if (places[gap] != namespace) {
            return;
        }
        int mask = places.length - 1;
        for (int i = (gap + 1) & mask; places[i] != null; i = (i + 1) & mask) {
            int distance = (i - home(places[i].name(), mask)) & mask;
            if (distance >= ((i - gap) & mask)) {
                places[gap] = places[i];
                gap = i;
            }
        }
        places[gap] = null;
        size--;
        if (places.length > MAX_QUEUE * 4 && size < places.length >> 3) {
            resizeTable(places.length >> 1);
        }
    }

    private static int home(Object name, int mask) {
        int mixed = name.hashCode() * 0x9E3779B9;
        return (mixed ^ (mixed >>> 16)) & mask;
    }

    private void resizeTable(int capacity) {
        Namespace[] old = places;
        places = new Namespace[capacity];
        for (Namespace namespace : old) {
            if (namespace != null) {
                places[findInTable(namespace.name())] = namespace;
            }
        }
    }
}
