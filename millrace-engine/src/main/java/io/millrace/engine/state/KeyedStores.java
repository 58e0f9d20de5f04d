// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.engine.common.Clock;

/** Chooses the store of an operator by the type of its keys. */
public final class KeyedStores {

    /** How a store finds the row of a key. All but the last give the same results. */
    public enum Kind {
        /** In chains, by keys as objects. */
        CHAINED("rows in chains"),
        /** In a table with open addressing, by keys that are longs. */
        LONGS("rows by primitive long"),
        /** In a table with open addressing, by keys that are ints. */
        INTS("rows by primitive int"),
        /** In a table with open addressing, by hashes and keys as objects. */
        HASHED("rows by hash code"),
        /** One row at a time, for input that is sorted by key. */
        SINGLE("one row at a time");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** A few words for those who read plans. */
        public String label() {
            return label;
        }
    }

    private KeyedStores() {}

    /**
     * The kind of store for keys of one type.
     *
     * @param keySerializer serializer of the keys
     * @param primitiveKeys whether to use tables with open addressing, by primitive keys where there are any
     */
    public static Kind kindFor(TypeSerializer<?> keySerializer, boolean primitiveKeys) {
        if (!primitiveKeys) {
            return Kind.CHAINED;
        }
        if (keySerializer instanceof LongSerializer) {
            return Kind.LONGS;
        }
        return keySerializer instanceof IntSerializer ? Kind.INTS : Kind.HASHED;
    }

    /**
     * A store of one kind.
     *
     * @param keySerializer serializer of the keys
     * @param clock by which states expire
     * @param salt a number drawn for this store, on which it depends where open addressing puts a key; nothing else does
     */
    public static KeyedStore create(
            Kind kind, TypeSerializer<?> keySerializer, Clock clock, long salt) {
        return switch (kind) {
            case CHAINED -> new HeapKeyedStore(keySerializer, clock);
            case LONGS -> new NumberKeyedStore(false, salt, clock);
            case INTS -> new NumberKeyedStore(true, salt, clock);
            case HASHED -> new HashedKeyedStore(keySerializer, salt, clock);
            case SINGLE -> new SingleKeyStore(keySerializer, clock);
        };
    }
}
