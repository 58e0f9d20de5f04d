// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.reporter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A factory that makes a reporter also if the reporter's class is named in the configuration. Mirrors
 * Flink 1.14's {@code InterceptInstantiationViaReflection}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InterceptInstantiationViaReflection {

    /**
     * Names the reporter.
     *
     * @return class name of the reporter
     */
    String reporterClassName();
}
