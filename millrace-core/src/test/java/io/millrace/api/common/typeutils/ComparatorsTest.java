// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.BasicTypeInfo;
import io.millrace.api.common.typeutils.base.BasicTypeComparator;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.core.memory.MemorySegment;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comparators order, hash and write keys as in Flink: what was recorded there must come back here. */
class ComparatorsTest {

    @Test
    void shouldSayWhatFlinkSays() throws Exception {
        List<String> recorded;
        try (InputStream in =
                ComparatorsTest.class.getResourceAsStream("/comparators/flink-1.14.4.txt")) {
            recorded = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }

        List<String> answers = ComparatorCases.run();

        assertThat(answers).hasSizeGreaterThan(1_000).containsExactlyElementsOf(recorded);
    }

    /** Compares by length. */
    public static final class ByLength extends BasicTypeComparator<String> {

        /** Made by the type. */
        public ByLength(boolean ascending) {
            super(ascending, StringSerializer.INSTANCE);
        }

        @Override
        public int compare(String first, String second) {
            int natural = Integer.compare(first.length(), second.length());
            return ascendingComparison ? natural : -natural;
        }

        @Override
        public boolean supportsNormalizedKey() {
            return false;
        }

        @Override
        public int getNormalizeKeyLen() {
            return 0;
        }

        @Override
        public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
            return true;
        }

        @Override
        public void putNormalizedKey(
                String record, MemorySegment target, int offset, int numBytes) {}

        @Override
        public TypeComparator<String> duplicate() {
            return new ByLength(ascendingComparison);
        }
    }

    private static final class ShortStrings extends BasicTypeInfo<String> {

        ShortStrings() {
            super(String.class, new Class<?>[0], StringSerializer.INSTANCE, ByLength.class);
        }
    }

    @Test
    void shouldUseComparatorThatDescriptionOfUserNames() {
        TypeComparator<String> comparator =
                new ShortStrings().createComparator(false, new ExecutionConfig());

        assertThat(comparator.compare("zzz", "aaaa")).isPositive();
        assertThat(new ShortStrings())
                .isEqualTo(new ShortStrings())
                .isNotEqualTo(BasicTypeInfo.STRING_TYPE_INFO);
    }
}
