// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.types.StringValue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;

/** Small tools; the expected values are what Flink 1.14.4 returns. */
class UtilitiesTest {

    @Test
    void shouldMakeTheSameRandomNumbersAsFlink() {
        XORShiftRandom random = new XORShiftRandom(42);

        assertThat(List.of(random.nextInt(), random.nextLong(), random.nextInt(100))
                        .toString())
                .isEqualTo(EXPECTED_XOR);
    }

    private static final String EXPECTED_XOR = "[316037449, -1424920480942412081, 46]";

    @Test
    void shouldMakeTheSameRandomTextAsFlink() {
        assertThat(StringUtils.getRandomString(new Random(5), 3, 9, 'a', 'z')).isEqualTo("aaked");
        assertThat(StringUtils.generateRandomAlphanumericString(new Random(5), 40))
                .isEqualTo("xyWKw7I5mdfjngw08x5FGHOaDeS9P2xS5hNME9bT");
    }

    @Test
    void shouldConvertTextAndBytes() {
        assertThat(StringUtils.byteToHexString(new byte[] {1, -1, 16, 127, -128}, 1, 4))
                .isEqualTo("ff107f");
        assertThat(StringUtils.hexStringToByte("0aFF1")).containsExactly(10, -1);
        assertThatThrownBy(() -> StringUtils.hexStringToByte("zz"))
                .isInstanceOf(NumberFormatException.class);
        assertThat(StringUtils.showControlCharacters("a\tb\nc\rd\fe\bf"))
                .isEqualTo("a\\tb\\nc\\rd\\fe\\bf");
        assertThat(StringUtils.toQuotedListString(new Object[] {"A", null, 1, "bC"}))
                .isEqualTo("\"a, 1, bc\"");
    }

    @Test
    void shouldWriteNullableStringsInFlinksFormat() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(8);

        StringUtils.writeNullableString("h\u00e9llo", out);
        StringUtils.writeNullableString(null, out);
        StringUtils.writeString("", out);

