// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class TypeExtractorTest {

    /** Where a message goes on with advice, which is worded differently. */
    private static final Pattern ADVICE = Pattern.compile(
            "(most likely a type erasure problem\\.|The generic type parameters of .* are missing\\."
                    + "|The TypeHint is using a generic variable).*");

    @Test
    void shouldAnswerTheCorpusAsRecorded() throws IOException {
        List<String> recorded = recordedAnswers();

        Map<String, String> answers = TypeCorpus.answers();

        assertThat(answers.entrySet().stream()
                        .map(entry -> withoutAdvice(entry.getKey() + " = " + entry.getValue())))
                .containsExactlyElementsOf(recorded);
    }

    private static List<String> recordedAnswers() throws IOException {
        try (InputStream answers = TypeExtractorTest.class.getResourceAsStream("type-corpus.txt")) {
            return new String(answers.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(TypeExtractorTest::withoutAdvice)
                    .toList();
        }
    }

    private static String withoutAdvice(String line) {
        return ADVICE.matcher(line).replaceFirst("$1");
    }

    @Test
    void shouldTellHowToHelpALambdaWhoseTypeIsErased() {
        MapFunction<String, Tuple2<String, Long>> lambda = value -> new Tuple2<>(value, 1L);

        assertThatThrownBy(() -> TypeExtractor.getMapReturnTypes(lambda, Types.STRING))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessageStartingWith("The generic type parameters of 'Tuple2' are missing.")
                .hasMessageContaining(
                        "An easy workaround is to use an (anonymous) class instead that implements the"
                                + " 'io.millrace.api.common.functions.MapFunction' interface.");
    }

    @Test
    void shouldPostponeTheFailureIfATypeMayBeMissing() {
        MapFunction<String, Tuple2<String, Long>> lambda = value -> new Tuple2<>(value, 1L);

        TypeInformation<?> type =
                TypeExtractor.getMapReturnTypes(lambda, Types.STRING, "map in line 3", true);

        assertThat(type).isInstanceOf(MissingTypeInfo.class);
        assertThat(((MissingTypeInfo) type).getFunctionName()).isEqualTo("map in line 3");
        assertThat(((MissingTypeInfo) type).getTypeException())
                .hasMessageStartingWith("The generic type parameters");
    }

    @Test
    void shouldKeepTheOrderOfTypeArgumentsThroughSubclasses() {
        TypeInformation<?> type =
                new TypeHint<TypeCorpus.SwappedTuple<String, Integer>>() {}.getTypeInfo();

        assertThat(type).isInstanceOf(TupleTypeInfo.class);
        assertThat(type.getTypeClass()).isEqualTo(TypeCorpus.SwappedTuple.class);
        assertThat(((TupleTypeInfo<?>) type).getFieldTypes())
                .containsExactly(Types.INT, Types.STRING);
    }

    @Test
    void shouldRejectATupleWhoseFurtherFieldsNobodyCanSerialize() {
        assertThatThrownBy(() -> TypeExtractor.getForObject(new TypeCorpus.MixedTuple()))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessage("Could not extract type information.");
    }
}
