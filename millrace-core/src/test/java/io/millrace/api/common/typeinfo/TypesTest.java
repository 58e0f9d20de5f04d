// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.types.IntValue;
import io.millrace.util.FlinkRuntimeException;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class TypesTest {

    /** Has an inherited, a private, a static and a transient field. */
    public static class Order extends Base {
        public static int counter;
        public transient String cache;
        private long amount;
    }

    /** Superclass of the POJO. */
    public static class Base {
        public String id;
    }

    static class Hidden {}

    @Test
    void shouldNameTypesAsFlinkDoes() {
        assertThat(Types.TUPLE(Types.INT, Types.STRING))
                .hasToString("Java Tuple2<Integer, String>");
        assertThat(Types.TUPLE()).hasToString("Java Tuple0");
        assertThat(Types.ROW(Types.INT, Types.STRING)).hasToString("Row(f0: Integer, f1: String)");
        assertThat(Types.ROW_NAMED(new String[] {"a"}, Types.INT)).hasToString("Row(a: Integer)");
        assertThat(Types.LIST(Types.INT)).hasToString("List<Integer>");
        assertThat(Types.MAP(Types.INT, Types.STRING)).hasToString("Map<Integer, String>");
        assertThat(Types.EITHER(Types.INT, Types.STRING)).hasToString("Either <Integer, String>");
        assertThat(Types.ENUM(TimeUnit.class))
                .hasToString("EnumTypeInfo<java.util.concurrent.TimeUnit>");
        assertThat(Types.VALUE(IntValue.class)).hasToString("ValueType<IntValue>");
        assertThat(Types.GENERIC(Map.Entry.class)).hasToString("GenericType<java.util.Map.Entry>");
        assertThat(Types.OBJECT_ARRAY(Types.INT)).hasToString("ObjectArrayTypeInfo<Integer>");
        assertThat(Types.OBJECT_ARRAY(Types.STRING)).hasToString("BasicArrayTypeInfo<String>");
    }

    @Test
    void shouldDescribePrimitiveArraysByBoxedElement() {
        assertThat(Types.PRIMITIVE_ARRAY(Types.CHAR)).hasToString("char[]");
        assertThatThrownBy(() -> Types.PRIMITIVE_ARRAY(Types.STRING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid element type for a primitive array.");
    }

    @Test
    void shouldFindInheritedAndPrivateFieldsOfPojo() {
        TypeInformation<Order> info =
                Types.POJO(Order.class, Map.of("id", Types.STRING, "amount", Types.LONG));

        assertThat(info)
                .hasToString("PojoType<" + Order.class.getName()
                        + ", fields = [amount: Long, id: String]>");
    }

    @Test
    void shouldRejectFieldsThatAreNotPartOfPojo() {
        for (String name : new String[] {"missing", "counter", "cache"}) {
            assertThatThrownBy(() -> Types.POJO(Order.class, Map.of(name, Types.INT)))
                    .isInstanceOf(InvalidTypesException.class)
                    .hasMessage("Field '" + name + "' could not be accessed.");
        }
    }

    @Test
    void shouldRejectPojoClassThatIsNotPublic() {
        assertThatThrownBy(() -> Types.POJO(Hidden.class, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("POJO class " + Hidden.class.getName() + " is not public");
    }

    @Test
    void shouldReadTypeFromHint() {
        TypeHint<Tuple2<String, Long>> hint = new TypeHint<>() {};

        assertThat(TypeInformation.of(hint)).isEqualTo(Types.TUPLE(Types.STRING, Types.LONG));
        assertThat(hint)
                .isEqualTo(new TypeHint<Tuple2<String, Long>>() {})
                .isNotEqualTo(new TypeHint<Tuple2<String, String>>() {})
                .hasToString("TypeHint: Java Tuple2<String, Long>");
    }

    @Test
    void shouldAskForHintIfTypeArgumentsAreMissing() {
        assertThatThrownBy(() -> TypeInformation.of(Tuple2.class))
                .isInstanceOf(FlinkRuntimeException.class)
                .hasMessageContaining("generic parameters are missing")
                .hasMessageContaining("TypeHint");
        assertThatThrownBy(TypesTest::hintOfVariable)
                .isInstanceOf(FlinkRuntimeException.class)
                .hasMessageContaining("generic variable");
    }

    private static <T> TypeHint<T> hintOfVariable() {
        return new TypeHint<T>() {};
    }

    @Test
    void shouldUseFactoryOfAnnotatedClass() {
        assertThat(TypeInformation.of(Annotated.class)).isEqualTo(Types.GENERIC(Annotated.class));
        assertThat(TypeInformation.of(Base.class)).isEqualTo(Types.POJO(Base.class));
    }

    /** Would be a POJO without its annotation. */
    @TypeInfo(AnnotatedFactory.class)
    public static class Annotated {
        public int field;
    }

    /** Describes the annotated class as opaque. */
    public static class AnnotatedFactory extends TypeInfoFactory<Annotated> {
        @Override
        public TypeInformation<Annotated> createTypeInfo(
                Type t, Map<String, TypeInformation<?>> genericParameters) {
            return Types.GENERIC(Annotated.class);
        }
    }

    @Test
    void shouldRejectClassOfOtherKind() {
        assertThatThrownBy(() -> Types.POJO(Hidden.class))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessageStartingWith("POJO type expected but was: GenericType<");
        assertThat(Types.POJO(Base.class)).isInstanceOf(PojoTypeInfo.class);
    }
}
