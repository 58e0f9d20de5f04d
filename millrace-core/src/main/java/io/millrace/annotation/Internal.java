// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A part that is public by necessity and not meant for users. Mirrors Flink 1.14's {@code Internal}. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
@Public
public @interface Internal {}
