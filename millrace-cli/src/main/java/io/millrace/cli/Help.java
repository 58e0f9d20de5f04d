// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** The help texts, which are resources. */
final class Help {

    private Help() {}

    static void overview(PrintStream out) {
        print("help.txt", out);
    }

    static void of(String command, PrintStream out) {
        print("help-" + command + ".txt", out);
    }

    private static void print(String name, PrintStream out) {
        try (InputStream text = Help.class.getResourceAsStream(name)) {
            text.transferTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
