// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A class whose public members stay compatible throughout a major version. Mirrors Flink 1.14's {@code Public}. */
@Documented
@Target(ElementType.TYPE)
@Public
public @interface Public {}
