// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.functions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Annotations by which a function says what it does with the fields of its input. Batch programs
 * are optimized by them; the streaming API, as in Flink, does not look at them. Mirrors Flink
 * 1.14's {@code FunctionAnnotation}; no known differences.
 */
public class FunctionAnnotation {
    private FunctionAnnotation() {}

    /** Fields of the one input that are kept unchanged, such as {@code "f0->f1; f2"}. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface ForwardedFields {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }

    /** Fields of the first of two inputs that are kept unchanged. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface ForwardedFieldsFirst {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }

    /** Fields of the second of two inputs that are kept unchanged. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface ForwardedFieldsSecond {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }

    /** Fields of the one input that are not kept; all others are. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface NonForwardedFields {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }

    /** Fields of the first of two inputs that are not kept; all others are. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface NonForwardedFieldsFirst {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }

    /** Fields of the second of two inputs that are not kept; all others are. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface NonForwardedFieldsSecond {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }

    /** Fields of the one input that are read. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface ReadFields {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }

    /** Fields of the first of two inputs that are read. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface ReadFieldsFirst {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }

    /** Fields of the second of two inputs that are read. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface ReadFieldsSecond {
        /**
         * The fields, as field expressions.
         *
         * @return one or more expressions
         */
        String[] value();
    }
}
