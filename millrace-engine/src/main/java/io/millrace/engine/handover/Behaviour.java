// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.engine.analysis.MethodEffects;
import io.millrace.engine.analysis.MethodEffects.Param;
import io.millrace.engine.analysis.MethodEffects.Result;

import java.util.Set;

/**
 * What one operator does to its records, and with them.
 *
 * @param keeps why its records may be known to others, or be used after it has passed them on; null if neither is so
 * @param changes whether it changes records
 * @param passesOn whether it emits records that it got
 * @param emits what it emits besides
 */
record Behaviour(String keeps, boolean changes, boolean passesOn, Result emits) {

    private static final Result NOTHING = new Result(Set.of(), false, null);

    static Behaviour unknown(String why) {
        return new Behaviour(why, true, true, new Result(Set.of(), true, why));
    }

    /** Of a method with one record, which it may return or emit. */
    static Behaviour of(Param record, Result emits) {
        return new Behaviour(
                record.has(MethodEffects.KEPT) ? String.valueOf(record.keptBy()) : null,
                record.has(MethodEffects.CHANGED),
                record.has(MethodEffects.RETURNED | MethodEffects.EMITTED),
                emits);
    }

    /** Of a method that gets no records. */
    static Behaviour ofMaker(Result emits) {
        return new Behaviour(null, false, false, emits);
    }

    /** Of a method that only looks at records, whatever it returns is not emitted. */
    static Behaviour ofReader(Param record, boolean passesOn) {
        String keeps = record.has(MethodEffects.KEPT) ? String.valueOf(record.keptBy()) : null;
        if (record.has(MethodEffects.RETURNED)) {
            keeps = "returns it";
        }
        return new Behaviour(keeps, record.has(MethodEffects.CHANGED), passesOn, NOTHING);
    }

    /** Whether all that it emits are records that it got. */
    boolean emitsNothingElse() {
        return emits.otherwise() == null && emits.newClasses().isEmpty() && !emits.mayBeNull();
    }

    /** Of one who does as two methods do. */
    Behaviour and(Behaviour that) {
        return new Behaviour(
                keeps != null ? keeps : that.keeps,
                changes || that.changes,
                passesOn || that.passesOn,
                emits.and(that.emits));
    }
}
