// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Asks one port of this machine, byte by byte: so that no client library has an opinion on hosts, paths and origins. */
record Client(int port) {

    /**
     * @param status code of HTTP
     * @param headers by name in lower case
     * @param body as text
     */
    record Response(int status, Map<String, String> headers, String body) {

        /** A JSON value: maps, lists, texts, numbers, truth values, null. */
        Object json() {
            try (JsonParser parser = new JsonFactory().createParser(body)) {
                parser.nextToken();
                return value(parser);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> object() {
            return (Map<String, Object>) json();
        }

        private static Object value(JsonParser parser) throws IOException {
            switch (parser.currentToken()) {
                case START_OBJECT -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        String name = parser.currentName();
                        parser.nextToken();
                        object.put(name, value(parser));
                    }
                    return object;
                }
                case START_ARRAY -> {
                    List<Object> list = new ArrayList<>();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        list.add(value(parser));
                    }
                    return list;
                }
                case VALUE_NULL -> {
                    return null;
                }
                case VALUE_TRUE, VALUE_FALSE -> {
                    return parser.getBooleanValue();
                }
                case VALUE_NUMBER_INT -> {
                    return parser.getLongValue();
                }
                case VALUE_NUMBER_FLOAT -> {
                    return parser.getDoubleValue();
                }
                default -> {
                    return parser.getText();
                }
            }
        }
    }

    /** For a port that nobody uses now. */
    static Client ofFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Client(socket.getLocalPort());
        }
    }

    Response get(String path) throws IOException {
        return ask("GET", path, "Host: localhost:" + port);
    }

    Response ask(String method, String path, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    private static Response read(BufferedReader in) throws IOException {
        String first = in.readLine();
        if (first == null) {
            throw new IOException("no answer");
        }
        Map<String, String> headers = new TreeMap<>();
        String line;
        while (!(line = in.readLine()).isEmpty()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        StringBuilder body = new StringBuilder();
        int c;
        while ((c = in.read()) >= 0) {
            body.append((char) c);
        }
        return new Response(Integer.parseInt(first.split(" ")[1]), headers, body.toString());
    }
}
