// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.data;

/**
 * Hashes of results. They are added up, which makes the sum independent of the order in which
 * results come; each costs a few multiplications, so that a checksum may stay in while the time is
 * taken.
 */
public final class Checksum {

    private static final long A = 0x9E3779B97F4A7C15L;
    private static final long B = 0xC2B2AE3D27D4EB4FL;
    private static final long C = 0x165667B19E3779F9L;
    private static final long D = 0x27D4EB2F165667C5L;

    private Checksum() {}

    public static long of(long first, long second) {
        return finish(first * A + second * B);
    }

    public static long of(long first, long second, long third) {
        return finish(first * A + second * B + third * C);
    }

    public static long of(long first, long second, long third, long fourth) {
        return finish(first * A + second * B + third * C + fourth * D);
    }

    /** Of length and last character: as cheap for a string that was just made as for an old one. */
    public static long of(String text) {
        int length = text.length();
        return length == 0 ? 0 : length * 65_599L + text.charAt(length - 1);
    }

    public static long of(Bid bid) {
        long strings = of(bid.channel) + of(bid.url) * B + of(bid.extra) * C;
        return finish(
                bid.auction * A + bid.bidder * B + bid.price * C + bid.dateTime * D + strings);
    }

    private static long finish(long mixed) {
        return (mixed ^ mixed >>> 32) * A;
    }
}
