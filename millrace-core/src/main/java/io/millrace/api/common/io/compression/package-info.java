// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How packed files are unpacked while they are read, mirrored from Flink 1.14. Stateless.
 *
 * @serial exclude
 */
package io.millrace.api.common.io.compression;
