package org.recourse.keys;

import java.util.HashMap;
import java.util.Map;

/** A token without hardware: its keys are in memory and never leave it. */
final class TestToken implements KeyToken {

    private final Map<String, Aes> keys = new HashMap<>();
    private boolean unplugged;

    void unplug() {
        unplugged = true;
    }

    void plugIn() {
        unplugged = false;
    }

    @Override
    public void create(String label) {
        keys.put(label, new Aes(Aes.newKey()));
    }

    @Override
    public byte[] wrap(String label, byte[] key) {
        return get(label).encrypt(key, new byte[0]);
    }

    @Override
    public byte[] unwrap(String label, byte[] wrapped) {
        return get(label).decrypt(wrapped, new byte[0]);
    }

    @Override
    public void destroy(String label) {
        requirePluggedIn();
        keys.remove(label);
    }

    int size() {
        return keys.size();
    }

    private void requirePluggedIn() {
        if (unplugged) {
            throw new IllegalStateException("the token does not answer");
        }
    }

    private Aes get(String label) {
        requirePluggedIn();
        Aes key = keys.get(label);
        if (key == null) {
            throw new IllegalStateException("no such key in the token");
        }
        return key;
    }
}
