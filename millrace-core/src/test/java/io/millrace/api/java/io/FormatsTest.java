// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.io.FileInputFormat;
import io.millrace.api.common.io.FileOutputFormat.OutputDirectoryMode;
import io.millrace.api.common.io.ParseException;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.api.java.typeutils.TupleTypeInfo;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.FileSystem.WriteMode;
import io.millrace.core.fs.Path;
import io.millrace.types.Row;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

class FormatsTest {
    @TempDir
    java.nio.file.Path dir;

    private static final TupleTypeInfo<Tuple3<Integer, String, Double>> TUPLE =
            new TupleTypeInfo<>(Types.INT, Types.STRING, Types.DOUBLE);

    private Path file(String text) throws IOException {
        java.nio.file.Path file = dir.resolve("input");
        Files.writeString(file, text);
        return new Path(file.toString());
    }

    private Path out(String name) {
        return new Path(dir.resolve(name).toString());
    }

    private static <T> List<String> read(FileInputFormat<T> format, int splits, T reuse)
            throws IOException {
        format.configure(new Configuration());
        List<String> records = new ArrayList<>();
        for (FileInputSplit split : format.createInputSplits(splits)) {
            format.open(split);
            while (!format.reachedEnd()) {
                T record = format.nextRecord(reuse);
                if (record != null) {
                    records.add(record.toString());
                }
            }
            format.close();
        }
        return records;
    }

    @Test
    void shouldReadTuplesOfQuotedText() throws Exception {
        TupleCsvInputFormat<Tuple3<Integer, String, Double>> format =
                new TupleCsvInputFormat<>(file("id,name,x\n1,\"a,b\",1.5\r\n2,,-2\n"), TUPLE);
        format.enableQuotedStringParsing('"');
        format.setSkipFirstLineAsHeader(true);

        assertThat(read(format, 1, new Tuple3<>())).containsExactly("(1,a,b,1.5)", "(2,,-2.0)");
    }

    @Test
    void shouldSkipFieldsThatAreNotWanted() throws Exception {
        TupleCsvInputFormat<Tuple2<Integer, Double>> format = new TupleCsvInputFormat<>(
                file("1|x|2.5\n"),
                "\n",
                "|",
                new TupleTypeInfo<>(Types.INT, Types.DOUBLE),
                new int[] {0, 2});

        assertThat(read(format, 1, new Tuple2<>())).containsExactly("(1,2.5)");
    }

    @Test
    void shouldSayWhichLineCannotBeParsed() throws Exception {
        Path bad = file("x,a,1\n");
        TupleCsvInputFormat<Tuple3<Integer, String, Double>> format =
                new TupleCsvInputFormat<>(bad, TUPLE);

        assertThatThrownBy(() -> read(format, 1, new Tuple3<>()))
                .isInstanceOf(ParseException.class)
                .hasMessage("Line could not be parsed: 'x,a,1'\n"
                        + "ParserError NUMERIC_VALUE_ILLEGAL_CHARACTER \n"
                        + "Expect field types: class java.lang.Integer,"
                        + " class java.lang.String, class java.lang.Double \n"
                        + "in file: file:" + bad);
        format.setFilePath(file("1,a\n"));
        assertThatThrownBy(() -> read(format, 1, new Tuple3<>()))
                .isInstanceOf(ParseException.class)
                .hasMessage("Row too short: 1,a");
    }

    @Test
    void shouldSkipBadLinesAndCommentsIfLenient() throws Exception {
        TupleCsvInputFormat<Tuple3<Integer, String, Double>> format =
                new TupleCsvInputFormat<>(file("# c\nx,a,1\n1,a,1\n2,b\n3,c,3\n"), TUPLE);
        format.setLenient(true);
        format.setCommentPrefix("#");

        for (int splits = 1; splits < 6; splits++) {
            assertThat(read(format, splits, new Tuple3<>()))
                    .containsExactly("(1,a,1.0)", "(3,c,3.0)");
        }
    }

    @Test
    void shouldReadRowsInAnyOrderOfFields() throws Exception {
        TypeInformation<?>[] types = {Types.DOUBLE, Types.INT, Types.STRING};
        RowCsvInputFormat format = new RowCsvInputFormat(
                file("1,a,2.5\n,,\n"), types, "\n", ",", new int[] {2, 0, 1}, true);

        assertThat(read(format, 1, new Row(3)))
                .containsExactly("+I[2.5, 1, a]", "+I[null, null, null]");

        RowCsvInputFormat strict =
                new RowCsvInputFormat(file("1,a,x\n"), types, new int[] {2, 0, 1});
        assertThatThrownBy(() -> read(strict, 1, new Row(3)))
                .isInstanceOf(ParseException.class)
                .hasMessage("Parsing error for column 3 of row '1,a,x' originated by DoubleParser:"
                        + " NUMERIC_VALUE_FORMAT_ERROR.");
    }

    /** A person. */
    public static class Person {
        public int age;
        public String name;

