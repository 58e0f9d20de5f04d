// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta.extractor;

/**
 * Takes a part out of a part, by two extractors one after the other.
 *
 * <p>Mirrors Flink 1.14's {@code ConcatenatedExtract}; no known differences.
 *
 * @param <FROM> type of the record
 * @param <OVER> type of what the first extractor takes
 * @param <TO> type of what the second takes out of that
 */
public class ConcatenatedExtract<FROM, OVER, TO> implements Extractor<FROM, TO> {
    private static final long serialVersionUID = 1L;

    private final Extractor<FROM, OVER> first;
    private final Extractor<OVER, TO> second;

    /**
     * Puts two extractors in a row.
     *
     * @param e1 takes a part out of the record
     * @param e2 takes a part out of that part
     */
    public ConcatenatedExtract(Extractor<FROM, OVER> e1, Extractor<OVER, TO> e2) {
        this.first = e1;
        this.second = e2;
    }

    @Override
    public TO extract(FROM in) {
        return second.extract(first.extract(in));
    }

    /**
     * Puts one more extractor behind these.
     *
     * @param <OUT> type of what it takes
     * @param e3 takes a part out of what these take
     * @return all in a row; this one is not changed
     */
    public <OUT> ConcatenatedExtract<FROM, TO, OUT> add(Extractor<TO, OUT> e3) {
        return new ConcatenatedExtract<>(this, e3);
    }
}
