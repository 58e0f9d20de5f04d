// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The options in front of a command's other words, read as POSIX and GNU do: {@code -p 2}, {@code -p2}, {@code -p=2},
 * {@code --parallelism 2}, {@code --parallelism=2}; flags of one letter may share a dash. The first word that is no option
 * ends them, and so does {@code --}.
 *
 * <p>Of our own because a library's classes cost a third of a small job's time to start.
 */
final class Options {

    /** The values of each option by its first name; of flags, an empty word. */
    private final Map<String, List<String>> values = new HashMap<>();

    private final List<String> rest;

    private Options(List<String> rest) {
        this.rest = rest;
    }

    /** The names of one option, such as {@code -p} and {@code --parallelism}. */
    record Option(boolean takesValue, List<String> names) {

        static Option flag(String... names) {
            return new Option(false, List.of(names));
        }

        static Option value(String... names) {
            return new Option(true, List.of(names));
        }

        private String name() {
            return names.get(0);
        }
    }

    static Options parse(List<String> words, Option... known) throws UsageException {
        int next = 0;
        List<Map.Entry<Option, String>> found = new ArrayList<>();
        boolean isOver = false;
        while (next < words.size() && !isOver) {
            String word = words.get(next);
            if (word.equals("--")) {
                next++;
                isOver = true;
            } else if (word.length() < 2 || word.charAt(0) != '-') {
                isOver = true;
            } else {
                next++;
                if (read(word, next < words.size() ? words.get(next) : null, known, found)) {
                    next++;
                }
            }
        }
        Options options = new Options(List.copyOf(words.subList(next, words.size())));
        for (Map.Entry<Option, String> option : found) {
            options.values
                    .computeIfAbsent(option.getKey().name(), name -> new ArrayList<>())
                    .add(option.getValue());
        }
        return options;
    }

    /** Reads options behind the other words too; for commands that pass none of them on. */
    static Options parseAnywhere(List<String> words, Option... known) throws UsageException {
        List<String> others = new ArrayList<>();
        Options all = new Options(others);
        List<String> left = words;
        while (!left.isEmpty()) {
            Options part = parse(left, known);
            part.values.forEach((name, values) ->
                    all.values.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
            left = part.rest;
            if (!left.isEmpty()) {
                others.add(left.get(0));
                left = left.subList(1, left.size());
            }
        }
        return all;
    }

    /** Takes one word apart; returns whether the following word is its value. */
    private static boolean read(
            String word, String following, Option[] known, List<Map.Entry<Option, String>> found)
            throws UsageException {
        boolean isLong = word.startsWith("--");
        int equals = word.indexOf('=');
        String name =
                isLong ? (equals < 0 ? word : word.substring(0, equals)) : word.substring(0, 2);
        String attached = word.length() > name.length() ? word.substring(name.length()) : null;
        Option option = find(name, known);
        if (option == null) {
            throw new UsageException("there is no option '" + name + "'.");
        }
        if (!option.takesValue()) {
            found.add(Map.entry(option, ""));
            if (attached == null) {
                return false;
            }
            if (isLong) {
                throw new UsageException(name + " takes no value.");
            }
            return read("-" + attached, following, known, found);
        }
        if (attached == null && following == null) {
            throw new UsageException(name + " needs a value.");
        }
        String value = attached == null
                ? following
                : attached.startsWith("=") ? attached.substring(1) : attached;
        found.add(Map.entry(option, value));
        return attached == null;
    }

    private static Option find(String name, Option[] known) {
        for (Option option : known) {
            if (option.names().contains(name)) {
                return option;
            }
        }
        return null;
    }

    boolean has(Option option) {
        return values.containsKey(option.name());
    }

    /** Null if it was not given; of several values the last counts. */
    String last(Option option) {
        List<String> all = all(option);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    List<String> all(Option option) {
        return values.getOrDefault(option.name(), List.of());
    }

    /** The words behind the options. */
    List<String> rest() {
        return rest;
    }
}
