// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A part for users that may change or go at any time. Mirrors Flink 1.14's {@code Experimental}. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
@Public
public @interface Experimental {}
