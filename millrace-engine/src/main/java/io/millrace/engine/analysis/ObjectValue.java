// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import org.objectweb.asm.tree.analysis.Value;

/**
 * What a variable of a method may hold, as far as hand-over cares. Immutable.
 *
 * <p>Masks have one bit per place in the method that makes an object of the class in question (a <em>site</em>), and one per
 * parameter that is watched. A bit of {@code sites} stands for the object that its site made last and that is still the
 * method's own; {@code staleSites} for earlier ones, and those that have been emitted. So it is with parameters.
 *
 * @param size slots, 1 or 2
 * @param sites objects made here
 * @param staleSites objects made here that are out of the method's hands
 * @param params watched arguments
 * @param staleParams watched arguments that have been emitted
 * @param isOther whether it may be something else that is not null
 * @param isNull whether it may be null
 * @param isCollector whether it may be what the function emits into
 * @param exact the one class that it is of if not null, or null if that is not known
 */
record ObjectValue(
        int size,
        long sites,
        long staleSites,
        long params,
        long staleParams,
        boolean isOther,
        boolean isNull,
        boolean isCollector,
        Class<?> exact)
        implements Value {

    /** Anything that is not watched, of one slot: numbers, strings, what fields and unknown methods give. */
    static final ObjectValue OTHER = other(null);

    /** The same of two slots. */
    static final ObjectValue WIDE = new ObjectValue(2, 0, 0, 0, 0, true, false, false, null);

    static final ObjectValue NULL = new ObjectValue(1, 0, 0, 0, 0, false, true, false, null);

    static final ObjectValue COLLECTOR = new ObjectValue(1, 0, 0, 0, 0, false, false, true, null);

    static ObjectValue other(Class<?> exact) {
        return new ObjectValue(1, 0, 0, 0, 0, true, false, false, exact);
    }

    static ObjectValue site(int site, Class<?> exact) {
        return new ObjectValue(1, 1L << site, 0, 0, 0, false, false, false, exact);
    }

    static ObjectValue param(int index, Class<?> exact) {
        return new ObjectValue(1, 0, 0, 1L << index, 0, false, false, false, exact);
    }

    @Override
    public int getSize() {
        return size;
    }

    /** Whether it matters what becomes of it. */
    boolean isWatched() {
        return (allSites() | allParams()) != 0;
    }

    long allSites() {
        return sites | staleSites;
    }

    long allParams() {
        return params | staleParams;
    }

    private boolean isNothingButNull() {
        return !isWatched() && !isOther && !isCollector;
    }

    ObjectValue merge(ObjectValue that) {
        if (equals(that)) {
            return this;
        }
        Class<?> common = exact == that.exact ? exact : null;
        if (isNothingButNull()) {
            common = that.exact;
        } else if (that.isNothingButNull()) {
            common = exact;
        }
        return new ObjectValue(
                Math.min(size, that.size),
                sites | that.sites,
                staleSites | that.staleSites,
                params | that.params,
                staleParams | that.staleParams,
                isOther | that.isOther | size != that.size,
                isNull | that.isNull,
                isCollector | that.isCollector,
                common);
    }

    /** The same after objects have left the method's hands. */
    ObjectValue withStale(long goneSites, long goneParams) {
        long newSites = sites & goneSites;
        long newParams = params & goneParams;
        if ((newSites | newParams) == 0) {
            return this;
        }
        return new ObjectValue(
                size,
                sites & ~newSites,
                staleSites | newSites,
                params & ~newParams,
                staleParams | newParams,
                isOther,
                isNull,
                isCollector,
                exact);
    }

    // Spelt out: to link those of a record at run time takes some 20 ms of a new process.

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectValue that
                && size == that.size
                && sites == that.sites
                && staleSites == that.staleSites
                && params == that.params
                && staleParams == that.staleParams
                && isOther == that.isOther
                && isNull == that.isNull
                && isCollector == that.isCollector
                && exact == that.exact;
    }

    @Override
    public int hashCode() {
        long bits = 31 * (31 * (31 * sites + staleSites) + params) + staleParams;
        return Long.hashCode(bits) + (exact == null ? 0 : exact.hashCode());
    }
}
