// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.testing.Recorded;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

class DistributionTest {

    private static EdgePlan edge(String partitioning) {
        boolean isPointwise = partitioning.equals("FORWARD") || partitioning.equals("RESCALE");
        return new EdgePlan(0, 0, 0, 1, 0, null, partitioning, isPointwise, null, 100, null);
    }

    static Stream<List<String>> recorded() {
        return Recorded.lines(DistributionTest.class, "rescale-channels.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    @Tag("row:P5")
    void shouldReachTheSameConsumersAsInFlink(List<String> line) {
        int producers = Integer.parseInt(line.get(0));
        int consumers = Integer.parseInt(line.get(1));

        StringJoiner actual = new StringJoiner("; ");
        for (int producer = 0; producer < producers; producer++) {
            StringJoiner reached = new StringJoiner(" ");
            for (int consumer = 0; consumer < consumers; consumer++) {
                if (Distribution.reaches(
                        edge("RESCALE"), producer, producers, consumer, consumers)) {
                    reached.add(String.valueOf(consumer));
                }
            }
            actual.add(reached.toString());
        }

        assertThat(actual).hasToString(line.get(2));
    }

    @Test
    void shouldReachTheConsumerWithTheSameIndexWithForward() {
        for (int producer = 0; producer < 5; producer++) {
            for (int consumer = 0; consumer < 5; consumer++) {
                assertThat(Distribution.reaches(edge("FORWARD"), producer, 5, consumer, 5))
                        .isEqualTo(producer == consumer);
            }
        }
    }

    @Test
    void shouldReachEverybodyWithOtherPartitionings() {
        for (String partitioning :
                List.of("HASH", "REBALANCE", "SHUFFLE", "BROADCAST", "GLOBAL", "CUSTOM")) {
            assertThat(Distribution.reaches(edge(partitioning), 1, 2, 2, 3)).isTrue();
        }
    }
}
