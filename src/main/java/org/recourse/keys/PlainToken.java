package org.recourse.keys;

/** Wraps nothing: the file is the key. */
record PlainToken() implements KeyToken {

    @Override
    public void create(String label) {}

    @Override
    public byte[] wrap(String label, byte[] key) {
        return key.clone();
    }

    @Override
    public byte[] unwrap(String label, byte[] wrapped) {
        return wrapped.clone();
    }

    @Override
    public void destroy(String label) {}
}
