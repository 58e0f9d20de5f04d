// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Parameters of a program, read from its arguments, from properties files or from the system,
 * mirrored from Flink 1.14.
 *
 * <p>Built by the program's thread; travels to the tasks as the job's global parameters.
 *
 * @serial exclude
 */
package io.millrace.api.java.utils;
