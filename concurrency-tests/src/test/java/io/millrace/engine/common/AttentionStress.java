// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A tick never undoes a cancel, and the task hears of it whether or not it has looked about since. */
@JCStressTest
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "Cancelled, and the task is wanted.")
@Outcome(expect = FORBIDDEN, desc = "The cancel is lost.")
@State
public class AttentionStress {

    private final Attention attention = new Attention();

    @Actor
    public void canceller() {
        attention.cancel();
    }

    @Actor
    public void ticker() {
        attention.tick();
    }

    @Arbiter
    public void task(ZZ_Result result) {
        attention.lookAbout();
        result.r1 = attention.isCancelled();
        result.r2 = attention.isWanted();
    }
}
