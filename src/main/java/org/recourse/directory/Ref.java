package org.recourse.directory;

/** Names one object of an import. */
record Ref(Table table, String id) {}
