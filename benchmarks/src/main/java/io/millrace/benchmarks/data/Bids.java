// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.data;

/**
 * Bids by index. Event time runs at 10,000 bids per second. Half of all bids go to 100 hot auctions,
 * the others to 10,000; bidders are spread evenly over 50,000. Keys are scattered over the longs, so
 * that nobody can use them as an index.
 */
public final class Bids {

    /** A multiple of every window size, so that windows begin with the data. */
    public static final long START_MS = 1_600_000_000_000L;

    /** How much event time passes between two watermarks. */
    public static final long WATERMARK_INTERVAL_MS = 100;

    private static final int HOT_AUCTIONS = 100;
    private static final int AUCTIONS = 10_000;
    private static final int BIDDERS = 50_000;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private static final String[] CHANNELS = {
        "Google", "Facebook", "Baidu", "Apple", "web", "app", "partner-1", "partner-20"
    };
    private static final String[] URLS =
            texts("https://www.example.com/item.htm?query=", 1_024, 12);
    private static final String[] EXTRAS = texts("", 256, 40);

    private Bids() {}

    private static String[] texts(String prefix, int count, int length) {
        var texts = new String[count];
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder(prefix);
            for (int j = 0; j < length; j++) {
                text.append((char) ('a' + (hash((long) i * length + j) >>> 40) % 26));
            }
            texts[i] = text.toString();
        }
        return texts;
    }

    public static Bid at(long index) {
        long hash = hash(index);
        return new Bid(
                auction(hash),
                bidder(hash),
                price(hash),
                channel(hash),
                url(hash),
                timestamp(index),
                extra(hash));
    }

    /** The 64 random bits from which a record's fields are taken (SplitMix64). */
    public static long hash(long index) {
        long z = (index + 1) * SCATTER;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    public static long auction(long hash) {
        int among = (hash & 1) == 0 ? HOT_AUCTIONS : AUCTIONS;
        return ((hash >>> 32) * among >>> 32) * SCATTER;
    }

    public static long bidder(long hash) {
        return key(hash, BIDDERS);
    }

    /** One of so many keys, evenly. */
    public static long key(long hash, int keys) {
        return ((hash & 0xFFFF_FFFFL) * keys >>> 32) * SCATTER;
    }

    public static long price(long hash) {
        return 100 + (hash >>> 20 & 0xF_FFFF);
    }

    public static String channel(long hash) {
        return CHANNELS[(int) (hash >>> 13) & 7];
    }

    public static String url(long hash) {
        return URLS[(int) (hash >>> 17) & 1_023];
    }

    public static String extra(long hash) {
        return EXTRAS[(int) (hash >>> 40) & 255];
    }

    /** Another text for the same bid. */
    public static String otherExtra(long auction) {
        return EXTRAS[(int) (auction >>> 56)];
    }

    /** Always even: an odd session gap then never ends just where the next bid begins. */
    public static long timestamp(long index) {
        return START_MS + index / 20 * 2;
    }
}
