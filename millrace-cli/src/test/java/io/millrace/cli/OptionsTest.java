// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.cli.Options.Option;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class OptionsTest {

    private static final Option NUMBER = Option.value("-p", "--number");
    private static final Option SETTING = Option.value("-D");
    private static final Option VERBOSE = Option.flag("-v", "--verbose");
    private static final Option QUIET = Option.flag("-q");

    private static Options parse(String... words) throws UsageException {
        return Options.parse(List.of(words), NUMBER, SETTING, VERBOSE, QUIET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-p 2",
                "-p2",
                "-p=2",
                "--number 2",
                "--number=2",
                "-vp 2",
                "-vp2",
                "-p 1 -p 2"
            })
    void shouldReadAValueInEveryUsualForm(String line) throws UsageException {
        Options options = parse((line + " job.jar -p 3").split(" "));

        assertThat(options.last(NUMBER)).isEqualTo("2");
        assertThat(options.rest()).containsExactly("job.jar", "-p", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v -q", "-vq", "-qv", "--verbose -q"})
    void shouldReadFlags(String line) throws UsageException {
        Options options = parse(line.split(" "));

        assertThat(options.has(VERBOSE)).isTrue();
        assertThat(options.has(QUIET)).isTrue();
        assertThat(options.has(NUMBER)).isFalse();
        assertThat(options.rest()).isEmpty();
    }

    @Test
    void shouldKeepAllValuesAsTheyAre() throws UsageException {
        Options options = parse("-D", "a=b=c", "-Dx=", "-D", "-v", "--number=", "-D", "");

        assertThat(options.all(SETTING)).containsExactly("a=b=c", "x=", "-v", "");
        assertThat(options.last(NUMBER)).isEmpty();
        assertThat(options.has(VERBOSE)).isFalse();
    }

    @Test
    void shouldEndAtTwoDashesAndAtTheFirstOtherWord() throws UsageException {
        assertThat(parse("-v", "--", "-v", "x").rest()).containsExactly("-v", "x");
        assertThat(parse("-", "-v").rest()).containsExactly("-", "-v");
        assertThat(parse("", "-v").rest()).containsExactly("", "-v");
        assertThat(parse().rest()).isEmpty();
        assertThat(parse().last(NUMBER)).isNull();
    }

    @Test
    void shouldReadOptionsBehindOtherWordsIfAskedTo() throws UsageException {
        Options options =
                Options.parseAnywhere(List.of("-p", "1", "a", "-v", "b", "-p2"), NUMBER, VERBOSE);

        assertThat(options.rest()).containsExactly("a", "b");
        assertThat(options.last(NUMBER)).isEqualTo("2");
        assertThat(options.has(VERBOSE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-x, there is no option '-x'.",
        "-vx, there is no option '-x'.",
        "--numbers=2, there is no option '--numbers'.",
        "-number, there is no option '-n'.",
        "--verbose=yes, --verbose takes no value.",
        "-v=yes, there is no option '-='.",
        "-p, -p needs a value.",
        "--number, --number needs a value."
    })
    void shouldSayWhatIsWrong(String word, String message) {
        assertThatThrownBy(() -> parse(word))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
