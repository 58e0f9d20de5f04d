// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

class ChecksumTest {

    @Test
    void shouldTellApartWhatIsSwapped() {
        assertThat(Checksum.of(1, 2)).isNotEqualTo(Checksum.of(2, 1));
        assertThat(Checksum.of(1, 2, 3)).isNotEqualTo(Checksum.of(1, 3, 2));
        assertThat(Checksum.of(1, 2, 3, 4)).isNotEqualTo(Checksum.of(1, 2, 4, 3));
    }

    @Test
    void shouldNoticeEachFieldOfABid() {
        Set<Long> hashes = new HashSet<>();
        for (int field = 0; field <= 7; field++) {
            hashes.add(Checksum.of(new Bid(
                    field == 1 ? 9 : 1,
                    field == 2 ? 9 : 1,
                    field == 3 ? 9 : 1,
                    field == 4 ? "b" : "a",
                    field == 5 ? "b" : "a",
                    field == 6 ? 9 : 1,
                    field == 7 ? "b" : "a")));
        }

        assertThat(hashes).hasSize(8);
    }

    @Test
    void shouldMakeTheSameBidOfAnIndexEachTime() {
        long first = Checksum.of(Bids.at(12_345));
        long others = 0;
        for (int index = 0; index < 100; index++) {
            others += Checksum.of(Bids.at(index));
        }

        assertThat(Checksum.of(Bids.at(12_345))).isEqualTo(first).isNotEqualTo(others);
        assertThat(Checksum.of(Bids.at(12_346))).isNotEqualTo(first);
    }

    @Test
    void shouldMakeLinesOfEightWords() {
        for (long index = 0; index < 1_000; index++) {
            assertThat(Lines.at(index).split(" ")).hasSize(Lines.WORDS_PER_LINE);
        }
    }
}
