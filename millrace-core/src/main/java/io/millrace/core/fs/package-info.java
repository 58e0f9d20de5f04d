// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * File systems by scheme: paths, reading and writing of files, and files that survive failures. The local file system is
 * in {@code local}; others come as services.
 *
 * @serial exclude
 */
package io.millrace.core.fs;
