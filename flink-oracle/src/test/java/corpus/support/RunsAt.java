// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** With which parallelism a program gives the same results in every run; without this, with 1 only. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RunsAt {

    /** Parallelisms of the environment. */
    int[] value();

    /** Why the results do not depend on the order in which producers come to their turns. */
    String because();
}
