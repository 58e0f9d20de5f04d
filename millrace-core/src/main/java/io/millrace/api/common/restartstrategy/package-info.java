// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What a job does after a failure, as programs say it.
 *
 * @serial exclude
 */
package io.millrace.api.common.restartstrategy;
