// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.queue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Whoever polls an element sees all that was written into it before the offer. */
@JCStressTest
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "The ring was still empty.")
@Outcome(id = "15", expect = ACCEPTABLE, desc = "The element came, with all that is in it.")
@Outcome(expect = FORBIDDEN, desc = "The element came before what is in it.")
@State
public class SpscRingContentsStress {

    private static final class Element {

        int a;
        int b;
        int c;
        int d;
    }

    private final SpscRing<Element> ring = new SpscRing<>(2);

    @Actor
    public void producer() {
        Element element = new Element();
        element.a = 1;
        element.b = 2;
        element.c = 4;
        element.d = 8;
        ring.offer(element);
    }

    @Actor
    public void consumer(I_Result result) {
        Element element = ring.poll();
        result.r1 = element == null ? -1 : element.d | element.c | element.b | element.a;
    }
}
