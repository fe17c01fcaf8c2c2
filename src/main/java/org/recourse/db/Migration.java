package org.recourse.db;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One step of the schema, as its file is named and written. */
record Migration(int number, String name, String sql) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})_[a-z0-9_]{1,60}\\.sql");

    static Migration of(String name, String sql) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Migrations are named like 0001_create_audit.sql, not " + name);
        }
        return new Migration(Integer.parseInt(parts.group(1)), name, sql);
    }
}
