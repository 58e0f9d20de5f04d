// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

class AnnotationsTest {

    @Public
    @PublicEvolving
    @Experimental
    @Internal
    @VisibleForTesting
    private static final class Marked {

        @PublicEvolving
        @Experimental
        @Internal
        @VisibleForTesting
        private final int field;

        @PublicEvolving
        @Experimental
        @Internal
        @VisibleForTesting
        Marked(int field) {
            this.field = field;
        }

        @PublicEvolving
        @Experimental
        @Internal
        @VisibleForTesting
        int field() {
            return field;
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                PublicEvolving.class,
                Experimental.class,
                Internal.class,
                VisibleForTesting.class
            })
    void shouldMarkTypesAndTheirMembers(Class<?> annotation) {
        assertThat(annotation.getAnnotation(Target.class).value())
                .containsExactlyInAnyOrder(TYPE, METHOD, FIELD, CONSTRUCTOR);
        assertThat(annotation.isAnnotationPresent(Documented.class)).isTrue();
        assertThat(annotation.isAnnotationPresent(Retention.class)).isFalse();
    }

    @Test
    void shouldMarkOnlyTypesAsPublic() {
        assertThat(Public.class.getAnnotation(Target.class).value()).containsExactly(TYPE);
        assertThat(Public.class.isAnnotationPresent(Documented.class)).isTrue();
        assertThat(Public.class.isAnnotationPresent(Retention.class)).isFalse();
    }

    @Test
    void shouldLeaveMarksOutAtRunTime() {
        Marked marked = new Marked(1);

        assertThat(marked.field()).isEqualTo(1);
        assertThat(marked.getClass().getAnnotations()).isEmpty();
    }
}
