// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IntervalJoinOperatorTest {

    @Test
    @Tag("row:M10")
    void shouldForgetEachSideWhenTheWatermarkReachesItsLastMatch() throws Exception {
        JoinHarness join = new JoinHarness(-10, 5);

        join.left(100, "a1").left(100, "b1").right(103, "c1");
        assertThat(join.heldKeys()).isEqualTo(3);

        // Left records may be matched until 105, right ones until 113.
        join.watermark(104);
        assertThat(join.heldKeys()).isEqualTo(3);
        join.right(105, "a2").watermark(105);
        assertThat(join.take()).containsExactly("a1+a2 @105");
        assertThat(join.heldKeys()).isEqualTo(2);
        join.right(105, "a3").right(105, "b2");
        assertThat(join.take()).isEmpty();
        join.watermark(112);
        assertThat(join.heldKeys()).isEqualTo(3);
        join.watermark(113);
        assertThat(join.heldKeys()).isEqualTo(2);
        join.watermark(115);
        assertThat(join.heldKeys()).isZero();
    }

    @Test
    @Tag("row:M10")
    void shouldDropAndCountRecordsBehindTheWatermark() throws Exception {
        JoinHarness join = new JoinHarness(-10, 10);
        join.left(20, "a1").right(30, "b1").watermark(25);

        join.right(24, "a2").left(24, "b2").right(25, "a3").left(25, "b3");

        assertThat(join.take()).containsExactly("a1+a3 @25", "b3+b1 @30");
        assertThat(join.lateRecords()).isEqualTo(2);
    }

    @Test
    void shouldKeepLaterRecordsOfKeyWhenEarlierOnesGo() throws Exception {
        JoinHarness join = new JoinHarness(0, 10);
        join.left(30, "a3").left(10, "a1").left(20, "a2");

        join.watermark(21).right(22, "a4");
        assertThat(join.take()).containsExactly("a2+a4 @22");
        join.watermark(31).right(31, "a5");
        assertThat(join.take()).containsExactly("a3+a5 @31");
        join.watermark(40);

        assertThat(join.heldKeys()).isZero();
    }

    @Test
    void shouldForgetRecordThatNobodyCanMatchAtTheNextWatermark() throws Exception {
        JoinHarness join = new JoinHarness(-10, -5);
        join.watermark(50).left(50, "a1");
        assertThat(join.heldKeys()).isEqualTo(1);

        join.watermark(51);

        assertThat(join.heldKeys()).isZero();
    }

    @Test
    void shouldTakeBoundsAsWideAsTimeIs() throws Exception {
        JoinHarness join = new JoinHarness(Long.MIN_VALUE, Long.MAX_VALUE);
        join.left(-5, "a1").left(1_000, "a2").watermark(2_000);

        join.right(5_000, "a3").watermark(6_000).right(7_000, "a4").left(8_000, "a5");

        assertThat(join.take())
                .containsExactly(
                        "a1+a3 @5000",
                        "a2+a3 @5000",
                        "a1+a4 @7000",
                        "a2+a4 @7000",
                        "a5+a3 @8000",
                        "a5+a4 @8000");
        join.watermark(Long.MAX_VALUE);
        assertThat(join.take()).isEmpty();
    }
}
