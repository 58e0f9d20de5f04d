// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Public events of GitHub, as JSON. */
package io.millrace.examples.github;
