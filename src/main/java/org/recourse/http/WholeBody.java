package org.recourse.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the whole body before a thread is spent on the request, so that slow senders hold connections only. The
 * body is bounded in size and in time, however it is sent.
 */
final class WholeBody extends Handler.Wrapper {

    private static final Duration DEADLINE = Duration.ofSeconds(8);

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        if (length > StrictJson.MAX_BYTES) {
            Response.writeError(request, response, callback, 413);
            return true;
        }
        boolean chunked = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        if (length <= 0 && !chunked) {
            return super.handle(request, response, callback);
        }
        new Reading(request, response, callback, (int) Math.max(length, 256)).run();
        return true;
    }

    private void proceed(Request whole, Response response, Callback callback) {
        try {
            if (!super.handle(whole, response, callback)) {
                Response.writeError(whole, response, callback, 404);
            }
        } catch (Throwable failure) {
            Response.writeError(whole, response, callback, failure);
        }
    }

    /** One request whose body is still coming in; it runs again each time there is more. */
    private final class Reading implements Invocable.Task {

        private final Request request;
        private final Response response;
        private final Callback callback;
        // Copied, because every piece, even of one byte, would keep a network buffer.
        private final ByteArrayOutputStream body;

        private Reading(Request request, Response response, Callback callback, int size) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.body = new ByteArrayOutputStream(Math.min(size, StrictJson.MAX_BYTES));
        }

        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null && NanoTime.secondsSince(request.getHeadersNanoTime()) >= DEADLINE.toSeconds()) {
                    refuse(408);
                    return;
                }
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    refuse(Diagnosis.ofBrokenBody(chunk.getFailure()).status());
                    return;
                }
                if (!take(chunk)) {
                    refuse(413);
                    return;
                }
                if (chunk.isLast()) {
                    proceed(new WholeRequest(request, body.toByteArray()), response, callback);
                    return;
                }
            }
        }

        private boolean take(Content.Chunk chunk) {
            try {
                if (body.size() + chunk.remaining() > StrictJson.MAX_BYTES) {
                    return false;
                }
                body.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
                return true;
            } finally {
                chunk.release();
            }
        }

        private void refuse(int status) {
            Response.writeError(request, response, callback, status);
        }
    }

    /** The request with its body at hand. */
    private static final class WholeRequest extends Request.Wrapper {

        private Content.@Nullable Chunk body;

        private WholeRequest(Request request, byte[] body) {
            super(request);
            this.body = Content.Chunk.from(ByteBuffer.wrap(body), true);
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk next = body;
            body = Content.Chunk.EOF;
            return next;
        }

        @Override
        public void demand(Runnable demandCallback) {
            demandCallback.run();
        }
    }
}