        byte[] bytes = out.getCopyOfBuffer();
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        assertThat(bytes).containsExactly(1, 6, 104, -23, 1, 108, 108, 111, 0, 1);
        assertThat(StringUtils.readNullableString(in)).isEqualTo("h\u00e9llo");
        assertThat(StringUtils.readNullableString(in)).isNull();
        assertThat(StringUtils.readString(in)).isEmpty();
    }

    @Test
    void shouldSplitSequencesAsFlinkDoes() {
        assertThat(parts(0, 10, 3)).isEqualTo("0..3 4..7 8..10 ");
        assertThat(parts(1, 1, 3)).isEqualTo("1..1 2..1 2..1 ");
        assertThat(parts(0, 99, 7)).isEqualTo("0..14 15..29 30..43 44..57 58..71 72..85 86..99 ");
        assertThat(parts(Long.MIN_VALUE, -2, 3))
                .isEqualTo(
                        "-9223372036854775808..-6148914691236517206 -6148914691236517205..-3074457345618258604"
                                + " -3074457345618258603..-2 ");
    }

    private static String parts(long from, long to, int count) {
        StringBuilder text = new StringBuilder();
        for (LongValueSequenceIterator part :
                new LongValueSequenceIterator(from, to).split(count)) {
            text.append(part.getCurrent()).append("..").append(part.getTo()).append(' ');
        }
        return text.toString();
    }

    @Test
    void shouldReturnTheSameLongValueEveryTime() {
        LongValueSequenceIterator iterator = new LongValueSequenceIterator(3, 4);

        Object first = iterator.next();
        Object second = iterator.next();

        assertThat(second).isSameAs(first).hasToString("4");
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void shouldSayWhyAClassCannotBeInstantiated() {
        assertThatThrownBy(() -> InstantiationUtil.instantiate(Runnable.class))
                .hasMessage(
                        "The class 'java.lang.Runnable' is not instantiable: The class is not a proper class."
                                + " It is either abstract, an interface, or a primitive type.");
        assertThatThrownBy(() -> InstantiationUtil.instantiate(Inner.class))
                .hasMessageContaining("is not instantiable: The class is an inner class");
        assertThatThrownBy(() -> InstantiationUtil.instantiate(Failing.class))
                .hasMessageEndingWith(
                        "Most likely the constructor (or a member variable initialization) threw an exception: boom")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> InstantiationUtil.instantiate(
                        "no.Such", Number.class, getClass().getClassLoader()))
                .isInstanceOf(FlinkException.class)
                .hasMessageStartingWith(
                        "Could not instantiate class 'no.Such' of type 'java.lang.Number'.");
    }

    /** Needs an outer instance. */
    public class Inner {}

    /** Its constructor fails. */
    public static class Failing {
        /** Fails. */
        public Failing() {
            throw new IllegalStateException("boom");
        }
    }

    @Test
    void shouldSerializeCompressAndReadBack() throws Exception {
        ClassLoader loader = getClass().getClassLoader();
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2));
        Object proxy =
                Proxy.newProxyInstance(loader, new Class<?>[] {Closeable.class}, new Handler());

        assertThat(InstantiationUtil.<Object>decompressAndDeserializeObject(
                        InstantiationUtil.serializeObjectAndCompress(list), loader))
                .isEqualTo(list);
        assertThat(InstantiationUtil.<Object>deserializeObject(
                        InstantiationUtil.serializeObject(proxy), loader))
                .isInstanceOf(Closeable.class);
        assertThat(InstantiationUtil.isSerializable(new Object())).isFalse();
        assertThat((Object) InstantiationUtil.createCopyWritable(new StringValue("abc")))
                .isEqualTo(new StringValue("abc"));
    }

    private static final class Handler
            implements java.lang.reflect.InvocationHandler, java.io.Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
            return null;
        }
    }

    @Test
    void shouldFindSerializedFailuresAmongTheCauses() {
        SerializedThrowable serialized =
                new SerializedThrowable(new IOException("x", new RuntimeException("y")));

        assertThat(serialized).hasToString("java.io.IOException: x").hasMessage("x");
        assertThat(serialized.getCause()).hasToString("java.lang.RuntimeException: y");
        assertThat(ExceptionUtils.findThrowableSerializedAware(
                        new Exception(serialized), IOException.class, null))
                .hasValueSatisfying(e -> assertThat(e).hasMessage("x"));
        assertThatThrownBy(() ->
                        ExceptionUtils.tryDeserializeAndThrow(new Exception(serialized), null))
                .isExactlyInstanceOf(IOException.class);
        assertThat(ExceptionUtils.stripCompletionException(
                        new CompletionException(new IOException("b"))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void shouldHandWhatIsLeftToTheCloserOfAnIterator() throws Exception {
        List<String> closed = new ArrayList<>();
        CloseableIterator<String> iterator = CloseableIterator.flatten(
                CloseableIterator.empty(),
                CloseableIterator.ofElement("a", closed::add),
                CloseableIterator.ofElements(closed::add, "b", "c"));

        String taken = iterator.next() + iterator.next();
        iterator.close();

        assertThat(taken).isEqualTo("ab");
        assertThat(closed).containsExactly("c");
    }

    @Test
    void shouldCloseAllAndKeepTheFirstFailure() {
        List<String> closed = new ArrayList<>();

        assertThatThrownBy(() -> IOUtils.closeAll(
                        () -> {
                            throw new IOException("1");
                        },
                        null,
                        () -> closed.add("2"),
                        () -> {
                            throw new IOException("3");
                        }))
                .hasMessage("1")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("2");
        assertThatThrownBy(() ->
                        IOUtils.readFully(new ByteArrayInputStream(new byte[2]), new byte[5], 0, 3))
                .hasMessage("Premeture EOF from inputStream");
    }

    @Test
    void shouldCutStringValuesAtWhiteSpace() {
        StringValue text = new StringValue(" Ab  c\td-e_1 ");
        StringValueUtils.WhitespaceTokenizer tokenizer = new StringValueUtils.WhitespaceTokenizer();
        StringValue token = new StringValue();
        List<String> tokens = new ArrayList<>();

        StringValueUtils.toLowerCase(text);
        StringValueUtils.replaceNonWordChars(text, ' ');
        tokenizer.setStringToTokenize(text);
        while (tokenizer.next(token)) {
            tokens.add(token.toString());
        }

        assertThat(tokens).containsExactly("ab", "c", "d", "e_1");
    }
}
