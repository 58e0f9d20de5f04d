// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A part for users that may still change between minor versions. Mirrors Flink 1.14's {@code PublicEvolving}. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
@Public
public @interface PublicEvolving {}
