// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeutils.base.IntSerializer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

class BasicTypeInfoTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                String.class,
                Boolean.class,
                Byte.class,
                Short.class,
                Integer.class,
                Long.class,
                Float.class,
                Double.class,
                Character.class,
                Date.class,
                Void.class,
                BigInteger.class,
                BigDecimal.class,
                Instant.class
            })
    void shouldDescribeBasicClassAsKeyOfOneField(Class<?> type) throws Exception {
        BasicTypeInfo<?> info = BasicTypeInfo.getInfoFor(type);

        TypeInformation<?> copy = copyBySerialization(info);

        assertThat(info.getTypeClass()).isEqualTo(type);
        assertThat(info).hasToString(type.getSimpleName()).isEqualTo(copy).hasSameHashCodeAs(copy);
        assertThat(info.isBasicType()).isTrue();
        assertThat(info.isTupleType()).isFalse();
        assertThat(info.isKeyType()).isTrue();
        assertThat(info.isSortKeyType()).isTrue();
        assertThat(info.getArity()).isEqualTo(1);
        assertThat(info.getTotalFields()).isEqualTo(1);
        assertThat(info.getGenericParameters()).isEmpty();
    }

    private static TypeInformation<?> copyBySerialization(TypeInformation<?> info)
            throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(info);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (TypeInformation<?>) in.readObject();
        }
    }

    @Test
    void shouldShareDescriptionBetweenPrimitiveAndBoxedClass() {
        assertThat(BasicTypeInfo.getInfoFor(int.class)).isSameAs(BasicTypeInfo.INT_TYPE_INFO);
        assertThat(BasicTypeInfo.getInfoFor(void.class)).isSameAs(BasicTypeInfo.VOID_TYPE_INFO);
        assertThat(BasicTypeInfo.getInfoFor(Object.class)).isNull();
        assertThat(BasicTypeInfo.getInfoFor(Timestamp.class)).isNull();
    }

    @Test
    void shouldSortNumbersIntoIntegersAndFractions() {
        assertThat(BasicTypeInfo.LONG_TYPE_INFO).isInstanceOf(IntegerTypeInfo.class);
        assertThat(BasicTypeInfo.FLOAT_TYPE_INFO).isInstanceOf(FractionalTypeInfo.class);
        assertThat(BasicTypeInfo.CHAR_TYPE_INFO).isNotInstanceOf(NumericTypeInfo.class);
        assertThat(BasicTypeInfo.BIG_INT_TYPE_INFO).isNotInstanceOf(NumericTypeInfo.class);
    }

    @Test
    void shouldWidenNumbersOnly() {
        assertThat(BasicTypeInfo.BYTE_TYPE_INFO.shouldAutocastTo(BasicTypeInfo.CHAR_TYPE_INFO))
                .isTrue();
        assertThat(BasicTypeInfo.LONG_TYPE_INFO.shouldAutocastTo(BasicTypeInfo.FLOAT_TYPE_INFO))
                .isTrue();
        assertThat(BasicTypeInfo.INT_TYPE_INFO.shouldAutocastTo(BasicTypeInfo.INT_TYPE_INFO))
                .isFalse();
        assertThat(BasicTypeInfo.DOUBLE_TYPE_INFO.shouldAutocastTo(BasicTypeInfo.FLOAT_TYPE_INFO))
                .isFalse();
        assertThat(BasicTypeInfo.INT_TYPE_INFO.shouldAutocastTo(BasicTypeInfo.BIG_INT_TYPE_INFO))
                .isFalse();
    }

    @Test
    void shouldCreateSerializerOfType() {
        assertThat(Types.INT.createSerializer(new ExecutionConfig()))
                .isSameAs(IntSerializer.INSTANCE);
    }

    @Test
    void shouldKeepBasicTypesApart() {
        assertThat(Types.INT).isNotEqualTo(Types.LONG);
        assertThat(Types.INT.canEqual(Types.LONG)).isTrue();
        assertThat(Types.INT.canEqual(Types.SQL_DATE)).isFalse();
    }

    @Test
    void shouldDescribeTimeTypesAsKeysThatAreNotBasic() {
        for (TypeInformation<?> info : List.of(Types.SQL_TIMESTAMP, Types.LOCAL_DATE)) {
            assertThat(info.isBasicType()).isFalse();
            assertThat(info.isKeyType()).isTrue();
        }

        assertThat(SqlTimeTypeInfo.getInfoFor(Timestamp.class)).isSameAs(Types.SQL_TIMESTAMP);
        assertThat(SqlTimeTypeInfo.getInfoFor(Date.class)).isNull();
        assertThat(LocalTimeTypeInfo.getInfoFor(LocalDate.class)).isSameAs(Types.LOCAL_DATE);
        assertThat(LocalTimeTypeInfo.getInfoFor(Instant.class)).isNull();
        assertThat(Types.LOCAL_DATE_TIME).hasToString("LocalDateTime");
    }

    @Test
    void shouldDescribeArraysOfBasicTypes() {
        BasicArrayTypeInfo<Integer[], Integer> boxed =
                BasicArrayTypeInfo.getInfoFor(Integer[].class);
        PrimitiveArrayTypeInfo<int[]> primitive = PrimitiveArrayTypeInfo.getInfoFor(int[].class);

        assertThat(boxed).hasToString("BasicArrayTypeInfo<Integer>");
        assertThat(boxed.isKeyType()).isFalse();
        assertThat(boxed.getComponentInfo()).isEqualTo(Types.INT);
        assertThat(primitive).hasToString("int[]");
        assertThat(primitive.isKeyType()).isTrue();
        assertThat(primitive.getComponentClass()).isEqualTo(int.class);
        assertThat(primitive.getComponentType()).isEqualTo(Types.INT);
        assertThat(BasicArrayTypeInfo.getInfoFor(Date[].class)).isNull();
        assertThat(PrimitiveArrayTypeInfo.getInfoFor(int[][].class)).isNull();
    }

    @Test
    void shouldRejectClassThatIsNoArray() {
        assertThatThrownBy(() -> BasicArrayTypeInfo.getInfoFor(Integer.class))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessage("The given class is no array.");
        assertThatThrownBy(() -> PrimitiveArrayTypeInfo.getInfoFor(int.class))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessage("The given class is no array.");
    }

    @Test
    void shouldRefuseToSerializeNothing() {
        NothingTypeInfo nothing = new NothingTypeInfo();

        assertThat(nothing).isEqualTo(new NothingTypeInfo()).hasToString("NothingTypeInfo");
        assertThat(nothing.getArity()).isZero();
        assertThatThrownBy(() -> nothing.createSerializer(new ExecutionConfig()))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("The Nothing type cannot have a serializer.");
    }
}
