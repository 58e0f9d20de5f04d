// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Small things that every module needs: checks, collectors, output tags, exceptions.
 *
 * @serial exclude
 */
package io.millrace.util;
