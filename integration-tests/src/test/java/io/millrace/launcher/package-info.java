// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** The launcher script as users call it: as a process, with jars that are compiled on the spot. */
package io.millrace.launcher;
