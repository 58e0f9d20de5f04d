// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Small fakes that the tests of the engine share. */
package io.millrace.engine.testing;
