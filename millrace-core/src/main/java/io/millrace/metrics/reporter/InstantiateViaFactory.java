// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.reporter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reporter that is made by a factory even if its own class is named in the configuration. Mirrors
 * Flink 1.14's {@code InstantiateViaFactory}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InstantiateViaFactory {

    /**
     * Names the factory.
     *
     * @return class name of the factory
     */
    String factoryClassName();
}
