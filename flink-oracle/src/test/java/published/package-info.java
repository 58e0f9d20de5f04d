// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Calls parts of Flink's published examples whose programs never end. Runs here, and with exchanged imports on Flink. */
package published;