        @Override
        public String toString() {
            return name + " " + age;
        }
    }

    @Test
    void shouldFillFieldsOfPojos() throws Exception {
        PojoTypeInfo<Person> type = (PojoTypeInfo<Person>) TypeInformation.of(Person.class);
        PojoCsvInputFormat<Person> format =
                new PojoCsvInputFormat<>(file("Eva,7\n"), type, new String[] {"name", "age"});

        assertThat(read(format, 1, new Person())).containsExactly("Eva 7");
        assertThatThrownBy(() -> new PojoCsvInputFormat<>(out("x"), type, new String[] {"no"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Field \"no\" not part of POJO type ");
    }

    @Test
    void shouldReadPrimitives() throws Exception {
        PrimitiveInputFormat<Integer> format =
                new PrimitiveInputFormat<>(file("1\n2\r\nx\n"), Integer.class);

        assertThatThrownBy(() -> read(format, 1, 0))
                .isInstanceOf(IOException.class)
                .hasMessage("Could not parse value: \"x\" as type Integer");
    }

    @Test
    void shouldWriteLinesThatAreThereAtOnce() throws Exception {
        TextOutputFormat<String> format = new TextOutputFormat<>(out("lines"));
        format.configure(new Configuration());
        format.open(0, 1);

        format.writeRecord("ä");
        format.writeRecord("b");

        assertThat(Files.readString(dir.resolve("lines"))).isEqualTo("ä\nb\n");
        format.close();
        assertThatThrownBy(() -> format.open(0, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldWriteOneFilePerSubtaskIntoAFolder() throws Exception {
        TextOutputFormat<String> format = new TextOutputFormat<>(out("folder"));
        format.configure(new Configuration());

        format.open(1, 3);
        format.writeRecord("x");
        format.close();

        assertThat(dir.resolve("folder/2")).hasContent("x");

        format.open(0, 3);
        format.writeRecord("half");
        format.tryCleanupOnError();
        assertThat(dir.resolve("folder/1")).doesNotExist();

        format.setWriteMode(WriteMode.OVERWRITE);
        format.setOutputDirectoryMode(OutputDirectoryMode.ALWAYS);
        format.open(0, 1);
        format.close();
        assertThat(dir.resolve("folder/1")).exists();
    }

    @Test
    void shouldWriteTuplesAsDelimitedText() throws Exception {
        CsvOutputFormat<Tuple2<String, Integer>> format =
                new CsvOutputFormat<>(out("csv"), "|\n", ";");
        format.setQuoteStrings(true);
        format.configure(new Configuration());
        format.open(0, 1);

        format.writeRecord(Tuple2.of("a;b", 1));
        assertThatThrownBy(() -> format.writeRecord(Tuple2.of("c", null)))
                .hasMessage("Cannot write tuple with <null> value at position: 1");
        format.setAllowNullValues(true);
        format.close();
        format.setWriteMode(WriteMode.OVERWRITE);
        format.open(0, 1);
        format.writeRecord(Tuple2.of("c", null));
        format.close();

        assertThat(dir.resolve("csv")).hasContent("\"c\";|\n");
        assertThatThrownBy(() -> format.setInputType(Types.INT, new ExecutionConfig()))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessage("The CsvOutputFormat can only be used to write tuple data sets.");
    }

    @Test
    void shouldReadBackSerializedRecordsFromEveryBlock() throws Exception {
        for (int blockSize : new int[] {50, 64, 100, 1000}) {
            TypeSerializerOutputFormat<String> writer = new TypeSerializerOutputFormat<>();
            writer.setInputType(Types.STRING, new ExecutionConfig());
            writer.setOutputFilePath(out("blocks"));
            writer.setWriteMode(WriteMode.OVERWRITE);
            Configuration configuration = new Configuration();
            configuration.setLong("output.block_size", blockSize);
            writer.configure(configuration);
            writer.open(0, 1);
            List<String> records = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                records.add("record " + "x".repeat(i));
                writer.writeRecord(records.get(i));
            }
            writer.close();

            TypeSerializerInputFormat<String> reader =
                    new TypeSerializerInputFormat<>(Types.STRING);
            reader.setFilePath(out("blocks"));
            reader.setBlockSize(blockSize);

            assertThat(read(reader, 1, "")).as("%d bytes", blockSize).isEqualTo(records);
        }
    }

    @Test
    void shouldCarryCollectionsInSerializedForm() throws Exception {
        CollectionInputFormat<String> format = InstantiationUtil.clone(new CollectionInputFormat<>(
                List.of("a", "b"), Types.STRING.createSerializer(new ExecutionConfig())));

        format.open(format.createInputSplits(3)[0]);

        assertThat(format.createInputSplits(3)).hasSize(1);
        assertThat(format.nextRecord("")).isEqualTo("a");
        assertThat(format.toString()).isEqualTo("[a, b]");
        assertThatThrownBy(() -> new IteratorInputFormat<>(List.of(1).stream().iterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The data source iterator must be serializable.");
    }
}
