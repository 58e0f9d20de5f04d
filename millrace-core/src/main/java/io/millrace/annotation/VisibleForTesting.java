// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A part that is only visible because tests need it. Mirrors Flink 1.14's {@code VisibleForTesting}. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
@Internal
public @interface VisibleForTesting {}
