// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.queue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * What was taken by {@code offer} comes out once and in order, whatever slots are used again meanwhile: the ring of two is
 * full and empty many times. First result: what is wrong, 0 for nothing. Second: whether the producer found the ring full.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "All came in order; the ring was never full.")
@Outcome(
        id = "0, 1",
        expect = ACCEPTABLE_INTERESTING,
        desc = "All came in order; the ring was full once at least.")
@Outcome(id = "1, .*", expect = FORBIDDEN, desc = "An element was lost, doubled or out of order.")
@Outcome(id = "2, .*", expect = FORBIDDEN, desc = "An element came before what is in it.")
@Outcome(id = "3, .*", expect = FORBIDDEN, desc = "Other than what was offered came out.")
@State
public class SpscRingOrderStress {

    private static final int ATTEMPTS = 12;

    private static final class Element {

        final int number;
        int contents;

        Element(int number) {
            this.number = number;
        }
    }

    private final SpscRing<Element> ring = new SpscRing<>(2);
    private int offered;
    private int polled;
    private int fault;
    private int wasFull;

    @Actor
    public void producer() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Element element = new Element(offered);
            element.contents = ~offered;
            if (ring.offer(element)) {
                offered++;
            } else {
                wasFull = 1;
            }
        }
    }

    @Actor
    public void consumer() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Element element = ring.poll();
            if (element != null) {
                check(element);
            }
        }
    }

    private void check(Element element) {
        if (element.number != polled) {
            fault = 1;
        } else if (element.contents != ~polled) {
            fault = 2;
        }
        polled++;
    }

    @Arbiter
    public void drain(II_Result result) {
        Element element;
        while ((element = ring.poll()) != null) {
            check(element);
        }
        result.r1 = fault == 0 && polled != offered ? 3 : fault;
        result.r2 = wasFull;
    }
}
