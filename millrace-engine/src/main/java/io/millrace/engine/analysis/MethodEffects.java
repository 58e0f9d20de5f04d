// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a method does, in all its paths together.
 *
 * @param params what becomes of each argument; for those that are not watched nothing is said
 * @param returned what it returns
 * @param emitted what it emits into its collector
 */
public record MethodEffects(List<Param> params, Result returned, Result emitted) {

    /** The method reads the object. */
    public static final int READ = 1;
    /** The method changes the object. */
    public static final int CHANGED = 2;
    /** The object may be known to others from now on, or nobody can tell. */
    public static final int KEPT = 4;
    /** The method returns the object. */
    public static final int RETURNED = 8;
    /** The method emits the object, and does not touch it afterwards unless it is also said to be kept. */
    public static final int EMITTED = 16;

    public MethodEffects {
        params = List.copyOf(params);
    }

    /** Anything may happen. */
    static MethodEffects unknown(int params, String why) {
        return new MethodEffects(
                Collections.nCopies(params, new Param(KEPT, why)),
                Result.unknown(why),
                Result.unknown(why));
    }

    /**
     * What becomes of an argument.
     *
     * @param flags any of the above
     * @param keptBy what the method does with it that keeps it, else null
     */
    public record Param(int flags, String keptBy) {

        static final Param UNTOUCHED = new Param(0, null);

        /** Whether any of some things happens. */
        public boolean has(int anyOf) {
            return (flags & anyOf) != 0;
        }
    }

    /**
     * Objects that leave a method, watched arguments aside.
     *
     * @param newClasses exact classes of those that the method has made itself and nobody else knows
     * @param mayBeNull whether there may be a null among them
     * @param otherwise why there may be others too, or null if there are none
     */
    public record Result(Set<Class<?>> newClasses, boolean mayBeNull, String otherwise) {

        static final Result NOTHING = new Result(Set.of(), false, null);

        public Result {
            newClasses = Set.copyOf(newClasses);
        }

        static Result unknown(String why) {
            return new Result(Set.of(), true, why);
        }

        /** What two methods return or emit. */
        public Result and(Result that) {
            Set<Class<?>> classes = new HashSet<>(newClasses);
            classes.addAll(that.newClasses);
            return new Result(
                    classes,
                    mayBeNull || that.mayBeNull,
                    otherwise != null ? otherwise : that.otherwise);
        }

        /** Whether all are new objects of exactly one class. */
        public boolean isNew(Class<?> type) {
            return otherwise == null && Set.of(type).containsAll(newClasses);
        }
    }
}
