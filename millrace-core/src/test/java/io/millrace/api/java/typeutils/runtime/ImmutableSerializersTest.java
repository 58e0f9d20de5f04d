// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.GenericArraySerializer;
import io.millrace.api.common.typeutils.base.ListSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.api.java.tuple.Tuple1;
import io.millrace.types.Either;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Whose values are shared: not those that only say that they are immutable. */
class ImmutableSerializersTest {

    private static final TypeSerializer<Either<Long, String>> EITHER =
            new EitherSerializer<>(LongSerializer.INSTANCE, StringSerializer.INSTANCE);

    private final Either<Long, String> value = Either.Left(1L);

    @Test
    void shouldNotTrustWhatASerializerSaysOfItself() {
        assertThat(EITHER.isImmutableType()).isTrue();

        assertThat(ImmutableSerializers.contain(EITHER)).isFalse();
        assertThat(ImmutableSerializers.contain(StringSerializer.INSTANCE)).isTrue();
    }

    @Test
    void shouldCopyEithersInTuplesListsAndArrays() {
        TypeSerializer<Tuple1<Either<Long, String>>> tuples = TypeInformation.of(
                        new TypeHint<Tuple1<Either<Long, String>>>() {})
                .createSerializer(new ExecutionConfig());
        @SuppressWarnings({"unchecked", "rawtypes"})
        GenericArraySerializer<Either<Long, String>> arrays =
                new GenericArraySerializer<>((Class) Either.class, EITHER);
        @SuppressWarnings("unchecked")
        Either<Long, String>[] array = new Either[] {value};

        assertThat(tuples.copy(Tuple1.of(value)).f0).isEqualTo(value).isNotSameAs(value);
        assertThat(GeneratedSerializers.specialize(tuples).copy(Tuple1.of(value)).f0)
                .isEqualTo(value)
                .isNotSameAs(value);
        assertThat(new ListSerializer<>(EITHER).copy(List.of(value)).get(0))
                .isEqualTo(value)
                .isNotSameAs(value);
        assertThat(arrays.copy(array)[0]).isEqualTo(value).isNotSameAs(value);
    }
}
