// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.engine.common.Scratch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class RecordSorterTest {

    /** The lowest and the highest are among them. */
    private static final byte[] KEY_BYTES = {-128, 0, 127};

    private record Given(byte[] key, long timestamp, String value) {

        String shown() {
            return Arrays.toString(key) + "@" + timestamp + ":" + value;
        }
    }

    /** Pieces in memory; counts them, and refuses to be written if it is full. */
    private static final class CountingScratch implements Scratch {

        private int made;
        private int kept;
        private int roomBytes = Integer.MAX_VALUE;

        @Override
        public Piece newPiece() {
            made++;
            kept++;
            return new Piece() {

                private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

                @Override
                public OutputStream write() {
                    return new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                            if (--roomBytes < 0) {
                                throw new IOException("full");
                            }
                            bytes.write(b);
                        }
                    };
                }

                @Override
                public InputStream read() {
                    return new ByteArrayInputStream(bytes.toByteArray());
                }

                @Override
                public void delete() {
                    kept -= bytes == null ? 0 : 1;
                    bytes = null;
                }
            };
        }

        @Override
        public long memoryBytes() {
            return Long.MAX_VALUE;
        }
    }

    private final CountingScratch scratch = new CountingScratch();

    @ParameterizedTest
    @CsvSource({
        "0, 128, 12",
        "7, 128, 12",
        "8, 128, 3",
        "9, 128, 0",
        "1000, 128, 12",
        "30000, 128, 3",
        "30000, 128, 12",
        "30000, 2, 4"
    })
    void shouldGiveRecordsBackByKeyAndTimestampAndThenAsTheyCame(
            int count, int fanIn, int longestKey) throws IOException {
        List<Given> given = records(count, longestKey);
        RecordSorter sorter = new RecordSorter(scratch, 0, fanIn);

        List<String> sorted = sort(sorter, given);

        given.sort(Comparator.<Given, byte[]>comparing(Given::key, Arrays::compare)
                .thenComparingLong(Given::timestamp));
        assertThat(sorted).isEqualTo(given.stream().map(Given::shown).toList());
        assertThat(scratch.made > 0).as("writes away what does not fit").isEqualTo(count >= 1000);
        sorter.close();
        assertThat(scratch.kept).isZero();
    }

    @Test
    void shouldTakeRecordsThatAreLargerThanItsMemory() throws IOException {
        RecordSorter sorter = new RecordSorter(scratch, 0);
        List<Given> given = List.of(
                new Given(new byte[] {2}, 0, "b".repeat(200_000)),
                new Given(new byte[] {1}, 0, "a".repeat(300_000)),
                new Given(new byte[] {3}, 0, "c"));

        List<String> sorted = sort(sorter, given);

        assertThat(sorted)
                .containsExactly(
                        given.get(1).shown(), given.get(0).shown(), given.get(2).shown());
    }

    @Test
    void shouldStayWithinItsMemory() throws IOException {
        RecordSorter sorter = new RecordSorter(scratch, 1 << 20);
        int piecesOfMemory = 8;

        for (int i = 0; i < piecesOfMemory << 10; i++) {
            sorter.add(new byte[] {(byte) i}, 1, i, new byte[1000], 1000);
        }

        assertThat(scratch.made).isBetween(piecesOfMemory - 1, 2 * piecesOfMemory);
    }

    @Test
    void shouldGiveAllRoomBackWhenThereIsNotEnough() throws IOException {
        RecordSorter sorter = new RecordSorter(scratch, 0);
        scratch.roomBytes = 100_000;

        assertThatThrownBy(() -> sort(sorter, records(20_000, 12)))
                .isInstanceOf(IOException.class)
                .hasMessage("full");

        sorter.close();
        assertThat(scratch.made).isGreaterThan(1);
        assertThat(scratch.kept).isZero();
    }

    private static List<Given> records(int count, int longest) {
        Random random = new Random(count);
        List<Given> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[random.nextInt(longest + 1)];
            for (int b = 0; b < key.length; b++) {
                key[b] = KEY_BYTES[random.nextInt(KEY_BYTES.length)];
            }
            records.add(new Given(key, random.nextInt(5) - 2, "value" + i));
        }
        return records;
    }

    private static List<String> sort(RecordSorter sorter, List<Given> given) throws IOException {
        byte[] key = new byte[20];
        for (Given record : given) {
            System.arraycopy(record.key(), 0, key, 0, record.key().length);
            byte[] value = record.value().getBytes(UTF_8);
            sorter.add(key, record.key().length, record.timestamp(), value, value.length);
        }
        List<String> sorted = new ArrayList<>();
        SortedRecords records = sorter.sorted();
        while (records.next()) {
            byte[] sortedKey = Arrays.copyOfRange(
                    records.bytes(), records.keyOffset, records.keyOffset + records.keyLength);
            String value = new String(
                    records.bytes(), records.valueOffset(), records.valueLength(), UTF_8);
            sorted.add(new Given(sortedKey, records.timestamp(), value).shown());
        }
        return sorted;
    }
}
