// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Devices that a job uses besides processors and memory, such as GPUs.
 *
 * @serial exclude
 */
package io.millrace.api.common.externalresource;
