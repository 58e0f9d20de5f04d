// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Marks that say how stable a part of an API is; nothing reads them at run time.
 *
 * @serial exclude
 */
package io.millrace.annotation;
