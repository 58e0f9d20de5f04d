// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.engine.analysis.MethodEffects.Result;
import io.millrace.streaming.api.transformations.PhysicalTransformation;

/**
 * What is known of the records that an operator emits, or that a reader is handed.
 *
 * @param hold who else may know the objects
 * @param isPlain whether a copy by the serializer would be the same in all that can be seen
 * @param exact the class of all of them, subclasses excluded, or null
 * @param why why it is not better, for {@code explain}; null for new objects
 */
record ObjectFlow(Hold hold, boolean isPlain, Class<?> exact, String why) {

    /** What only a subclass has may be mutable, and is not watched. */
    static final String SUBCLASSES = "it may be of a subclass";

    /** Who else may know an object. From worst to best. */
    enum Hold {
        /** Anybody. */
        ANYBODY,
        /** Nobody who touches it before the call that hands it over returns. */
        UNTOUCHED,
        /** Nobody: who gets it may do with it as he likes. */
        NOBODY
    }

    static ObjectFlow unknown(String why) {
        return new ObjectFlow(Hold.ANYBODY, false, null, why);
    }

    /** Objects that an operator is said to make itself, if they are of the right class too. */
    static ObjectFlow ofNew(PhysicalTransformation<?> operator, Result result, FlatRecord record) {
        String name = "'" + operator.getOperatorName() + "'";
        if (result.otherwise() != null) {
            return unknown(name + " emits " + result.otherwise());
        }
        if (!result.isNew(record.type())) {
            return unknown(name + " emits objects of another class");
        }
        boolean isPlain = !result.mayBeNull() || record.copiesNull();
        return new ObjectFlow(
                Hold.NOBODY, isPlain, record.type(), isPlain ? null : name + " may emit null");
    }

    /** Of records that come from either of two. */
    ObjectFlow and(ObjectFlow that) {
        ObjectFlow worse = hold.compareTo(that.hold) <= 0 ? this : that;
        return new ObjectFlow(
                worse.hold, isPlain && that.isPlain, exact == that.exact ? exact : null, worse.why);
    }

    /** The same, but held as in the worse case. */
    ObjectFlow heldAtBest(Hold limit, String reason) {
        return hold.compareTo(limit) <= 0 ? this : new ObjectFlow(limit, isPlain, exact, reason);
    }
}
