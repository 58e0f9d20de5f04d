// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.queue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One element goes to and fro between two rings, as a batch does: it belongs to one side at a time, and each side finds in it
 * what the other left.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Each side found what the other had left.")
@Outcome(expect = FORBIDDEN, desc = "A side found something older.")
@State
public class SpscRingRecyclingStress {

    private static final int ATTEMPTS = 16;

    private static final class Element {

        int turns;
    }

    private final SpscRing<Element> there = new SpscRing<>(1);
    private final SpscRing<Element> back = new SpscRing<>(1);
    private int sent;
    private int received;
    private int producerFault;
    private int consumerFault;

    public SpscRingRecyclingStress() {
        back.offer(new Element());
    }

    @Actor
    public void producer() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Element element = back.poll();
            if (element != null) {
                if (element.turns != 2 * sent) {
                    producerFault = 1;
                }
                element.turns++;
                sent++;
                if (!there.offer(element)) {
                    producerFault = 2;
                }
            }
        }
    }

    @Actor
    public void consumer() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Element element = there.poll();
            if (element != null) {
                if (element.turns != 2 * received + 1) {
                    consumerFault = 1;
                }
                element.turns++;
                received++;
                if (!back.offer(element)) {
                    consumerFault = 2;
                }
            }
        }
    }

    @Arbiter
    public void result(II_Result result) {
        result.r1 = producerFault;
        result.r2 = consumerFault;
    }
}
