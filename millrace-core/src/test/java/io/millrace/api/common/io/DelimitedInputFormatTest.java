// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.java.io.TextInputFormat;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

class DelimitedInputFormatTest {
    @TempDir
    java.nio.file.Path dir;

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        java.nio.file.Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return new Path(file.toString());
    }

    private static List<String> read(TextInputFormat format, int splits) throws IOException {
        format.configure(new Configuration());
        List<String> lines = new ArrayList<>();
        for (FileInputSplit split : format.createInputSplits(splits)) {
            read(format, split, lines);
        }
        return lines;
    }

    private static void read(TextInputFormat format, FileInputSplit split, List<String> lines)
            throws IOException {
        format.open(split);
        while (!format.reachedEnd()) {
            String line = format.nextRecord("");
            if (line != null) {
                lines.add(line);
            }
        }
        format.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "||", "abc", "é"})
    void shouldReadEveryRecordOnceWhereverFilesAreCut(String delimiter) throws Exception {
        Random random = new Random(delimiter.hashCode());
        for (int round = 0; round < 200; round++) {
            List<String> records = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                records.add("x".repeat(random.nextInt(9)) + "y");
            }
            Path file = file("random", String.join(delimiter, records));
            TextInputFormat format = new TextInputFormat(file);
            format.setDelimiter(delimiter);
            format.setBufferSize(4 + random.nextInt(20));

            List<String> lines = read(format, 1 + random.nextInt(12));

            assertThat(lines).as("round %d", round).isEqualTo(records);
        }
    }

    @Test
    void shouldCutCarriageReturnsAndKeepEmptyLines() throws Exception {
        Path file = file("text", "one\r\n\ntwo\rx\n\r\nlast");

        assertThat(read(new TextInputFormat(file), 1))
                .containsExactly("one", "", "two\rx", "", "last");
    }

    @Test
    void shouldDecodeByCharset() throws Exception {
        Path file = file("latin", "äöü\nß".getBytes(StandardCharsets.ISO_8859_1));
        TextInputFormat format = new TextInputFormat(file);

        format.setCharsetName("ISO-8859-1");

        assertThat(read(format, 2)).containsExactly("äöü", "ß");
        format.setCharsetName("no-such-charset");
        assertThatThrownBy(() -> format.configure(new Configuration()))
                .hasMessage("Unsupported charset: no-such-charset");
    }

    @Test
    void shouldGoOnWhereASplitWasLeft() throws Exception {
        TextInputFormat format = new TextInputFormat(file("text", "a\nbb\nccc\ndddd\ne\n"));
        format.configure(new Configuration());
        FileInputSplit[] splits = format.createInputSplits(2);
        List<String> lines = new ArrayList<>();
        format.open(splits[0]);
        lines.add(format.nextRecord(""));
        Long position = format.getCurrentState();
        format.close();

        format.reopen(splits[0], position);
        while (!format.reachedEnd()) {
            String line = format.nextRecord("");
            if (line != null) {
                lines.add(line);
            }
        }
        format.close();
        read(format, splits[1], lines);

        assertThat(lines).containsExactly("a", "bb", "ccc", "dddd", "e");
    }

    @Test
    void shouldRefuseRecordsThatAreTooLong() throws Exception {
        TextInputFormat format = new TextInputFormat(file("text", "short\n" + "x".repeat(100)));
        format.setLineLengthLimit(20);
        format.setBufferSize(30);

        assertThatThrownBy(() -> read(format, 1))
                .isInstanceOf(IOException.class)
                .hasMessage("The record length exceeded the maximum record length (20).");
    }

    @Test
    void shouldReadPackedFilesAsOneSplit() throws Exception {
        for (String extension : List.of("gz", "gzip", "deflate")) {
            java.nio.file.Path packed = dir.resolve("p." + extension);
            try (OutputStream raw = Files.newOutputStream(packed);
                    OutputStream out = extension.equals("deflate")
                            ? new DeflaterOutputStream(raw)
                            : new GZIPOutputStream(raw)) {
                out.write("a\nb\nc".getBytes(StandardCharsets.UTF_8));
            }
            TextInputFormat format = new TextInputFormat(new Path(packed.toString()));
            format.configure(new Configuration());

            FileInputSplit[] splits = format.createInputSplits(4);

            assertThat(splits).hasSize(1);
            assertThat(splits[0].getLength()).isEqualTo(-1);
            assertThat(read(format, 4)).containsExactly("a", "b", "c");
        }
    }

    @Test
    void shouldLeaveOutHiddenFilesAndReadFoldersIfAskedFor() throws Exception {
        file("folder/a", "1\n");
        file("folder/_b", "2\n");
        file("folder/.c", "3\n");
        file("folder/sub/d", "4\n");
        file("folder/_hidden/e", "5\n");
        TextInputFormat format =
                new TextInputFormat(new Path(dir.resolve("folder").toString()));

        assertThat(read(format, 1)).containsExactly("1");

        format.setNestedFileEnumeration(true);
        assertThat(read(format, 1)).containsExactlyInAnyOrder("1", "4");

        format.setFilesFilter(new GlobFilePathFilter(List.of("**/a"), List.of()));
        assertThat(read(format, 1)).containsExactly("1");
    }

    @Test
    void shouldReadSeveralPaths() throws Exception {
        Path a = file("a", "1\n2\n");
        Path b = file("b", "3\n");
        TextInputFormat format = new TextInputFormat(null);

        format.setFilePaths(a, b);

        assertThat(read(format, 1)).containsExactly("1", "2", "3");
        assertThatThrownBy(() -> new SinglePath().setFilePaths("a", "b"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Multiple paths are not supported by this FileInputFormat.");
    }

    private static final class SinglePath extends DelimitedInputFormat<String> {
        @Override
        public String readRecord(String reuse, byte[] bytes, int offset, int numBytes) {
            return "";
        }
    }

    @Test
    void shouldCutFilesIntoAsManySplitsAsWanted() throws Exception {
        TextInputFormat format = new TextInputFormat(file("text", "x".repeat(1000)));
        format.configure(new Configuration());

        assertThat(lengths(format.createInputSplits(3))).containsExactly(334L, 334L, 332L);

        format.setMinSplitSize(600);
        assertThat(lengths(format.createInputSplits(3))).containsExactly(600L, 400L);

        // The last split takes a rest of up to a tenth.
        format.setMinSplitSize(950);
        assertThat(lengths(format.createInputSplits(3))).containsExactly(1000L);
    }

    private static List<Long> lengths(FileInputSplit[] splits) {
        return Arrays.stream(splits).map(FileInputSplit::getLength).toList();
    }

    @Test
    void shouldEstimateLengthOfRecords() throws Exception {
        TextInputFormat format = new TextInputFormat(file("text", "12345\n".repeat(1000)));
        format.configure(new Configuration());

        FileInputFormat.FileBaseStatistics stats = format.getStatistics(null);

        assertThat(stats.getTotalInputSize()).isEqualTo(6000);
        assertThat(stats.getAverageRecordWidth()).isEqualTo(6f);
        assertThat(stats.getNumberOfRecords()).isEqualTo(1000);
        assertThat(format.getStatistics(stats)).isSameAs(stats);
    }

    @Test
    void shouldSayWhatCannotBeOpened() throws Exception {
        Path missing = new Path(dir.resolve("missing").toString());
        TextInputFormat format = new TextInputFormat(missing);
        format.configure(new Configuration());

        assertThatThrownBy(() -> format.createInputSplits(1))
                .isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> format.open(new FileInputSplit(0, missing, 3, 4, null)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Error opening the Input Split " + missing + " [3,4]: ");
        format.setOpenTimeout(10_000);
        assertThatThrownBy(() -> format.open(new FileInputSplit(0, missing, 3, 4, null)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new TextInputFormat(null).configure(new Configuration()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("File path was not specified in input format or configuration.");
    }

    @Test
    void shouldHandSplitsToTheirHostsFirst() {
        FileInputSplit here = new FileInputSplit(0, new Path("a"), 0, 1, new String[] {"here"});
        FileInputSplit both =
                new FileInputSplit(1, new Path("b"), 0, 1, new String[] {"here", "there"});
        FileInputSplit nowhere = new FileInputSplit(2, new Path("c"), 0, 1, null);
        LocatableInputSplitAssigner assigner =
                new LocatableInputSplitAssigner(new FileInputSplit[] {both, here, nowhere});

        assertThat(assigner.getNextInputSplit("there", 0)).isEqualTo(both);
        assertThat(assigner.getNextInputSplit("there", 0)).isNotNull();
        assigner.returnInputSplit(List.of(both), 0);
        assertThat(assigner.getNextInputSplit("THERE", 1)).isEqualTo(both);
        assertThat(assigner.getNextInputSplit(null, 1)).isNotNull();
        assertThat(assigner.getNextInputSplit("here", 1)).isNull();
        assertThat(assigner.getNumberOfLocalAssignments()).isEqualTo(2);
        assertThat(assigner.getNumberOfRemoteAssignments()).isEqualTo(2);
    }
}
