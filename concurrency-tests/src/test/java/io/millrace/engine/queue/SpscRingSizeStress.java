// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.queue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * The producer never sees fewer elements than there are, nor more than fit; the consumer never more than there are, nor
 * fewer than none. A ring with room by its producer's count takes an element; one with elements by its consumer's gives one.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Both ends count right.")
@Outcome(expect = FORBIDDEN, desc = "An end counted wrong.")
@State
public class SpscRingSizeStress {

    private static final int ATTEMPTS = 8;

    private final SpscRing<Integer> ring = new SpscRing<>(2);

    @Actor
    public void producer(II_Result result) {
        for (int i = 0; i < ATTEMPTS; i++) {
            int size = ring.size();
            boolean isTaken = ring.offer(i);
            if (size < 0 || size > ring.capacity() || (size < ring.capacity() && !isTaken)) {
                result.r1 = 1;
            }
        }
    }

    @Actor
    public void consumer(II_Result result) {
        for (int i = 0; i < ATTEMPTS; i++) {
            int size = ring.size();
            Integer element = ring.poll();
            if (size < 0 || size > ring.capacity() || (size > 0 && element == null)) {
                result.r2 = 1;
            }
        }
    }
}
