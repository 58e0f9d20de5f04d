// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.github;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.configuration.Configuration;
import io.millrace.examples.common.Rows;

import java.io.IOException;

/** Reads an event from its JSON, token by token, and skips all that nobody asked for. */
final class ParseEvent extends RichMapFunction<String, Event> {

    private static final long serialVersionUID = 1L;

    private transient JsonFactory json;

    @Override
    public void open(Configuration parameters) {
        json = new JsonFactory();
    }

    @Override
    public Event map(String line) throws IOException {
        Event event = new Event();
        try (JsonParser parser = json.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "type" -> event.type = parser.getText();
                    case "created_at" -> event.createdAt = Rows.timestamp(parser.getText());
                    case "actor" -> event.actor = readId(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        return event;
    }

    private static long readId(JsonParser parser) throws IOException {
        long id = -1;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("id")) {
                id = parser.getLongValue();
            } else {
                parser.skipChildren();
            }
        }
        return id;
    }
}
