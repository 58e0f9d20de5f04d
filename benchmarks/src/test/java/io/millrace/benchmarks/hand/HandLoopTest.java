// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.benchmarks.data.Lines;
import io.millrace.benchmarks.data.Order;
import io.millrace.benchmarks.data.Orders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

/** The loops are clever; here is what they mean, in plain maps. */
class HandLoopTest {

    private static final int RECORDS = 250_007;

    private long count;
    private long sum;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass-through",
                "chain",
                "word-count",
                "exchange",
                "tumbling",
                "sliding",
                "session",
                "timers",
                "keyed-1us"
            })
    void shouldNotCareHowIndexesAreCut(String program) {
        HandLoop whole = HandLoop.of(program);
        HandLoop cut = HandLoop.of(program);

        whole.run(0, 100_000);
        whole.finish();
        for (int from = 0; from < 100_000; from += 1_237) {
            cut.run(from, Math.min(100_000, from + 1_237));
        }
        cut.finish();

        assertThat(cut.count()).isEqualTo(whole.count()).isPositive();
        assertThat(cut.sum()).isEqualTo(whole.sum());
    }

    @Test
    void shouldPassRecordsThrough() {
        for (int i = 0; i < RECORDS; i++) {
            add(Checksum.of(Bids.at(i)));
        }

        shouldBeTheResultOf("pass-through");
    }

    @Test
    void shouldMapAndFilter() {
        for (int i = 0; i < RECORDS; i++) {
            Bid bid = Bids.at(i);
            long euro = bid.price * 908 / 1_000;
            if (euro >= 90_000 && (bid.bidder & 7) != 3 && euro % 5 != 0) {
                long extra = Checksum.of(Bids.otherExtra(bid.auction));
                add(Checksum.of(euro, bid.auction, bid.dateTime + 3_600_000, extra));
            }
        }

        shouldBeTheResultOf("chain");
    }

    @Test
    void shouldMapOrders() {
        for (int i = 0; i < RECORDS; i++) {
            Order order = Orders.at(i);
            long strings = Checksum.of(order.channel)
                    + 31 * Checksum.of(order.url)
                    + 961 * Checksum.of(order.comment);
            add(Checksum.of(
                    order.id + strings,
                    order.customer + order.quantity,
                    order.article + order.timestamp,
                    order.price * order.quantity - (long) order.discount));
        }

        shouldBeTheResultOf("exchange");
    }

    @Test
    void shouldReportWhenTimersAreDue() {
        Map<Long, Map<Long, Long>> timers = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            long timestamp = Bids.timestamp(i);
            long due = timestamp - timestamp % TimersByHand.REPORT_MS + TimersByHand.REPORT_MS;
            timers.computeIfAbsent(due, time -> new HashMap<>())
                    .merge(Bids.key(Bids.hash(i), TimersByHand.KEYS), 1L, Long::sum);
        }
        timers.forEach((due, counts) ->
                counts.forEach((key, records) -> add(Checksum.of(key, due) + records * (key | 1))));

        shouldBeTheResultOf("timers");
    }

    @Test
    void shouldCountWords() {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            for (String word : Lines.at(i).split(" ")) {
                add(Checksum.of(Checksum.of(word), counts.merge(word, 1, Integer::sum)));
            }
        }

        shouldBeTheResultOf("word-count");
    }

    @Test
    void shouldCountInTumblingWindows() {
        shouldCountInWindows("tumbling", 10_000, 10_000);
    }

    @Test
    void shouldCountInSlidingWindows() {
        shouldCountInWindows("sliding", 10_000, 1_000);
    }

    private void shouldCountInWindows(String program, long size, long slide) {
        Map<Long, Map<Long, long[]>> windows = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            Bid bid = Bids.at(i);
            long last = bid.dateTime - bid.dateTime % slide;
            for (long start = last; start > bid.dateTime - size; start -= slide) {
                long[] window = windows.computeIfAbsent(start + size, end -> new HashMap<>())
                        .computeIfAbsent(bid.auction, key -> new long[2]);
                window[0]++;
                window[1] = Math.max(window[1], bid.price);
            }
        }
        windows.forEach((end, keys) -> keys.forEach((key, window) -> add(
                slide == size
                        ? Checksum.of(key, end, window[0], window[1])
                        : Checksum.of(key, end, window[0]))));

        shouldBeTheResultOf(program);
    }

    @Test
    void shouldCountInSessions() {
        Map<Long, long[]> sessions = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            Bid bid = Bids.at(i);
            long[] session = sessions.get(bid.bidder);
            if (session != null && bid.dateTime > session[1]) {
                add(Checksum.of(bid.bidder, session[0], session[1], session[2]));
                session = null;
            }
            if (session == null) {
                session = new long[] {bid.dateTime, 0, 0};
                sessions.put(bid.bidder, session);
            }
            session[1] = bid.dateTime + SessionByHand.GAP_MS;
            session[2]++;
        }
        sessions.forEach(
                (key, session) -> add(Checksum.of(key, session[0], session[1], session[2])));

        shouldBeTheResultOf("session");
    }

    private void add(long hash) {
        count++;
        sum += hash;
    }

    private void shouldBeTheResultOf(String program) {
        HandLoop loop = HandLoop.of(program);
        loop.run(0, RECORDS);
        loop.finish();

        assertThat(loop.count()).isEqualTo(count).isPositive();
        assertThat(loop.sum()).isEqualTo(sum);
    }
}
