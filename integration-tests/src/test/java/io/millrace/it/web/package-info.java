// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** The web interface of a program, as a browser and Flink's clients see it. */
package io.millrace.it.web;
